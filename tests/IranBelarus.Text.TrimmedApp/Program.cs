// Published self-contained and trimmed (or ahead of time), then run: every stage does its work without reflection. Exit code 1 names the stage that did not.
using IranBelarus.Text;
using IranBelarus.Text.Alignment;
using IranBelarus.Text.Claims;
using IranBelarus.Text.Exchange;
using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Mentions;
using IranBelarus.Text.Morphology;
using IranBelarus.Text.Normalization;
using IranBelarus.Text.Sentences;
using IranBelarus.Text.Tokenization;
using Microsoft.Extensions.DependencyInjection;

const string Arabic = "قال الرئيس إبراهيم رئيسي: إن البلدين وقعا 8 وثائق. وأضاف أن خريطة الطريق شاملة.";
const string Persian = "مسعود پزشکیان گفت: دو کشور 12 سند امضا کردند. نقشه راه جامع است.";

var failed = 0;
using var services = new ServiceCollection().AddIranBelarusText().BuildServiceProvider();

Check("normalisation", services.GetRequiredService<TextNormalizer>().Normalize("كتاب\u0640ي") == "کتابی");
Check("half-spaces", new HalfSpaceRestorer().Restore("میشود") == "می\u200Cشود");
Check("language", LanguageDetector.Detect(Persian).Language == TextLanguage.Persian);
Check("tokens", Count(Arabic) == 14);
Check("sentences", Sentences(Persian) == 2);
Check("stems", ArabicStemmer.Stem("وثائق") == "وثیقه");
Check("lexicon", BilingualLexicon.Default.Find("وثيقة").Count > 0);
Check("mentions", services.GetRequiredService<MentionExtractor>().Extract(Arabic, TextLanguage.Arabic).OfType<NumberMention>().Any(n => n.Value == 8));
Check("claims", services.GetRequiredService<ClaimExtractor>().Extract(new("ar", Arabic)).Count >= 2);
var alignment = services.GetRequiredService<ArticleAligner>().Align(new("ar", Arabic), new("fa", Persian));
using var json = new MemoryStream();
JsonLines.Write(json, "pair", alignment);
Check("alignment", alignment.Links.Count > 0 && json.Length > 100);
Console.WriteLine(failed == 0 ? "trimmed app: every stage works" : $"trimmed app: {failed} stages failed");
return failed == 0 ? 0 : 1;

void Check(string stage, bool works)
{
    if (works)
        return;
    failed++;
    Console.Error.WriteLine($"trimmed app: {stage} failed");
}

static int Count(string text)
{
    var n = 0;
    foreach (var _ in text.EnumerateTokens(TokenKinds.Content))
        n++;
    return n;
}

static int Sentences(string text)
{
    var n = 0;
    foreach (var _ in text.EnumerateSentences())
        n++;
    return n;
}
