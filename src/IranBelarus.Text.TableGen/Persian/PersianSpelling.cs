using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.TableGen.Persian;

/// <summary>A word as the data files write it: letters, and <c>_</c> where a half-space stands.</summary>
/// <param name="Key">The letters as the trie knows them: one character a letter, its number in <see cref="PersianLetters"/>.</param>
/// <param name="Joints">Bit n: a half-space before letter n.</param>
internal readonly record struct PersianSpelling(string Key, uint Joints)
{
    private const int LongestWord = 31;

    public byte Last => (byte)Key[^1];

    /// <summary>Reads a word.</summary>
    /// <exception cref="DataFormatException">It holds something that is no letter of Persian, or is too long.</exception>
    public static PersianSpelling Parse(string word, string file, int line)
    {
        Span<char> key = stackalloc char[LongestWord];
        var n = 0;
        var joints = 0u;
        foreach (var c in word)
        {
            var letter = PersianLetters.Of(c);
            if (c == '_' && n > 0)
                joints |= 1u << n;
            else if (letter is PersianLetters.None or PersianLetters.Foreign || n == LongestWord)
                throw new DataFormatException(file, line, $"'{word}': expected a word of at most {LongestWord} Persian letters, with _ for a half-space inside it, and two spaces between words.");
            else if (letter != PersianLetters.Mark)
                key[n++] = (char)letter;
        }
        return n == 0 || joints >> n != 0
            ? throw new DataFormatException(file, line, $"'{word}': expected a word; a half-space stands between two letters.")
            : new(new string(key[..n]), joints);
    }
}
