using System.Collections.Frozen;
using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Claims.Reading;

/// <summary>Reads polarity, modality, kind and mentions of a claim from its own words. Rules of our own.</summary>
internal static class ClaimReader
{
    private static readonly FrozenSet<string>
        ArabicPlans = Set("یعتزم تعتزم نعتزم ینوی تنوی المقرر المتوقع المزمع المنتظر یخطط تخطط سنواصل"),
        ArabicWishes = Set("یجب ینبغی یتعین ضروره نرید نامل یامل نتمنی نتطلع نطالب ندعو نحث الضروری ضروری المهم یتوجب وجوب لابد اهمیه لزوم رغبه الرغبه نرغب استعداد"),
        ArabicConditions = Set("اذا لو یمکن ربما لعل المحتمل الممکن بشرط شریطه قادر قادره تستطیع یستطیع نستطیع"),
        PersianPlans = Set("قرار قصد درنظر"),
        PersianWishes = Set("باید بایستی میبایست میبایستی امیدواریم امیدوارم امیدوارست مایلم مایلیم لازم ضروری ضرورت لزوم نیازمند نیاز ارزو ارزوی خواستار خواهان میخواهیم خواستاریم مایل امید بایسته"),
        PersianConditions = Set("اگر چنانچه شاید میتواند میتوانند میتوانیم میتوان احتمالا درصورتی درصورت احتمال امکان بتواند بتوانیم بتوانند"),
        ArabicStances = Set("""
            یعتبر یعتبران تعتبر نعتبر ضد نرفض یرفض ترفض نومن یومن تومن ندین ندعم یدعم تدعم متشابهه مشترکه متطابقه متقاربه نعتقد یعتقد نثق نقدر نرحب نقف یقف یقفان تقف حرص حریصه حریص حق حقوق التزام ملتزمون موقف مواقف رویه
            مهم مهمه ضروری خطیر ممتازه جیده تاریخیه نقطه افضل الاحادیه عادل عادله غیر
            """),
        PersianStances = Set("""
            باور معتقدیم معتقدم معتقد نیازمند محکوم محکومیت مخالف مخالفت مخالفیم حمایت دیدگاه دیدگاههای مواضع موضع نقطهنظرات مشترک مشترکی اعتقاد متعهد پایبند پایبندیم ضرورت اهمیت حق مهم مهمی اولویت قائل متاسفانه خوشبختانه راهبردی
            قابل اعتماد شایسته ناچیز مطلوب عالیترین خوشحالیم خرسندیم اطمینان
            """),
        Attitudes = Set("باور معتقدم معتقدیم معتقد اطمینان مطمئنم مطمئنیم امیدوارم امیدواریم تاکید میدانیم میدانم فکر مایلم لازم باید بایدگفت اشاره یقین");

    /// <summary>Completes a claim whose words are those from one word of the sentence to another.</summary>
    /// <param name="claim">What is known of the claim.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="start">Its first word.</param>
    /// <param name="end">Just past its last word.</param>
    /// <param name="isNominal">Whether it is a noun phrase that a cue takes.</param>
    /// <param name="mentions">The mentions of the article.</param>
    public static Claim Complete(Claim claim, ClaimSentence sentence, int start, int end, bool isNominal, IReadOnlyList<Mention> mentions)
    {
        var own = new List<Mention>();
        for (var i = ClaimSentence.FirstWithin(mentions, claim.Span.Start); i < mentions.Count && mentions[i].Span.Start < claim.Span.End; i++)
        {
            if (claim.Span.Contains(mentions[i].Span))
                own.Add(mentions[i]);
        }
        var modality = claim.Modality != Modality.Asserted ? claim.Modality : ModalityOf(sentence, start, end);
        return claim with
        {
            Polarity = IsNegative(sentence, start, end) ? Polarity.Negative : Polarity.Affirmative,
            Modality = modality,
            Kind = claim.Kind == ClaimKind.Stance || claim.Speaker is not null && IsStance(sentence, start, end, modality, isNominal, own) ? ClaimKind.Stance : ClaimKind.Fact,
            Mentions = own,
        };
    }

    private static Modality ModalityOf(ClaimSentence sentence, int start, int end)
    {
        var persian = sentence.IsPersian;
        var main = MainVerb(sentence, start, end);
        var modality = Modality.Asserted;
        for (var i = start; i < end; i++)
        {
            var key = sentence.Key(i);
            if (key.Length == 0)
                continue;
            var found = (persian ? PersianWishes : ArabicWishes).Contains(key) ? Modality.Wished
                : (persian ? PersianConditions : ArabicConditions).Contains(key) ? Modality.Conditional
                : persian && key is "ممکن" && sentence.Key(i + 1) is "است" or "بود" ? Modality.Conditional
                : (persian ? IsPersianPlan(sentence, i) : ArabicPlans.Contains(key)) ? Modality.Planned
                : !persian && key is "قد" && (VerbAt(sentence, i + 1) & VerbTraits.Present) != 0 ? Modality.Conditional
                : Modality.Asserted;
            if (found != Modality.Asserted)
            {
                modality = found;
                break;
            }
        }
        if (modality != Modality.Asserted)
            return modality;
        return main >= 0 && (sentence.Verbs[main] & VerbTraits.Future) != 0 ? Modality.Planned : Modality.Asserted;
    }

