using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace IranBelarus.Text.Benchmarks;

/// <summary>A column about the text that is the parameter <c>Text</c> of a benchmark.</summary>
internal abstract class TextColumn(string name, string legend, string format = "N1") : IColumn
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
        Nanoseconds(summary, benchmarkCase) is { } nanoseconds && benchmarkCase.Parameters["Text"] is string text
            ? Value(summary, benchmarkCase, BenchmarkText.Get(text), nanoseconds).ToString(format, CultureInfo.InvariantCulture)
            : "";

    protected abstract double Value(Summary summary, BenchmarkCase benchmarkCase, BenchmarkText text, double nanoseconds);

    protected static double? Nanoseconds(Summary summary, BenchmarkCase benchmarkCase) => summary[benchmarkCase]?.ResultStatistics?.Median;
}

/// <summary>How many times as fast as the baseline on the same text.</summary>
internal sealed class TimesColumn() : TextColumn("× baseline", "how many times as fast as the baseline of the class on the same text", "N2")
{
    protected override double Value(Summary summary, BenchmarkCase benchmarkCase, BenchmarkText text, double nanoseconds) =>
        summary.BenchmarksCases.FirstOrDefault(other => other.Descriptor.Baseline && other.Descriptor.Type == benchmarkCase.Descriptor.Type && Equals(other.Parameters["Text"], benchmarkCase.Parameters["Text"])) is { } baseline
            ? Nanoseconds(summary, baseline) / nanoseconds ?? 0
            : 0;
}

/// <summary>How much text a second.</summary>
internal sealed class SpeedColumn() : TextColumn("MB/s", "10^6 bytes of UTF-16 text a second, also where UTF-8 is read")
{
    protected override double Value(Summary summary, BenchmarkCase benchmarkCase, BenchmarkText text, double nanoseconds) => text.Whole.Length * 2e3 / nanoseconds;
}

/// <summary>How long for a token.</summary>
internal sealed class TokenColumn() : TextColumn("ns/token", "time divided by the words, numbers and addresses of the text, the same number for every method")
{
    protected override double Value(Summary summary, BenchmarkCase benchmarkCase, BenchmarkText text, double nanoseconds) => nanoseconds / text.Tokens;
}

/// <summary>Leaves out rivals that are not there.</summary>
internal sealed class InstalledFilter : IFilter
{
    public bool Predicate(BenchmarkCase benchmarkCase) => !benchmarkCase.Descriptor.HasCategory("ICU4C") || Icu4C.IsInstalled;
}
