namespace IranBelarus.Text.Tool.Io;

/// <summary>Input that cannot be used: the message says where and what was expected. Ends the program with exit code 1.</summary>
internal sealed class BadDataException(string message) : Exception(message);
