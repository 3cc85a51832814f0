using Icu;

namespace IranBelarus.Text.Benchmarks;

/// <summary>ICU4C through icu.net, if the machine has its libraries.</summary>
internal static class Icu4C
{
    /// <summary>Whether ICU's libraries can be loaded.</summary>
    public static bool IsInstalled { get; } = TryLoad();

    /// <summary>The number of word boundaries of a text, that at the start not counted.</summary>
    public static int Count(BreakIterator words, string text)
    {
        words.SetText(text);
        var count = 0;
        while (words.MoveNext() != BreakIterator.DONE)
            count++;
        return count;
    }

    public static BreakIterator Words() => BreakIterator.CreateWordInstance(new Locale("fa"));

    private static bool TryLoad()
    {
        try
        {
            Wrapper.Init();
            return Wrapper.IcuVersion.Length > 0;
        }
        catch (Exception e) when (e is FileLoadException or FileNotFoundException or DllNotFoundException or TypeInitializationException or FileNotFoundException or IOException)
        {
            return false;
        }
    }
}
