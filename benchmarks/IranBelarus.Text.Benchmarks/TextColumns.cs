using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace IranBelarus.Text.Benchmarks;

/// <summary>A column that is worked out from the median.</summary>
internal abstract class MedianColumn(string name, string legend, string format = "N1") : IColumn
{
    public string Id => name;

    public string ColumnName => name;

    public string Legend => legend;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        Nanoseconds(summary, benchmarkCase) is { } nanoseconds && Value(summary, benchmarkCase, nanoseconds) is { } value ? value.ToString(format, CultureInfo.InvariantCulture) : "";

    /// <summary>The value, if there is one for the benchmark.</summary>
    protected abstract double? Value(Summary summary, BenchmarkCase benchmarkCase, double nanoseconds);

    /// <summary>The text that is the parameter <c>Text</c> of a benchmark.</summary>
    protected static BenchmarkText? TextOf(BenchmarkCase benchmarkCase) => benchmarkCase.Parameters["Text"] is string text ? BenchmarkText.Get(text) : null;

    protected static double? Nanoseconds(Summary summary, BenchmarkCase benchmarkCase) => summary[benchmarkCase]?.ResultStatistics?.Median;
}

/// <summary>How many times as fast as the baseline with the same parameters.</summary>
internal sealed class TimesColumn() : MedianColumn("× baseline", "how many times as fast as the baseline of the class on the same text", "N2")
{
    protected override double? Value(Summary summary, BenchmarkCase benchmarkCase, double nanoseconds) =>
        summary.BenchmarksCases.FirstOrDefault(other =>
            other.Descriptor.Baseline && other.Descriptor.Type == benchmarkCase.Descriptor.Type && other.Parameters.ValueInfo == benchmarkCase.Parameters.ValueInfo) is { } baseline
            ? Nanoseconds(summary, baseline) / nanoseconds
            : null;
}

/// <summary>How much text a second.</summary>
internal sealed class SpeedColumn() : MedianColumn("MB/s", "10^6 bytes of UTF-16 text a second, also where UTF-8 is read")
{
    protected override double? Value(Summary summary, BenchmarkCase benchmarkCase, double nanoseconds) => TextOf(benchmarkCase)?.Whole.Length * 2e3 / nanoseconds;
}

/// <summary>How long for a token.</summary>
internal sealed class TokenColumn() : MedianColumn("ns/token", "time divided by the words, numbers and addresses of the text, the same number for every method")
{
    protected override double? Value(Summary summary, BenchmarkCase benchmarkCase, double nanoseconds) => nanoseconds / TextOf(benchmarkCase)?.Tokens;
}

/// <summary>Leaves out rivals that are not there.</summary>
internal sealed class InstalledFilter : IFilter
{
    public bool Predicate(BenchmarkCase benchmarkCase) => !benchmarkCase.Descriptor.HasCategory("ICU4C") || Icu4C.IsInstalled;
}
