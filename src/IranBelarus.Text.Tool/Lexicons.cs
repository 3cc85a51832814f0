using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Tool.Io;

namespace IranBelarus.Text.Tool;

/// <summary>The lexicons that <c>--lexicon</c> names.</summary>
internal static class Lexicons
{
    /// <summary>The built-in lexicon merged with those of the files.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="alone">Whether the files' lexicons count without the built-in one.</param>
    /// <exception cref="BadDataException">A file cannot be read or is no lexicon between Arabic and Persian.</exception>
    public static BilingualLexicon Read(IReadOnlyList<string>? paths, bool alone = false)
    {
        var lexicon = alone ? null : BilingualLexicon.Default;
        foreach (var path in paths ?? [])
        {
            using var file = Files.OpenRead(path);
            try
            {
                var read = BilingualLexicon.Load(file);
                lexicon = lexicon is null ? read : lexicon.MergeWith(read);
            }
            catch (Exception e) when (e is InvalidDataException or ArgumentException)
            {
                throw new BadDataException($"{Files.Name(path)}: {e.Message}");
            }
        }
        return lexicon ?? BilingualLexicon.Default;
    }
}
