using System.CommandLine;

namespace IranBelarus.Text.Tool;

/// <summary>Wrong usage that the options themselves cannot see.</summary>
internal static class Usage
{
    /// <summary>What is wrong, or <see langword="null"/>.</summary>
    public static string? Fault(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var files = command.Arguments.SelectMany(a => parsed.GetResult(a)?.Tokens.Select(t => t.Value) ?? []).ToArray();
        foreach (var file in files)
        {
            if (file.Length > 1 && file[0] == '-' && !File.Exists(file))
                return $"'{file}' is no option of '{command.Name}' (a file of this name: ./{file}).";
        }
        var output = command.Options.FirstOrDefault(o => o.Name == "--output") is { } option && parsed.GetResult(option) is { Tokens: [var token] } ? token.Value : "-";
        if (output != "-" && files.Any(f => f != "-" && AreSame(f, output)))
            return $"'{output}' is input and output at once; expected another file for the output.";
        return null;
    }

    private static bool AreSame(string input, string output)
    {
        try
        {
            return File.Exists(output) && string.Equals(Target(input), Target(output), OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;                                // opening them says what is wrong
        }
    }

    private static string Target(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
}
