using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Benchmarks.Normalization;

/// <summary>Normalisation against what .NET has (Form KC, which needs ICU) and against replacements one after the other, as normalisers for Persian are mostly written.</summary>
public partial class NormalizationBenchmarks
{
    private readonly TextNormalizer _persian = new(NormalizationProfile.Persian), _matching = new(NormalizationProfile.Matching);

    /// <summary>Names of the texts of <see cref="NormalizationTexts"/>.</summary>
    [Params("clean", "arabic keyboard", "presentation forms", "marks", "mixed")]
    public string Faults { get; set; } = "clean";

    private string _text = "";

    [GlobalSetup]
    public void Choose() => _text = Faults switch
    {
        "arabic keyboard" => NormalizationTexts.ArabicKeyboard,
        "presentation forms" => NormalizationTexts.PresentationForms,
        "marks" => NormalizationTexts.Marks,
        "mixed" => NormalizationTexts.Mixed,
        _ => NormalizationTexts.Clean,
    };

    [Benchmark(Baseline = true, Description = "string.Normalize(FormKC)")]
    public string FormKC() => _text.Normalize(NormalizationForm.FormKC);

    [Benchmark(Description = "IsNormalized, Persian")]
    public bool IsNormalized() => _persian.IsNormalized(_text);

    [Benchmark(Description = "Normalize, Persian")]
    public string Persian() => _persian.Normalize(_text);

    [Benchmark(Description = "NormalizeWithMap, Persian")]
    public NormalizedText PersianWithMap() => _persian.NormalizeWithMap(_text);

    [Benchmark(Description = "Normalize, matching")]
    public string Matching() => _matching.Normalize(_text);

    [Benchmark(Description = "Replace and Regex, less exact")]
    public string Chain()
    {
        var text = _text.Normalize(NormalizationForm.FormKC).Replace('ي', 'ی').Replace('ى', 'ی').Replace('ك', 'ک').Replace("ـ", "", StringComparison.Ordinal);
        text = Spaces().Replace(text, " ");
        text = SpaceBefore().Replace(text, "$1");
        text = HalfSpaces().Replace(text, "\u200C");
        return StrayHalfSpace().Replace(text, "$1");
    }

    [GeneratedRegex("[ \u00A0]{2,}")]
    private static partial Regex Spaces();

    [GeneratedRegex(" ([،؛؟.!:»)])")]
    private static partial Regex SpaceBefore();

    [GeneratedRegex("\u200C{2,}")]
    private static partial Regex HalfSpaces();

    [GeneratedRegex("\u200C([ .،؛])")]
    private static partial Regex StrayHalfSpace();
}
