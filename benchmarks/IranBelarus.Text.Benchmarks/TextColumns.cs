using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace IranBelarus.Text.Benchmarks;

/// <summary>A column about the text that is the parameter <c>Text</c> of a benchmark.</summary>
internal abstract class TextColumn(string name, string legend) : IColumn
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
        summary[benchmarkCase]?.ResultStatistics?.Mean is { } nanoseconds && benchmarkCase.Parameters["Text"] is string text
            ? Value(BenchmarkText.Get(text), nanoseconds).ToString("N1", CultureInfo.InvariantCulture)
            : "";

    protected abstract double Value(BenchmarkText text, double nanoseconds);
}

/// <summary>How much text a second.</summary>
internal sealed class SpeedColumn() : TextColumn("MB/s", "10^6 bytes of UTF-16 text a second, also where UTF-8 is read")
{
    protected override double Value(BenchmarkText text, double nanoseconds) => text.Whole.Length * 2e3 / nanoseconds;
}

/// <summary>How long for a token.</summary>
internal sealed class TokenColumn() : TextColumn("ns/token", "time divided by the words, numbers and addresses of the text, the same number for every method")
{
    protected override double Value(BenchmarkText text, double nanoseconds) => nanoseconds / text.Tokens;
}

/// <summary>Leaves out rivals that are not there.</summary>
internal sealed class InstalledFilter : IFilter
{
    public bool Predicate(BenchmarkCase benchmarkCase) => !benchmarkCase.Descriptor.HasCategory("ICU4C") || Icu4C.IsInstalled;
}
