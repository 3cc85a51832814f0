namespace IranBelarus.Text.Benchmarks.HalfSpaces;

/// <summary>Where a half-space of a reference stands.</summary>
internal enum HalfSpaceClass
{
    VerbPrefix, Plural, Comparative, Clitic, Prefixoid, Suffixoid, Arabic, OpenCompound,
}

/// <summary>Tells the class of a half-space by the letters on both sides alone, so that what is measured does not say how it is counted.</summary>
internal static class HalfSpaceClasses
{
    private static readonly HashSet<string> Verb = Set("می نمی برمی برنمی درمی درنمی بازمی بازنمی فرومی فرونمی فرامی فرانمی وامی وانمی ورمی ورنمی همی");

    private static readonly HashSet<string> Clitic = Set("ام ات اش ای ایم اید اند ی یی است ست مان تان شان ایی م ت ش");

    private static readonly HashSet<string> Comparative = Set("تر ترین تری ترها ترهای ترین‌ها ترینها ترینهای ترینی ترند ترم ترش ترشان");

    private static readonly HashSet<string> Prefixoid = Set(
        "بی هم به پیش پس نا غیر فرا ابر باز ضد پر کم خوش بد نیم نیمه تک چند میان بین درون برون پی پسا شبه بر در فوق یک دو سه چهار پنج شش هفت هشت نه ده هیچ همین همان این آن هر کل دست");

    private static readonly string[] Suffixoid =
        ("ساز گذار گیر کنند بند یاب رسان پذیر ناپذیر ریز شناس گرا پرداز نویس فروش خوان سنج نگار آور آفرین آرا افزا زدا سوز خور دوز یافت شد نشین طلب سرا پرور اندیش انداز آمیز انگیز ستیز گستر گزین گرد ورز پرست "
         + "فرما نما سپار بردار افشان پراکن شکن تراش چین چران محور مدار سالار مند گر زد دید خورد گرفت افتاد ماند بست پاش کوب شو روب باف نواز ستان آموز افکن شمار آلود باور گریز هراس گشا اندوز افروز پندار انگار "
         + "پژوه نورد پیما سوار خوار زا دار دهند شوند نامه خانه گونه گان واره وار بان گاه کده گو جو خواه کار باز بین کش روی رو پا دان درمان پزشک فهم دوست یار ده زن کن بخش ران پوش پسند خیز کرده داده رفته ساخته آمده ناک گین گری زار سار بر بار دید مآب منش آباد ناپ").Split(' ');

    public static HalfSpaceClass Of(string before, string after)
    {
        if (Verb.Contains(before))
            return HalfSpaceClass.VerbPrefix;
        if (after.StartsWith("ها", StringComparison.Ordinal))
            return HalfSpaceClass.Plural;
        if (Comparative.Contains(after))
            return HalfSpaceClass.Comparative;
        if (Clitic.Contains(after))
            return HalfSpaceClass.Clitic;
        if (after.StartsWith("ال", StringComparison.Ordinal) || before is "علی" or "من" or "ذی" or "حتی" or "عن" or "فی" or "لا")
            return HalfSpaceClass.Arabic;
        if (Prefixoid.Contains(before))
            return HalfSpaceClass.Prefixoid;
        return Array.Exists(Suffixoid, s => after.StartsWith(s, StringComparison.Ordinal)) ? HalfSpaceClass.Suffixoid : HalfSpaceClass.OpenCompound;
    }

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
