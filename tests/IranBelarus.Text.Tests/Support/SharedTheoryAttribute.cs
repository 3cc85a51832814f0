namespace IranBelarus.Text.Tests.Support;

/// <summary>A theory that needs the shared measuring data.</summary>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (!SharedData.Exists)
            Skip = $"needs the measuring data in {SharedData.Folder}";
    }
}
