#if WITH_ICU4N
using ICU4N.Globalization;
using ICU4N.Text;

namespace IranBelarus.Text.Benchmarks;

/// <summary>ICU4N, the port of ICU to .NET: only in a build with <c>-p:WithIcu4N=true</c>.</summary>
internal static class Icu4N
{
    /// <summary>The number of word boundaries of a text, that at the start not counted.</summary>
    public static int Count(BreakIterator words, string text)
    {
        words.SetText(text);
        var count = 0;
        while (words.Next() != BreakIterator.Done)
            count++;
        return count;
    }

    /// <summary>The rules of the root locale, which Arabic and Persian have too: they need none of ICU4N's satellite assemblies.</summary>
    public static BreakIterator Words() => BreakIterator.GetWordInstance(UCultureInfo.InvariantCulture);
}
#endif
