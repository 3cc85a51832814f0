using System.Diagnostics;
using System.Text;

namespace IranBelarus.Text.Tool.Tests;

/// <summary>Runs the tool as a process, the way a user does.</summary>
public static class Ibtext
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The project's folder: the first above the test assembly that holds the solution.</summary>
    public static string Project { get; } = FindProject();

    /// <summary>The two articles in <c>seeds</c>.</summary>
    public static string ArabicSeed { get; } = Path.Combine(Project, "seeds", "000_6b92ae3c6fbfddf2.txt");

    /// <inheritdoc cref="ArabicSeed"/>
    public static string PersianSeed { get; } = Path.Combine(Project, "seeds", "002_fcb925a73a06e04c.txt");

    /// <summary>Runs <c>ibtext</c> on text given as standard input.</summary>
    public static Result Run(string[] arguments, string input = "") => Run(arguments, Utf8.GetBytes(input));

    /// <summary>Runs <c>ibtext</c> on bytes given as standard input.</summary>
    public static Result Run(string[] arguments, byte[] input)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Utf8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ibtext.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // the tool ended without reading its input
        }
        process.WaitForExit(TimeSpan.FromMinutes(5)).Should().BeTrue("the tool must end");
        Task.WaitAll(reading, errors);
        return new(process.ExitCode, output.ToArray(), errors.Result);
    }

    private static string FindProject()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "IranBelarus.Text.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No IranBelarus.Text.sln above {AppContext.BaseDirectory}.");
    }

    /// <summary>What a run left behind.</summary>
    public sealed record Result(int ExitCode, byte[] Bytes, string Errors)
    {
        /// <summary>Standard output; it must be UTF-8 without a byte order mark.</summary>
        public string Output
        {
            get
            {
                Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble).Should().BeFalse("output has no byte order mark");
                return Utf8.GetString(Bytes);
            }
        }

        /// <summary>The lines of standard output.</summary>
        public string[] Lines => Output.TrimEnd('\n').Split('\n');
    }
}
