namespace IranBelarus.Text.Tool;

/// <summary>The exit codes of the contract.</summary>
internal static class ExitCode
{
    public const int Done = 0, BadData = 1, WrongUsage = 2, Cancelled = 130;
}
