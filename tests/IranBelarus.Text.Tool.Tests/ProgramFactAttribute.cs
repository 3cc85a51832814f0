namespace IranBelarus.Text.Tool.Tests;

/// <summary>A test that needs other programs: skipped, and said to be so, where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramFactAttribute : FactAttribute
{
    /// <param name="programs">Their paths.</param>
    public ProgramFactAttribute(params string[] programs)
    {
        if (programs.FirstOrDefault(p => !File.Exists(p)) is { } missing)
            Skip = $"{missing} is not installed.";
    }
}
