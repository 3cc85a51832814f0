using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Text;
using IranBelarus.Text.Tool.Io;

namespace IranBelarus.Text.Tool.Commands;

/// <summary><c>ibtext reference</c>: the reference page of all commands, made from the commands themselves.</summary>
internal static class ReferenceCommand
{
    public static Command Create(RootCommand root)
    {
        var output = CommonOptions.Output();
        var command = new Command("reference", """
            Writes the reference page of all commands as Markdown.

            Example:
              ibtext reference -o REFERENCE.md
            """) { output };
        command.SetAction(result =>
        {
            using var stream = Files.OpenWrite(result.GetValue(output));
            using var writer = Files.Writer(stream);
            writer.Write(Page(root));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Page(RootCommand root)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # ibtext

            {root.Description}

            ```sh
            ibtext COMMAND [OPTIONS] [FILES]
            ```

            Results go to standard output, messages and progress to standard error. Exit code 0: done; 1: bad data (the message says file, line and what was expected);
            2: wrong usage. A batch form (`--jsonl`) reads one JSON object a line and writes one, in order, on all cores, in bounded memory; a bad line gives
            `{"{"}"id":…,"error":"…"{"}"}` in its place, and the exit code is 1 at the end. `NO_COLOR` turns colours off, `COLUMNS` sets the width of tables.

            This page is written by `ibtext reference`.


            """);
        page.Append("| command | |\n|---|---|\n");
        var commands = root.Subcommands.Where(c => !c.Hidden).OrderBy(c => c.Name, StringComparer.Ordinal).ToList();
        foreach (var command in commands)
            page.Append(CultureInfo.InvariantCulture, $"| [`{command.Name}`](#ibtext-{command.Name}) | {Cell(FirstLine(command))} |\n");
        foreach (var command in commands)
            Write(page, command);
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Write(StringBuilder page, Command command)
    {
        var arguments = string.Concat(command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $" [{a.Name}]" : $" {a.Name}"));
        page.Append(CultureInfo.InvariantCulture, $"\n## ibtext {command.Name}\n\n```sh\nibtext {command.Name} [OPTIONS]{arguments}\n```\n\n```text\n{command.Description?.Trim()}\n```\n\n");
        page.Append("| | | default |\n|---|---|---|\n");
        foreach (var argument in command.Arguments)
            page.Append(CultureInfo.InvariantCulture, $"| `{argument.Name}` | {Cell(argument.Description)} | {Default(argument.HasDefaultValue ? argument.GetDefaultValue() : null)} |\n");
        foreach (var option in command.Options.OrderBy(o => o.Name, StringComparer.Ordinal))
        {
            var choices = option.GetCompletions(CompletionContext.Empty).Select(c => c.Label).ToList();
            var value = option.ValueType == typeof(bool) ? "" : " " + (choices.Count > 0 ? string.Join('|', choices) : option.HelpName ?? "VALUE");
            var names = string.Join(", ", option.Aliases.Prepend(option.Name).Select(n => $"`{n}{value}`"));
            page.Append(CultureInfo.InvariantCulture, $"| {Cell(names)} | {Cell(option.Description)}{(option.Required ? " Must be given." : "")} | {Default(option.HasDefaultValue ? option.GetDefaultValue() : null)} |\n");
        }
    }

    private static string Default(object? value) => value switch
    {
        null or false or "" => "",
        TextLanguage.Unknown => "`auto`",
        Tokenization.TokenKinds.Visible => "`visible`",
        string or double or int => string.Create(CultureInfo.InvariantCulture, $"`{value}`"),
        _ => "",
    };

    private static string FirstLine(Command command) => (command.Description ?? "").Trim().Split('\n')[0];

    private static string Cell(string? text) => (text ?? "").ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
