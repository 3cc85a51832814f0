using System.Diagnostics;
using System.Text.RegularExpressions;

namespace IranBelarus.Text.Tool.Tests;

/// <summary>What the tool says of itself is so.</summary>
public class DocumentationTests
{
    [Fact]
    public void The_reference_page_is_up_to_date()
    {
        var page = Ibtext.Run(["reference"]).Output;
        var kept = File.ReadAllText(Path.Combine(Ibtext.Project, "src", "IranBelarus.Text.Tool", "REFERENCE.md")).ReplaceLineEndings("\n");
        (kept == page).Should().BeTrue("REFERENCE.md must be what the commands say; write it anew: dotnet run --project src/IranBelarus.Text.Tool -- reference -o src/IranBelarus.Text.Tool/REFERENCE.md");
    }

    [ProgramFact("/bin/bash")]
    public void Every_example_of_every_help_runs()
    {
        using var folder = new TemporaryFolder();
        var arabic = File.ReadAllText(Ibtext.ArabicSeed);
        var persian = File.ReadAllText(Ibtext.PersianSeed);
        folder.Write("arabic.txt", arabic);
        folder.Write("persian.txt", persian);
        folder.Write("article.txt", persian);
        folder.Write("corpus.txt", persian);
        folder.Write("page.html", $"<!DOCTYPE html><html lang=fa><meta charset=utf-8><article>{string.Concat(persian.Split('\n').Select(l => $"<p>{l}</p>"))}</article></html>");
        folder.Write("texts.jsonl", "{\"id\":1,\"lang\":\"fa\",\"text\":\"رئیسجمهور 12 سند امضا کرد.\"}\n");
        folder.Write("articles.jsonl", "{\"id\":1,\"left\":{\"lang\":\"ar\",\"text\":\"وقع البلدان 8 وثائق.\"},\"right\":{\"lang\":\"fa\",\"text\":\"دو کشور 12 سند امضا کردند.\"},\"src\":[\"وقع البلدان 8 وثائق.\"],\"tgt\":[\"دو کشور 8 سند امضا کردند.\"],\"src_lang\":\"ar\",\"tgt_lang\":\"fa\"}\n");
        File.Copy(Path.Combine(folder.Path, "articles.jsonl"), Path.Combine(folder.Path, "documents.jsonl"));
        folder.Write("arabic-names.txt", "لوكاشينكو\nطهران\n");
        folder.Write("persian-names.txt", "لوکاشنکو\nتهران\n");
        folder.Write("pairs.tsv", string.Concat(Enumerable.Repeat("وقع البلدان وثائق\tدو کشور سند امضا کردند\nقال الرئيس\tرئیس گفت\n", 20)));
        Bash(folder.Path, "ibtext convert pairs.tsv -o memory.tmx && ibtext train pairs.tsv -o ours.iblx").ExitCode.Should().Be(0);

        var examples = new List<string>();
        foreach (Match command in Regex.Matches(Ibtext.Run(["reference"]).Output, "^## ibtext ([a-z]+)", RegexOptions.Multiline))
        {
            var help = Ibtext.Run([command.Groups[1].Value, "--help"]).Output;
            var own = Regex.Matches(help, @"^\s+(ibtext .+?)\s*$", RegexOptions.Multiline).Select(m => m.Groups[1].Value).Where(e => !e.Contains('[')).ToList();
            own.Should().NotBeEmpty(command.Value);
            examples.AddRange(own);
        }
        examples.Count.Should().BeGreaterThan(20);
        // one shell for all: each prints its number and exit code
        var script = string.Concat(examples.Select((e, i) => $"( {e} ) > out.{i} 2> err.{i}; echo \"{i} $?\"\n"));
        var run = Bash(folder.Path, script);
        foreach (var line in run.Output.TrimEnd('\n').Split('\n'))
        {
            var (index, code) = (int.Parse(line.Split(' ')[0]), line.Split(' ')[1]);
            code.Should().Be("0", $"{examples[index]}: {File.ReadAllText(Path.Combine(folder.Path, $"err.{index}"))}");
        }
        run.Output.TrimEnd('\n').Split('\n').Should().HaveCount(examples.Count);
    }

    [ProgramFact("/bin/bash")]
    public void Bash_completes_commands_options_and_values()
    {
        using var folder = new TemporaryFolder();
        string Complete(string line)
        {
            var words = line.Split(' ');
            var run = Bash(folder.Path, $$"""
                eval "$(ibtext completion bash)"
                COMP_LINE={{Quote(line)}}; COMP_POINT=${#COMP_LINE}; COMP_WORDS=({{string.Join(' ', words.Select(Quote))}}); COMP_CWORD={{words.Length - 1}}
                _ibtext; printf '%s ' "${COMPREPLY[@]}"
                """);
            run.ExitCode.Should().Be(0, run.Errors);
            return run.Output;
        }
        Complete("ibtext al").Should().Be("align ");
        Complete("ibtext align --for").Should().Be("--format ");
        Complete("ibtext align --format t").Split(' ').Should().Contain("table").And.Contain("tsv").And.Contain("tmx");
        foreach (var shell in new[] { "zsh", "fish", "pwsh" })
            Ibtext.Run(["completion", shell]).Output.Should().Contain("[suggest:");
    }

    private static string Quote(string text) => $"'{text}'";

    private static (int ExitCode, string Output, string Errors) Bash(string folder, string script)
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", $"ibtext() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "ibtext.dll")}' \"$@\"; }}\n{script}"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
