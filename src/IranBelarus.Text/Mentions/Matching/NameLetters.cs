using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Mentions.Matching;

/// <summary>
/// The letters of names as small numbers, what it costs to read one for another between Arabic and Persian spelling, and the classes of the consonant skeleton.
/// The classes are ours: letters that stand for one sound of a third language in the two orthographies (g: غ ج ق ك گ; v: ف و; p: ب پ; ch: تش چ).
/// </summary>
internal static class NameLetters
{
    /// <summary>The letters; a letter's number is its place, from 1.</summary>
    private const string Letters = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیڤ0123456789";

    public const int Count = 46;

    /// <summary>Cost of a full mismatch.</summary>
    public const int Full = 100;

    /// <summary>Skeleton class of each letter: 0 for what it leaves out (vowel letters, ه, ع, and ف, which stands for v).</summary>
    private static readonly byte[] Classes = MakeClasses();

    private static readonly byte[] Numbers = MakeNumbers();
    private static readonly byte[] SubstitutionCosts = MakeSubstitutions();
    private static readonly byte[] GapCosts = MakeGaps();

    public static byte ClassOf(byte letter) => Classes[letter];

    /// <summary>Cost of one letter for another.</summary>
    public static ReadOnlySpan<byte> Substitutions => SubstitutionCosts;

    /// <summary>Cost of a letter that the other name does not have.</summary>
    public static ReadOnlySpan<byte> Gaps => GapCosts;

    /// <summary>The number of a letter by itself.</summary>
    public static byte Of(char c) => (byte)(Letters.IndexOf(c) + 1);

    /// <summary>Writes a name as letters, without spaces, marks and punctuation.</summary>
    /// <param name="name">The name.</param>
    /// <param name="dropArticles">Whether ال at the beginning of a word of at least five letters is left out, where its alef is bare (أل and آل are no articles).</param>
    /// <param name="destination">At least as long as the name.</param>
    /// <param name="hasArticle">Whether there is such an article.</param>
    /// <returns>The number of letters.</returns>
    public static int Encode(ReadOnlySpan<char> name, bool dropArticles, Span<byte> destination, out bool hasArticle)
    {
        hasArticle = false;
        var n = 0;
        var wordStart = true;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (wordStart && c == 'ا' && i + 4 < name.Length && name[i + 1] == 'ل' && IsLetter(name[i + 2]) && IsLetter(name[i + 3]) && IsLetter(name[i + 4]))
            {
                hasArticle = true;
                if (dropArticles)
                {
                    i++;
                    wordStart = false;
                    continue;
                }
            }
            wordStart = c is ' ' or '\u00A0' or '-' or '\u200C' or '\u2013' or '_' or '.';
            var number = c < Numbers.Length ? Numbers[c] : (byte)0;
            if (number != 0)
                destination[n++] = number;
        }
        return n;
    }

    private static bool IsLetter(char c) => c < Numbers.Length && Numbers[c] != 0;

    private static byte[] MakeNumbers()
    {
        var numbers = new byte[0x700];
        for (var c = 0; c < numbers.Length; c++)
        {
            var folded = LetterFold.Fold((char)c);
            if (folded != LetterFold.Dropped)
                numbers[c] = Of(folded);
        }
        return numbers;
    }

    private static byte[] MakeClasses()
    {
        var classes = new byte[Count];
        string[] groups = ["بپ", "تط", "غگجژ", "چش", "ح", "خ", "د", "ر", "سثصزذضظ", "قک", "ل", "م", "ن"];
        for (var g = 0; g < groups.Length; g++)
        {
            foreach (var c in groups[g])
                classes[Of(c)] = (byte)(g + 1);
        }
        for (var digit = '0'; digit <= '9'; digit++)
            classes[Of(digit)] = (byte)(groups.Length + 1 + digit - '0');
        return classes;
    }

    private static byte[] MakeGaps()
    {
        var gaps = new byte[Count];
        Array.Fill(gaps, (byte)Full);
        foreach (var (letters, cost) in (ReadOnlySpan<(string, byte)>)[("ا", 25), ("وی", 30), ("ه", 45), ("ع", 45), ("ن", 80), ("غگ", 75), ("ت", 85)])
        {
            foreach (var c in letters)
                gaps[Of(c)] = cost;
        }
        return gaps;
    }

    private static byte[] MakeSubstitutions()
    {
        var costs = new byte[Count * Count];
        Array.Fill(costs, (byte)Full);
        for (var i = 0; i < Count; i++)
            costs[(i * Count) + i] = 0;
        void Set(string letters, byte cost)
        {
            foreach (var a in letters)
            {
                foreach (var b in letters)
                {
                    if (a != b)
                        costs[(Of(a) * Count) + Of(b)] = Math.Min(costs[(Of(a) * Count) + Of(b)], cost);
                }
            }
        }
        Set("تس", 60);
        Set("صچ", 40);
        Set("بپ", 5);
        Set("تط", 5);
        Set("سثص", 10);
        Set("زذضظ", 10);
        Set("سزثصذ", 35);
        Set("کق", 10);
        Set("گغ", 10);
        Set("گج", 15);
        Set("گک", 25);
        Set("غج", 40);
        Set("غق", 25);
        Set("قگ", 30);
        Set("جژ", 10);
        Set("غژ", 45);
        Set("زژ", 45);
        Set("شژ", 45);
        Set("چش", 25);
        Set("چج", 30);
        Set("تچ", 60);
        Set("سش", 50);
        Set("حه", 20);
        Set("خح", 50);
        Set("خک", 45);
        Set("خه", 50);
        Set("خغ", 50);
        Set("فو", 20);
        Set("ڤوف", 5);
        Set("بو", 45);
        Set("بف", 60);
        Set("پف", 50);
        Set("دت", 55);
        Set("دذ", 40);
        Set("دط", 60);
        Set("دض", 50);
        Set("تث", 30);
        Set("ان", 95);
        Set("عا", 15);
        Set("عی", 45);
        Set("اه", 20);
        Set("وا", 40);
        Set("ای", 40);
        Set("وی", 45);
        Set("هی", 55);
        Set("رل", 80);
        Set("من", 75);
        return costs;
    }
}