    private static bool IsPersianPlan(ClaimSentence sentence, int at) =>
        sentence.Key(at) is "قرار" && sentence.Key(at + 1) is "است" or "بود" or "دارد" || sentence.Key(at) is "قصد" && sentence.Key(at + 1) is "دارد" or "دارند" or "داریم" || sentence.Key(at) is "درنظر";

    private static VerbTraits VerbAt(ClaimSentence sentence, int at) => at < sentence.Count ? sentence.Verbs[at] : VerbTraits.None;

    /// <summary>Index of the verb that carries the proposition; −1 if there is none.</summary>
    public static int MainVerb(ClaimSentence sentence, int start, int end)
    {
        if (!sentence.IsPersian)
        {
            var relative = false;
            for (var i = start; i < end; i++)
            {
                relative |= ArabicWords.Relatives.Contains(sentence.Key(i));
                if (sentence.IsFinite(i) && !relative && (sentence.Verbs[i] & VerbTraits.Subjunctive) == 0)
                    return i;
                if (sentence.IsFinite(i))
                    relative = false;
            }
            return -1;
        }
        var body = BehindAttitude(sentence, start, end);
        // the last verb of the clause itself; a clause that follows it with «که» explains it
        for (var i = body; i < end; i++)
        {
            if (sentence.IsFinite(i) && sentence.Key(i + 1) is "که" && i + 1 < end && !OpenedBefore(sentence, body, i))
                return i;
        }
        for (var i = end - 1; i >= body; i--)
        {
            if (sentence.IsFinite(i))
                return i;
        }
        return -1;
    }

    private static bool OpenedBefore(ClaimSentence sentence, int start, int at)
    {
        for (var i = start; i < at; i++)
        {
            if (sentence.Key(i) is "که")
                return true;
        }
        return false;
    }

    /// <summary>«باور دارم که …», «مایلم تأکید کنم که …»: what is believed or stressed carries the proposition.</summary>
    private static int BehindAttitude(ClaimSentence sentence, int start, int end)
    {
        for (var i = start; i < Math.Min(end, start + 6); i++)
        {
            if (sentence.Key(i) is not "که")
                continue;
            for (var j = start; j < i; j++)
            {
                if (Attitudes.Contains(sentence.Key(j)))
                    return i + 1;
            }
            break;
        }
        return start;
    }

    private static bool IsNegative(ClaimSentence sentence, int start, int end)
    {
        // «لا توجد سوى», «چیزی جز … نیست»: only
        for (var i = start; i < end; i++)
        {
            if (sentence.IsPersian ? sentence.Key(i) is "جز" or "بهجز" or "بجز" or "مگر" : sentence.Key(i) is "سوی" or "الا" && i > start + 1)
                return false;
        }
        var main = MainVerb(sentence, start, end);
        // «مطمئن نیستیم که …»: a belief denied turns what is believed
        var turned = sentence.IsPersian && BehindAttitude(sentence, start, end) is var body && body > start && HasNegative(sentence, start, body);
        if (main >= 0 && (sentence.Verbs[main] & VerbTraits.Negative) != 0)
            return !turned;
        if (turned)
            return true;
        // «فکر نمی‌کنم … داشته باشم»: what is not believed
        if (sentence.IsPersian && main >= 0 && (sentence.Verbs[main] & VerbTraits.Subjunctive) != 0)
        {
            for (var i = main - 1; i >= start; i--)
            {
                if (sentence.IsFinite(i))
                    return (sentence.Verbs[i] & VerbTraits.Negative) != 0;
            }
        }
        var head = start;
        while (head < end && !sentence.IsWord(head))
            head++;
        // «عدم وجود …», «لا حاجة إلى …»
        if (main < 0 && sentence.Key(head) is "عدم" or "انعدام" or "غیاب" or "فقدان" or "نبود")
            return true;
        return !sentence.IsPersian && sentence.Key(head) is "لا" or "ولا" && !sentence.IsFinite(head + 1);
    }

    /// <summary>Whether a negated verb stands in a stretch.</summary>
    public static bool HasNegative(ClaimSentence sentence, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if ((sentence.Verbs[i] & VerbTraits.Negative) != 0)
                return true;
        }
        return false;
    }

    /// <summary>A position rather than a report: a wish, a judgement, or what the speaker holds of a lasting state.</summary>
    private static bool IsStance(ClaimSentence sentence, int start, int end, Modality modality, bool isNominal, List<Mention> mentions)
    {
        if (modality is Modality.Wished)
            return true;
        var stances = sentence.IsPersian ? PersianStances : ArabicStances;
        var speaks = false;
        for (var i = start; i < end && !speaks; i++)
            speaks = stances.Contains(sentence.Key(i));
        var main = MainVerb(sentence, start, end);
        var past = main >= 0 && (sentence.Verbs[main] & VerbTraits.Past) != 0;
        var counts = mentions.Any(m => m is NumberMention { Value: > 3 } or MoneyMention or DateMention { IsRelative: false });
        if (past)
            return false;
        return !counts && (speaks || main < 0 && !isNominal || main >= 0 && (sentence.Verbs[main] & VerbTraits.Present) != 0);
    }

    private static FrozenSet<string> Set(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
