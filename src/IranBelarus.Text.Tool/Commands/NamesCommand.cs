using System.CommandLine;
using System.Globalization;
using System.Text;
using IranBelarus.Text.Mentions;
using IranBelarus.Text.Tool.Io;

namespace IranBelarus.Text.Tool.Commands;

/// <summary><c>ibtext names</c>: matches names across spellings.</summary>
internal static class NamesCommand
{
    public static Command Create()
    {
        var input = CommonOptions.Input();
        var output = CommonOptions.Output();
        var candidates = new Option<string>("--candidates") { Description = "The names to choose from, one a line, in UTF-8.", HelpName = "FILE", Required = true };
        var language = CommonOptions.Language();
        var candidatesLanguage = CommonOptions.Language("--candidates-lang");
        var gazetteer = new Option<bool>("--no-gazetteer") { Description = "Compare letters only; do not look names up." };
        var command = new Command("names", """
            Finds for each name, one a line, the candidate that is most likely the same name in the other language's spelling.

            Example:
              ibtext names --candidates persian-names.txt arabic-names.txt

            Output, a line for each name: name, best candidate (a line of the file, unchanged), score from 0 to 1, with tabs between.
            Languages need not be said; matching works on letters that both spellings share.
            """) { input, candidates, output, language, candidatesLanguage, gazetteer };
        command.SetAction((result, cancellation) =>
        {
            var names = new List<string>();
            using (var file = Files.OpenRead(result.GetValue(candidates)!))
            {
                var lines = new Utf8Lines(file, Files.Name(result.GetValue(candidates)!));
                while (lines.Read() is { } line)
                {
                    if (!string.IsNullOrWhiteSpace(line))
                        names.Add(line);
                }
            }
            var matcher = new NameMatcher(names, new NameMatcherOptions { UseGazetteer = !result.GetValue(gazetteer), Exhaustive = true });
            using var source = Files.OpenRead(result.GetValue(input)!);
            using var stream = Files.OpenWrite(result.GetValue(output));
            return Task.FromResult(Lines(source, Files.Name(result.GetValue(input)!), stream, matcher, cancellation));
        });
        return command;
    }

    private static int Lines(Stream source, string name, Stream stream, NameMatcher matcher, CancellationToken cancellation)
    {
        var lines = new Utf8Lines(source, name);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        while (lines.Read() is { } line)
        {
            cancellation.ThrowIfCancellationRequested();
            var match = matcher.Find(line);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{line}\t{match?.Name}\t{match?.Score ?? 0:0.###}\n"));
        }
        return ExitCode.Done;
    }
}
