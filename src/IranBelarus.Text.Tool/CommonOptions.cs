using System.CommandLine;

namespace IranBelarus.Text.Tool;

/// <summary>The options and arguments that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>The tags that messages and help name.</summary>
    public const string LanguageTags = "ar, fa, fa-AF (prs)";

    /// <summary>A language by its tag; default <c>auto</c>.</summary>
    public static Option<TextLanguage> Language(string name = "--lang") => new(name)
    {
        Description = $"Language of the text: {LanguageTags}, or auto.",
        HelpName = "TAG",
        DefaultValueFactory = _ => TextLanguage.Unknown,
        CustomParser = result =>
        {
            var tag = result.Tokens.Count > 0 ? result.Tokens[0].Value : "auto";
            if (tag == "auto")
                return TextLanguage.Unknown;
            if (!TextLanguages.TryParse(tag, out var language))
                result.AddError($"'{tag}' is no language known here. Expected {LanguageTags}, or auto.");
            return language;
        },
    };

    /// <summary>One JSON object a line in and out.</summary>
    public static Option<bool> Jsonl() => new("--jsonl") { Description = "One JSON object a line in, one out, in order." };

    /// <summary>The input; default standard input.</summary>
    public static Argument<string> Input() => new("FILE")
    {
        Description = "Input file, UTF-8 unless --encoding says otherwise; - is standard input.",
        DefaultValueFactory = _ => "-",
    };

    /// <summary>The encoding of text files; default <c>auto</c>.</summary>
    public static Option<string> Encoding()
    {
        var option = new Option<string>("--encoding") { Description = "Encoding of text files; auto detects it. JSON lines are always UTF-8.", DefaultValueFactory = _ => Io.TextEncodings.Auto };
        option.AcceptOnlyFromAmong(Io.TextEncodings.Names);
        return option;
    }

    /// <summary>The output; default standard output.</summary>
    public static Option<string?> Output() => new("--output", "-o") { Description = "Output file; standard output if not given.", HelpName = "FILE" };
}
