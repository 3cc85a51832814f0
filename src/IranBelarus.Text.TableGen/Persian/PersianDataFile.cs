namespace IranBelarus.Text.TableGen.Persian;

/// <summary>The lines of a data file of the Persian lexicon: <c>#name value</c> sets something for what follows, other lines with # are comments.</summary>
internal static class PersianDataFile
{
    /// <summary>The lines that say something, with their numbers; <c>Setting</c> is the name of a setting, or empty for a row.</summary>
    public static IEnumerable<(int Number, string Setting, string Text)> Lines(FileInfo file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file.FullName))
        {
            number++;
            var text = line.Trim();
            if (text.Length == 0)
                continue;
            if (text[0] != '#')
                yield return (number, "", text);
            else if (text.Length > 1 && char.IsAsciiLetterLower(text[1]))
            {
                var end = text.IndexOf(' ');
                yield return end < 0 ? (number, text[1..], "") : (number, text[1..end], text[end..].Trim());
            }
        }
    }

    /// <summary>The words of a row; two spaces or a tab stand between them.</summary>
    public static string[] Words(string row) => row.Split(["  ", "\t"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Takes the frequency class off a word: <c>کتاب/2</c>.</summary>
    public static string TakeClass(string word, ref int frequency, string file, int line)
    {
        var slash = word.IndexOf('/');
        if (slash < 0)
            return word;
        if (slash != word.Length - 2 || word[^1] is < '1' or > '5')
            throw new DataFormatException(file, line, $"'{word}': expected a frequency class of 1 to 5 after the slash.");
        frequency = word[^1] - '0';
        return word[..slash].TrimEnd();
    }

    /// <summary>Quarter bits of a frequency class: a word of class 1 is taken to be one in 2⁹, of class 5 one in 2¹⁷.</summary>
    public static byte CostOf(int frequency) => (byte)(4 * (7 + 2 * frequency));
}
