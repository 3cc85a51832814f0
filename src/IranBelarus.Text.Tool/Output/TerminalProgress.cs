using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace IranBelarus.Text.Tool.Output;

/// <summary>How far the work is, on standard error, only where that is a terminal; it is wiped at the end.</summary>
internal sealed class TerminalProgress : IProgress<double>, IDisposable
{
    private readonly string _what;
    private readonly ManualResetEventSlim _done = new();
    private readonly Thread? _drawing;
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private double _share;
    private long _count;

    /// <param name="what">What is being done, or counted.</param>
    /// <param name="isBatch">Whether records pass through, of which the number is not known before: then they are counted, and only where results do not go to the same terminal.</param>
    public TerminalProgress(string what, bool isBatch = false)
    {
        _what = what;
        if (Console.IsErrorRedirected || (isBatch && (!Console.IsOutputRedirected || !Console.IsInputRedirected)))
            return;
        _drawing = new(isBatch ? DrawCount : DrawShare) { IsBackground = true };
        _drawing.Start();
    }

    /// <summary>The share that is done, from 0 to 1.</summary>
    public void Report(double value) => Volatile.Write(ref _share, value);

    /// <summary>Records that are done.</summary>
    public void Count(int records) => Interlocked.Add(ref _count, records);

    public void Dispose()
    {
        _done.Set();
        _drawing?.Join();
        _done.Dispose();
    }

    private static IAnsiConsole Terminal() => AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });

    private void DrawShare() => Terminal().Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).Start(context =>
    {
        var task = context.AddTask(_what);
        while (!_done.Wait(100))
            task.Value = 100 * Volatile.Read(ref _share);
    });

    private void DrawCount() => Terminal().Status().Start(_what, context =>
    {
        while (!_done.Wait(200))
        {
            var count = Interlocked.Read(ref _count);
            context.Status(string.Create(CultureInfo.InvariantCulture, $"{count:#,##0} {_what}, {count / Math.Max(0.001, _time.Elapsed.TotalSeconds):#,##0} a second"));
        }
    });
}
