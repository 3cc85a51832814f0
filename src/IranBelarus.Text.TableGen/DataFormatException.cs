namespace IranBelarus.Text.TableGen;

/// <summary>A data file is not of its form.</summary>
internal sealed class DataFormatException(string file, int line, string message) : Exception($"{file}:{line}: {message}");
