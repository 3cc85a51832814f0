namespace IranBelarus.Text.Tests.Support;

/// <summary>The measuring data that may lie in a folder <c>shared</c> beside the project; tests that need it skip visibly without it.</summary>
public static class SharedData
{
    /// <summary>The project's folder: the first above the test assembly that holds the solution.</summary>
    public static string Project { get; } = FindProject();

    /// <summary>The data's folder, whether or not it exists.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Project, "..", "shared", "data"));

    /// <summary>Whether the data is there.</summary>
    public static bool Exists => Directory.Exists(Folder);

    /// <summary>A file of the data by its place in the folder.</summary>
    public static string File(params string[] place) => Path.Combine([Folder, .. place]);

    /// <summary>The text of one of the two articles in <c>seeds</c>: <c>ar</c> or <c>fa</c>.</summary>
    public static string Seed(string language) =>
        System.IO.File.ReadAllText(Path.Combine(Project, "seeds", language == "ar" ? "000_6b92ae3c6fbfddf2.txt" : "002_fcb925a73a06e04c.txt"));

    private static string FindProject()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "IranBelarus.Text.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No IranBelarus.Text.sln above {AppContext.BaseDirectory}.");
    }
}
