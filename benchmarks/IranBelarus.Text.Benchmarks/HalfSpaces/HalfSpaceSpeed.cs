using System.Diagnostics;
using System.Globalization;
using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Benchmarks.HalfSpaces;

/// <summary>
/// Load time, memory and speed of the restorer, in a fresh process and on one thread: <c>measure-half-spaces FILE … --speed</c>. The load is the first repair
/// of the process, with all that it has to compile and map.
/// </summary>
internal static class HalfSpaceSpeed
{
    private const int Rounds = 40; // the first ones run code that is not yet optimised

    public static int Run(string[] files, (string Name, Func<string, string> Spoil)[] conditions)
    {
        var before = WorkingSet();
        var clock = Stopwatch.StartNew();
        var restorer = new HalfSpaceRestorer();
        var first = restorer.Restore("رئیسجمهور میگوید");
        var load = clock.Elapsed.TotalMilliseconds;
        Write($"load: {load:F1} ms, {(WorkingSet() - before) / 1e6:F1} MB of working set, {GC.GetTotalMemory(true) / 1e6:F2} MB managed ({first.Length} letters)");
        foreach (var file in files)
        {
            var whole = File.ReadAllText(file);
            foreach (var (name, spoil) in conditions)
            {
                var text = spoil(whole);
                restorer.Restore(text);
                var best = double.MaxValue;
                for (var round = 0; round < Rounds; round++)
                {
                    clock.Restart();
                    restorer.Restore(text);
                    best = Math.Min(best, clock.Elapsed.TotalSeconds);
                }
                Write($"{Path.GetFileNameWithoutExtension(file)} {name}: {text.Length * 2 / best / 1e6:F1} MB/s of UTF-16 ({text.Length * 2 / 1e6:F2} MB, best of {Rounds})");
            }
        }
        Write($"after all: {(WorkingSet() - before) / 1e6:F1} MB of working set more than at the start, texts included");
        return 0;
    }

    private static long WorkingSet()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
