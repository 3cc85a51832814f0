using System.CommandLine;
using System.Globalization;
using System.Text;
using IranBelarus.Text.Tokenization;
using IranBelarus.Text.Tool.Io;

namespace IranBelarus.Text.Tool.Commands;

/// <summary><c>ibtext tokenize</c>: the tokens of a text with their places and kinds.</summary>
internal static class TokenizeCommand
{
    private static readonly string[] KindNames = ["word", "number", "punctuation", "symbol", "address", "space"];

    private static readonly (string Name, TokenKinds Kinds)[] Choices =
    [
        .. Enum.GetValues<TokenKind>().Select(kind => (KindNames[(int)kind], (TokenKinds)(1 << (int)kind))),
        ("content", TokenKinds.Content), ("visible", TokenKinds.Visible), ("all", TokenKinds.All),
    ];

    public static Command Create()
    {
        var input = CommonOptions.Input();
        var output = CommonOptions.Output();
        var encoding = CommonOptions.Encoding();
        var jsonl = CommonOptions.Jsonl();
        var kinds = new Option<TokenKinds>("--kinds", "-k")
        {
            Description = "Which tokens: word, number, punctuation, symbol, address, space, several with commas; content (word,number,address), visible (all but space), all.",
            HelpName = "KINDS",
            DefaultValueFactory = _ => TokenKinds.Visible,
            CustomParser = result =>
            {
                var sum = TokenKinds.None;
                foreach (var name in result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries))
                {
                    var found = Array.Find(Choices, choice => choice.Name == name).Kinds;
                    if (found == TokenKinds.None)
                        result.AddError($"'{name}' is no kind of token. Expected {string.Join(", ", Choices.Select(choice => choice.Name))}.");
                    sum |= found;
                }
                return sum;
            },
        };
        var command = new Command("tokenize", """
            Splits text into words, numbers, punctuation, symbols and addresses.

            In: UTF-8 text. Out: a token a line, START<tab>END<tab>KIND<tab>TEXT; offsets count UTF-16 code units from 0, END excluded.
            Space tokens, if asked for, have their tabs and line ends written as \t, \n, \r.
            --jsonl: {"id","text"} a line in, {"id","tokens":[[START,END,KIND],...]} a line out.

            Examples:
              ibtext tokenize article.txt
              ibtext tokenize --kinds content article.txt
              ibtext tokenize --jsonl < texts.jsonl > tokens.jsonl
            """) { input, encoding, kinds, jsonl, output };
        command.SetAction((result, cancellation) => Task.FromResult(result.GetValue(jsonl)
            ? Batch(result.GetValue(input)!, result.GetValue(kinds), result.GetValue(output), cancellation)
            : One(result.GetValue(input)!, result.GetValue(encoding)!, result.GetValue(kinds), result.GetValue(output), cancellation)));
        return command;
    }

    private static int One(string path, string encoding, TokenKinds kinds, string? output, CancellationToken cancellation)
    {
        var text = Files.ReadText(path, encoding);
        using var stream = Files.OpenWrite(output);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        var count = 0;
        foreach (var token in text.EnumerateTokens(kinds))
        {
            if ((++count & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            writer.Write(CultureInfo.InvariantCulture, token.Span.Start);
            writer.Write('\t');
            writer.Write(CultureInfo.InvariantCulture, token.Span.End);
            writer.Write('\t');
            writer.Write(KindNames[(int)token.Kind]);
            writer.Write('\t');
            if (token.Kind == TokenKind.Space)
                writer.Write(token.ToString().Replace("\t", "\\t", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal));
            else
                writer.Write(token.Text);
            writer.WriteLine();
        }
        return ExitCode.Done;
    }

    private static void Write(this StreamWriter writer, IFormatProvider culture, int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var length, provider: culture);
        writer.Write(digits[..length]);
    }

    private static int Batch(string path, TokenKinds kinds, string? output, CancellationToken cancellation)
    {
        using var input = Files.OpenRead(path);
        using var stream = Files.OpenWrite(output);
        return JsonlFilter.Run(input, Files.Name(path), stream, (record, json) =>
        {
            json.WriteStartArray("tokens");
            foreach (var token in record.Text("text").EnumerateTokens(kinds))
            {
                json.WriteStartArray();
                json.WriteNumberValue(token.Span.Start);
                json.WriteNumberValue(token.Span.End);
                json.WriteStringValue(KindNames[(int)token.Kind]);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }, cancellation);
    }
}
