using System.Diagnostics;
using System.Globalization;
using IranBelarus.Text.Alignment;

namespace IranBelarus.Text.Benchmarks.Linking;

/// <summary>How time and memory grow with the number of sentences: <c>link-growth translation|mine [MOST] [--threads N]</c>, made-up texts of 100 sentences a side to MOST (100,000).</summary>
internal static class MeasureLinkGrowth
{
    private static readonly int[] Sizes = [100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000];

    public static int Run(string[] args)
    {
        var most = args.Length > 1 && int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 100_000;
        var at = Array.IndexOf(args, "--threads");
        var threads = at > 0 ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : Environment.ProcessorCount;
        var aligner = new SentenceAligner(new() { Threads = threads });
        // compiled before it is measured
        for (var i = 0; i < 30; i++)
            Work(args[0], aligner, 300);
        Console.WriteLine("| sentences a side | s | sentences a second, both sides | CPU s | memory of the process, MB | links |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|");
        foreach (var size in Sizes.Where(s => s <= most))
        {
            var texts = Texts(args[0], size);
            var best = TimeSpan.MaxValue;
            var cpu = TimeSpan.MaxValue;
            var links = 0;
            for (var run = 0; run < (size <= 3_000 ? 5 : size <= 30_000 ? 2 : 1); run++)
            {
                using var process = Process.GetCurrentProcess();
                var before = process.TotalProcessorTime;
                var watch = Stopwatch.StartNew();
                links = Do(args[0], aligner, texts);
                best = watch.Elapsed < best ? watch.Elapsed : best;
                process.Refresh();
                cpu = process.TotalProcessorTime - before < cpu ? process.TotalProcessorTime - before : cpu;
            }
            using var now = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {size:N0} | {best.TotalSeconds:F3} | {(texts.Left.Count + texts.Right.Count) / best.TotalSeconds:N0} | {cpu.TotalSeconds:F2} | {now.PeakWorkingSet64 / 1e6:N0} | {links:N0} |"));
        }
        return 0;
    }

    private static void Work(string job, SentenceAligner aligner, int size) => Do(job, aligner, Texts(job, size));

    private static (List<string> Left, List<string> Right) Texts(string job, int size) => job == "mine" ? new MadeUpTexts(8).Collections(size) : new MadeUpTexts(7).Translation(size);

    private static int Do(string job, SentenceAligner aligner, (List<string> Left, List<string> Right) texts) =>
        job == "mine" ? aligner.Mine(texts.Left, texts.Right).Count : aligner.Align(texts.Left, texts.Right).Count;
}
