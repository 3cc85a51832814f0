namespace IranBelarus.Text.Tool;

/// <summary>The share of the work on standard error, where that is a terminal.</summary>
internal sealed class PercentProgress : IProgress<double>
{
    private int _shown = -1;

    public void Report(double value)
    {
        var percent = (int)(100 * value);
        if (!Console.IsErrorRedirected && Interlocked.Exchange(ref _shown, percent) != percent)
            Console.Error.Write($"\r{percent} %{(percent == 100 ? "\n" : "")}");
    }
}
