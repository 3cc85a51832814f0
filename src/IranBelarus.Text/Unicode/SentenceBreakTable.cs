using System.Text;

namespace IranBelarus.Text.Unicode;

/// <summary>The Sentence_Break property of Unicode 17.0.0.</summary>
internal static partial class SentenceBreakTable
{
    /// <summary>The class of the code point at an index and its length in code units; a surrogate that stands alone is Other.</summary>
    public static byte ClassAt(ReadOnlySpan<char> text, int index, out int length)
    {
        var c = text[index];
        if (!char.IsSurrogate(c))
        {
            length = 1;
            return ClassOf(c);
        }
        length = Rune.DecodeFromUtf16(text[index..], out var rune, out var used) == System.Buffers.OperationStatus.Done ? used : 1;
        return length == 2 ? ClassOf((uint)rune.Value) : SentenceBreakClass.Other;
    }
}
