namespace IranBelarus.Text.Tool.Tests;

/// <summary>A test that needs other programs: skipped, and said to be so, where one is missing, or where <c>IBTEXT_TESTS=repeated</c> says that it has run already.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramFactAttribute : FactAttribute
{
    /// <param name="programs">Their paths.</param>
    public ProgramFactAttribute(params string[] programs)
    {
        if (Environment.GetEnvironmentVariable("IBTEXT_TESTS") == "repeated")
            Skip = "Runs once, in the first of several passes.";
        else if (programs.FirstOrDefault(p => !File.Exists(p)) is { } missing)
            Skip = $"{missing} is not installed.";
    }
}
