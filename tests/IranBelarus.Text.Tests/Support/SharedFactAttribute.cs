namespace IranBelarus.Text.Tests.Support;

/// <summary>A fact that needs the shared measuring data.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (!SharedData.Exists)
            Skip = $"needs the measuring data in {SharedData.Folder}";
    }
}
