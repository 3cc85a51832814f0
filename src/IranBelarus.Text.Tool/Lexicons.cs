using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Tool.Io;

namespace IranBelarus.Text.Tool;

/// <summary>The lexicons that <c>--lexicon</c> names.</summary>
internal static class Lexicons
{
    /// <summary>The built-in lexicon merged with those of the files.</summary>
    /// <exception cref="BadDataException">A file cannot be read or is no lexicon between Arabic and Persian.</exception>
    public static BilingualLexicon Read(IReadOnlyList<string>? paths)
    {
        var lexicon = BilingualLexicon.Default;
        foreach (var path in paths ?? [])
        {
            using var file = Files.OpenRead(path);
            try
            {
                lexicon = lexicon.MergeWith(BilingualLexicon.Load(file));
            }
            catch (Exception e) when (e is InvalidDataException or ArgumentException)
            {
                throw new BadDataException($"{Files.Name(path)}: {e.Message}");
            }
        }
        return lexicon;
    }
}
