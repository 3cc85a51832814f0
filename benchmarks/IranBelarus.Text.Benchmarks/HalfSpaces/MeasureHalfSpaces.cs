using System.Globalization;
using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Benchmarks.HalfSpaces;

/// <summary>
/// Takes the half-spaces of a well-spelt Persian text away and counts how many come back: <c>measure-half-spaces FILE … [--misses] [--safe] [--threshold N]</c>,
/// or measures load, memory and speed: <c>measure-half-spaces FILE … --speed</c>. The files have a sentence a line.
/// </summary>
internal static class MeasureHalfSpaces
{
    private static readonly (string Name, Func<string, string> Spoil)[] Conditions =
    [
        ("fused", s => s.Replace("\u200C", "")),
        ("spaced", s => s.Replace('\u200C', ' ')),
        ("intact", s => s),
    ];

    public static int Run(string[] args)
    {
        var options = args.Contains("--safe") ? HalfSpaceOptions.Safe : HalfSpaceOptions.Full;
        var threshold = Array.IndexOf(args, "--threshold");
        if (threshold >= 0)
            options = options with { Threshold = double.Parse(args[threshold + 1], CultureInfo.InvariantCulture) };
        var files = args.Where((a, i) => !a.StartsWith("--", StringComparison.Ordinal) && (threshold < 0 || i != threshold + 1)).ToArray();
        if (args.Contains("--speed"))
            return HalfSpaceSpeed.Run(files, Conditions);
        var restorer = new HalfSpaceRestorer(options);
        foreach (var (name, spoil) in Conditions)
        {
            var counts = files.ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => Count(File.ReadAllLines(f), spoil, restorer));
            Print(name, counts, args.Contains("--misses"));
        }
        return 0;
    }

    private static HalfSpaceCount Count(string[] lines, Func<string, string> spoil, HalfSpaceRestorer restorer)
    {
        var count = new HalfSpaceCount();
        var history = new HalfSpaceHistory();
        foreach (var line in lines)
            count.Add(line, restorer.Restore(spoil(line), history));
        return count;
    }

    private static void Print(string condition, Dictionary<string, HalfSpaceCount> counts, bool misses)
    {
        foreach (var (file, c) in counts)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{condition} {file}: P {c.Precision:F4}  R {c.Recall:F4}  F1 {c.F1:F4}  ({c.Gold} half-spaces, {c.Gold - c.Found} missed, {c.False} false)  clean words hit {c.CleanWordsHit} of {c.CleanWords}, {1000.0 * c.CleanWordsHit / c.CleanWords:F2} per mille"));
        }
        if (condition != "intact")
        {
            Console.WriteLine($"recall by class: {string.Join("  ", counts.Keys)}");
            foreach (var kind in Enum.GetValues<HalfSpaceClass>())
            {
                var row = counts.Values.Select(c => c.Classes.GetValueOrDefault(kind));
                Console.WriteLine($"  {kind,-13}" + string.Concat(row.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Found,7} /{r.Gold,5} {(double)r.Found / Math.Max(1, r.Gold),7:F3}"))));
            }
        }
        foreach (var (file, c) in misses ? counts : [])
        {
            foreach (var group in c.Misses.GroupBy(m => m.Class))
                Console.WriteLine($"{condition} {file} {(group.Key is { } k ? "missed " + k : "false")}: " + string.Join("  ", group.Select(m => group.Key is null || condition == "spaced" ? $"{m.Expected}→{m.Found}" : m.Expected)));
        }
        Console.WriteLine();
    }
}
