using System.Diagnostics;
using System.Globalization;
using IranBelarus.Text.Alignment;

namespace IranBelarus.Text.Benchmarks.Linking;

/// <summary>
/// How time and memory grow with the number of sentences: <c>link-growth translation|mine [MOST] [--from LEAST] [--threads N] [--pairs FILE]</c>, made-up texts of LEAST (100) sentences a side
/// to MOST (50,000), or texts put together of the sentence pairs of a file (left, tab, right). Small texts are many different ones of one vocabulary: what an aligner remembers are words, not texts.
/// </summary>
internal static class MeasureLinkGrowth
{
    private static readonly int[] Sizes = [100, 300, 1_000, 3_000, 10_000, 30_000, 50_000, 100_000, 200_000, 300_000, 1_000_000];

    public static int Run(string[] args)
    {
        var job = args[0];
        var most = args.Length > 1 && int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 50_000;
        var least = Option(args, "--from", 0);
        var aligner = new SentenceAligner(new() { Threads = Option(args, "--threads", Environment.ProcessorCount) });
        // compiled before it is measured
        var pairs = Array.IndexOf(args, "--pairs") is >= 0 and var at ? File.ReadAllLines(args[at + 1]) : null;
        var warm = new MadeUpTexts(6, pairs);
        for (var i = 0; i < 200; i++)
            Do(job, aligner, Text(job, warm, 300));
        Console.WriteLine("| sentences a side | texts | s, median | sentences a second, both sides, median | best | CPU s | allocated, MB | memory of the process, MB | links |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var size in Sizes.Where(s => s >= least && s <= most))
        {
            var texts = new MadeUpTexts(7, pairs);
            var speeds = new List<(double Speed, double Seconds)>();
            var (cpu, links, allocated) = (0.0, 0, 0L);
            var runs = Math.Clamp(100_000 / size, 1, 200);
            for (var run = 0; run < runs; run++)
            {
                var text = Text(job, texts, size);
                var before = Cpu();
                var allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
                var watch = Stopwatch.StartNew();
                links = Do(job, aligner, text);
                var seconds = watch.Elapsed.TotalSeconds;
                cpu += Cpu() - before;
                allocated += GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;
                speeds.Add(((text.Left.Count + text.Right.Count) / seconds, seconds));
            }
            speeds.Sort();
            var median = speeds[speeds.Count / 2];
            using var now = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {size:N0} | {runs} | {median.Seconds:F4} | {median.Speed:N0} | {speeds[^1].Speed:N0} | {cpu / runs:F3} | {allocated / 1e6 / runs:F2} | {now.PeakWorkingSet64 / 1e6:N0} | {links:N0} |"));
        }
        return 0;
    }

    private static double Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }

    private static int Option(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;

    private static (List<string> Left, List<string> Right) Text(string job, MadeUpTexts texts, int size) => job == "mine" ? texts.Collections(size) : texts.Translation(size);

    private static int Do(string job, SentenceAligner aligner, (List<string> Left, List<string> Right) texts) =>
        job == "mine" ? aligner.Mine(texts.Left, texts.Right).Count : aligner.Align(texts.Left, texts.Right).Count;
}
