namespace IranBelarus.Text.TableGen;

/// <summary>Makes one compact binary from the reviewable text files of a stage.</summary>
internal interface IDataPacker
{
    /// <summary>Name of the file that is written, without its ending; the library embeds it under this name.</summary>
    string Name { get; }

    /// <summary>Packs the data of the library's sources.</summary>
    /// <param name="library">The folder of the library project, which holds the <c>&lt;Stage&gt;/Data</c> folders.</param>
    /// <param name="destination">Where the binary goes.</param>
    /// <exception cref="DataFormatException">A data file is not of its form; the message says file, line and what was expected.</exception>
    void Pack(DirectoryInfo library, Stream destination);
}
