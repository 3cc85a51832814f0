namespace IranBelarus.Text.TableGen;

/// <summary>Writes one generated source file from the Unicode Character Database.</summary>
internal interface ITableWriter
{
    /// <summary>The file's place within the library project, e.g. <c>Unicode/WordBreakTable.g.cs</c>.</summary>
    string Path { get; }

    /// <summary>The whole text of the file, with its head: version, origin, Unicode notice, "do not edit".</summary>
    string Generate(Ucd ucd);
}
