using System.Diagnostics;

namespace IranBelarus.Text.Benchmarks.Tokenization;

/// <summary>Runs benchmarks in a process for each of the library's vector paths; the runtime's settings choose the path when a process starts.</summary>
internal static class EveryPath
{
    private static readonly (string Name, string[] Off)[] Paths =
    [
        ("avx-512", []),
        ("avx2", ["DOTNET_EnableAVX512", "DOTNET_EnableAVX512F"]),
        ("128-bits", ["DOTNET_EnableAVX2"]),
        ("no-vectors", ["DOTNET_EnableHWIntrinsic"]),
    ];

    /// <summary>Runs them all, with the arguments that BenchmarkDotNet knows; the tables go into a folder for each path.</summary>
    public static int Run(string[] args)
    {
        var program = Environment.ProcessPath!;
        string[] itself = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        foreach (var (name, off) in Paths)
        {
            var start = new ProcessStartInfo(program, [.. itself, .. args, "--artifacts", Path.Combine("BenchmarkDotNet.Artifacts", name)]);
            foreach (var setting in off)
                start.Environment[setting] = "0";
            using var process = Process.Start(start)!;
            process.WaitForExit();
            if (process.ExitCode != 0)
                return process.ExitCode;
        }
        return 0;
    }
}
