namespace IranBelarus.Text.Tests.Mentions;

/// <summary>Says whole numbers in words, as Persian and Arabic do: what the reader of numbers is tested against. Arabic in the masculine and nominative.</summary>
internal static class NumberWords
{
    private static readonly string[] PersianUnits = ["", "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "یازده", "دوازده", "سیزده", "چهارده", "پانزده", "شانزده", "هفده", "هجده", "نوزده"];
    private static readonly string[] PersianTens = ["", "", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"];
    private static readonly string[] PersianHundreds = ["", "صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"];
    private static readonly string[] PersianScales = ["", "هزار", "میلیون", "میلیارد"];

    private static readonly string[] ArabicUnits = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة", "أحد عشر", "اثنا عشر"];
    private static readonly string[] ArabicTens = ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"];
    private static readonly string[] ArabicHundreds = ["", "مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"];
    private static readonly (string One, string Two, string Few, string Many)[] ArabicScales =
        [("", "", "", ""), ("ألف", "ألفان", "آلاف", "ألفا"), ("مليون", "مليونان", "ملايين", "مليونا"), ("مليار", "ملياران", "مليارات", "مليارا")];

    public static string Persian(long number)
    {
        var parts = new List<string>();
        for (var scale = 3; scale >= 0; scale--)
        {
            var group = (int)(number / (long)Math.Pow(1000, scale) % 1000);
            if (group > 0)
                parts.Add(scale == 0 ? PersianGroup(group) : scale == 1 && group == 1 ? PersianScales[1] : PersianGroup(group) + " " + PersianScales[scale]);
        }
        return parts.Count == 0 ? "صفر" : string.Join(" و ", parts);
    }

    public static string Arabic(long number)
    {
        var parts = new List<string>();
        for (var scale = 3; scale >= 0; scale--)
        {
            var group = (int)(number / (long)Math.Pow(1000, scale) % 1000);
            if (group == 0)
                continue;
            var (one, two, few, many) = ArabicScales[scale];
            parts.Add(scale == 0 ? ArabicGroup(group) : group == 1 ? one : group == 2 ? two : ArabicGroup(group) + " " + (group % 100) switch { >= 3 and <= 10 => few, >= 11 => many, _ => one });
        }
        return parts.Count == 0 ? "صفر" : string.Join(" و", parts);
    }

    /// <summary>Whether Arabic says a number as its sum: not 101,000 and alike, whose thousands end in one or two.</summary>
    public static bool IsPlainInArabic(long number)
    {
        for (var rest = number / 1000; rest > 0; rest /= 1000)
        {
            if (rest % 1000 > 100 && rest % 100 is 1 or 2)
                return false;
        }
        return true;
    }

    private static string PersianGroup(int group)
    {
        var parts = new List<string>();
        if (group >= 100)
            parts.Add(PersianHundreds[group / 100]);
        var rest = group % 100;
        if (rest >= 20)
        {
            parts.Add(PersianTens[rest / 10]);
            rest %= 10;
        }
        if (rest > 0)
            parts.Add(PersianUnits[rest]);
        return string.Join(" و ", parts);
    }

    private static string ArabicGroup(int group)
    {
        var parts = new List<string>();
        if (group >= 100)
            parts.Add(ArabicHundreds[group / 100]);
        var rest = group % 100;
        if (rest is > 0 and <= 12)
            parts.Add(ArabicUnits[rest]);
        else if (rest is > 12 and < 20)
            parts.Add(ArabicUnits[rest - 10] + " عشر");
        else if (rest >= 20)
            parts.Add(rest % 10 == 0 ? ArabicTens[rest / 10] : ArabicUnits[rest % 10] + " و" + ArabicTens[rest / 10]);
        return string.Join(" و", parts);
    }
}
