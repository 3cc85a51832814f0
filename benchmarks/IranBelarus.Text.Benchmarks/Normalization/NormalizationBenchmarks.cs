using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Benchmarks.Normalization;

/// <summary>Normalisation against what .NET has (Form KC, which needs ICU) and against replacements one after the other, as normalisers for Persian are mostly written.</summary>
public partial class NormalizationBenchmarks
{
    private readonly TextNormalizer _matching = new(NormalizationProfile.Matching);

    /// <summary>The profile of the text's language.</summary>
    private TextNormalizer _reader = new(NormalizationProfile.Persian);

    /// <summary>Names of the texts of <see cref="NormalizationTexts"/>.</summary>
    [Params("clean", "arabic keyboard", "presentation forms", "marks", "mixed", "Arabic, clean", "Arabic, persian keyboard")]
    public string Faults { get; set; } = "clean";

    /// <summary>Code units: an article, and as much as many together.</summary>
    [Params(8_000, 64_000)]
    public int Length { get; set; }

    private static bool _isWarm;

    private string _text = "";

    [GlobalSetup]
    public void Choose()
    {
        if (!_isWarm)
            WarmUp();
        Choose(Faults);
    }

    private void Choose(string faults)
    {
        _text = (faults switch
        {
            "arabic keyboard" => NormalizationTexts.ArabicKeyboard,
            "presentation forms" => NormalizationTexts.PresentationForms,
            "marks" => NormalizationTexts.Marks,
            "mixed" => NormalizationTexts.Mixed,
            "Arabic, clean" => NormalizationTexts.CleanArabic,
            "Arabic, persian keyboard" => NormalizationTexts.PersianKeyboard,
            _ => NormalizationTexts.Clean,
        })[..Length];
        _reader = new(faults.StartsWith("Arabic", StringComparison.Ordinal) ? NormalizationProfile.Arabic : NormalizationProfile.Persian);
        if (faults.EndsWith("clean", StringComparison.Ordinal))
            _text = _reader.Normalize(_text);            // where the text is cut may be a fault
    }

    /// <summary>Once a process, before anything is measured: half-way through its tiers of compilation a method may be several times slower than in the end.</summary>
    private void WarmUp()
    {
        for (var round = 0; round < 4; round++)
        {
            foreach (var faults in (string[])["clean", "arabic keyboard", "presentation forms", "marks", "mixed", "Arabic, clean", "Arabic, persian keyboard"])
            {
                Choose(faults);
                for (var call = 0; call < 20; call++)
                    _ = FormKC().Length + (IsNormalized() ? 1 : 0) + Normalize().Length + WithMap().Text.Length + Matching().Length + Chain().Length;
            }
            Thread.Sleep(250);
        }
        _isWarm = true;
    }

    [Benchmark(Baseline = true, Description = "string.Normalize(FormKC)")]
    public string FormKC() => _text.Normalize(NormalizationForm.FormKC);

    [Benchmark(Description = "IsNormalized, for readers")]
    public bool IsNormalized() => _reader.IsNormalized(_text);

    [Benchmark(Description = "Normalize, for readers")]
    public string Normalize() => _reader.Normalize(_text);

    [Benchmark(Description = "NormalizeWithMap, for readers")]
    public NormalizedText WithMap() => _reader.NormalizeWithMap(_text);

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
