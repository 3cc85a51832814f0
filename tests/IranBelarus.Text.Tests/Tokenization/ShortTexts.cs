using IranBelarus.Text.Tokenization;

namespace IranBelarus.Text.Tests.Tokenization;

/// <summary>Short texts are found by blocks only when a process has found much in them.</summary>
internal static class ShortTexts
{
    /// <summary>From now on they are.</summary>
    public static void FindByBlocks()
    {
        for (var i = 0; i < 20; i++)
        {
            foreach (var _ in new string('a', 10_000).EnumerateTokens())
                continue;
        }
    }
}
