using System.Collections.Frozen;
using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.Claims.Reading;

/// <summary>The closed words of Arabic that the claim rules know, folded.</summary>
internal static class ArabicWords
{
    /// <summary>Words that open what is said: «that», alone or with a pronoun.</summary>
    public static readonly FrozenSet<string> That = Set("ان انه انها انهم انهما اننا اننی انی انک انکم بان بانه بانها بانهم باننا بانهما لان وان وانه وانها وانهم واننا وانهما وبان وبانه");

    /// <summary>Words that cannot stand in the noun phrase of a speaker.</summary>
    public static readonly FrozenSet<string> Stops = Set("""
        خلال الاسبوع الشهر العام السنه الماضی الجاری فی الی علی عن من عقب بعد قبل امس الیوم غدا اثنا عبر لدی مع حول بشان ضد حیث بین امام غداه الاثنین الثلاثا الاربعا الخمیس الجمعه السبت الاحد مسا صباح ظهر فجر ردا تعلیقا بحضور بمناسبه لوسائل
        للصحفیین للصحافیین لوکاله لقناه لصحیفه خلاله هامش ضمن اثر لکن قد ولا وقد ایضا کذلک هنا هناک سابقا مضیفا مشیرا موکدا ثم اول قائلا لدی عند حتی منذ کی لکی اذا اذ الذی التی الذین اللذین اللتین بانه بها به لها له لهم کما دون وسط رغم حال نحو مرارا مجددا بدوره بدورها وهو وهی وهم هذا وفی ومن وعلی
        لدى بموجب وفق قوله قولها قولهم تاکیده تاکیدها بحسب فیما بینما عندما حین یوم مساء اثناء کان کانت
        """);

    /// <summary>Words that name no thing said when they follow a cue.</summary>
    public static readonly FrozenSet<string> Prepositions = Set("فی الی علی عن من مع حول بشان ضد بین امام خلال عقب بعد قبل عبر لدی تحت فوق عند منذ حتی ضمن اثر دون رغم وسط نحو وفی ومن وعلی والی وعن ومع");

    public static readonly FrozenSet<string> Relatives = Set("الذی التی الذین اللذین اللتین اللاتی اللواتی");

    /// <summary>Words that are part of a name together with the next.</summary>
    public static readonly FrozenSet<string> NameParts = Set("عبد ابو ابی بن ابن ال فون فان دی بو ولد");

    // noun heads of things said that have no pattern of a verbal noun
    private static readonly FrozenSet<string> Heads = Set("""
        ضروره اهمیه رغبه استعداد دعم رفض تایید حرص وقوف بد مقتل اصابه وفاه فتح اغلاق وصول موافقه فوز اعتقال ضبط سقوط تدمیر وجود عدم نیه قرب حصول بلوغ نجاح فشل قدره امکانیه عزم ثقه امل قلق اسف تقدیر تضامن شکر مضی
        بقا عوده حق حاجه فرض رفع خفض منع وقف انها ایقاف حل وضع بنا عقد نقل حمایه زیاده مواصله متابعه تعزیز التزام وحده سیاده سلامه عمق متانه قوه مستوی مسوولیه خطوره جاهزیه جهوزیه توفر عقوبات تهدیدات اتهامات انبا تقاریر معلومات هجوم اغتیال
        عملیه خطه مشروع قرار اتفاق اتفاقیه حصیله عدد اسم اسما موعد نتائج مباحثات استقاله ترشح ترشیح فضل دور موقف مواقف
        """);

    private static FrozenSet<string> Set(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool HasArticle(string key) => key.StartsWith("ال", StringComparison.Ordinal) && key.Length > 3 || key.StartsWith("وال", StringComparison.Ordinal) && key.Length > 4 || key.StartsWith("لل", StringComparison.Ordinal) && key.Length > 4;

    /// <summary>Whether a word is the head of a thing said: the noun of a verb (by the patterns of forms II to X), or one of a list.</summary>
    public static bool IsVerbalNoun(string key)
    {
        var stem = key.StartsWith("ال", StringComparison.Ordinal) && key.Length > 4 ? key[2..] : key;
        if (Heads.Contains(stem))
            return true;
        return stem.Length switch
        {
            // تشكيل، تعاون، إطلاق، توصّل (folded: no hamza, no shadda)
            5 => stem[0] == 'ت' && (stem[3] == 'ی' || stem[2] == 'ا') || stem[0] == 'ا' && stem[3] == 'ا' && stem[1] is not ('ل' or 'ع' or 'خ'),
            4 => stem[0] == 'ت' && stem[1] is not ('ا' or 'ی') && !EndsAsFeminine(stem) && IsKnownNoun(stem),
            // اجتماع، انطلاق، مشاركة
            6 => stem[0] == 'ا' && (stem[1] == 'ن' || stem[2] == 'ت' || stem[2] is 'ط' or 'د') && stem[4] == 'ا' || stem[0] == 'م' && stem[2] == 'ا' && stem[^1] == 'ه',
            // استئناف
            7 => stem.StartsWith("است", StringComparison.Ordinal) && stem[5] == 'ا',
            _ => false,
        };
    }

    /// <summary>Whether a word is a noun with ب or ل written together with it.</summary>
    public static bool HasPreposition(string key) => key.Length > 3 && key[0] is 'ب' or 'ل' && EmbeddedLexicon.Arabic.Table.Find(key) < 0 && IsKnown(key[1..]);

    /// <summary>Whether the lexicon knows the word.</summary>
    public static bool IsKnown(string key)
    {
        Span<int> lemmas = stackalloc int[AffixAnalyzer.MostLemmas];
        return EmbeddedLexicon.Arabic.Analyze(key, lemmas) > 0;
    }

    private static bool IsKnownNoun(string key) => IsKnown(key);

    private static bool EndsAsFeminine(string key) => key[^1] == 'ه';
}
