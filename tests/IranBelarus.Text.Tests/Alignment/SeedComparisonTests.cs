using IranBelarus.Text.Alignment;
using IranBelarus.Text.Claims;
using IranBelarus.Text.Tests.Support;

namespace IranBelarus.Text.Tests.Alignment;

/// <summary>What the two seed articles have in common, and what they have not.</summary>
public class SeedComparisonTests
{
    private static readonly string Arabic = SharedData.Seed("ar"), Persian = SharedData.Seed("fa");

    private static readonly ArticleAlignment Result = new ArticleAligner().Align(new("ar", Arabic) { Language = TextLanguage.Arabic }, new("fa", Persian) { Language = TextLanguage.Persian });

    [Fact]
    public void There_are_two_events_and_no_conflict()
    {
        Result.Event.Relation.Should().Be(EventRelation.Different);
        Result.Event.Signals.Should().Contain(s => s.Rule.StartsWith("office-holder differs", StringComparison.Ordinal)).And.Contain(s => s.Rule == "direction of travel differs");
        Result.Links.Should().OnlyContain(l => !l.Verdict.IsConflict());
    }

    [Theory]
    [InlineData("خريطة طريق شاملة", "نقشه راه جامع همکاری دو کشور (2026-2023)", "same-fact+detail", "agree")]
    [InlineData("خريطة طريق شاملة", "نقشه راه روابط دو کشور", "same-fact", "agree")]
    [InlineData("يقفان ضد الأحادية", "یکجانبهگرایی", "same-stance", "agree")]
    [InlineData("أثر العقوبات الأحادية", "یکجانبهگرایی", "same-stance", "agree")]
    [InlineData("لا توجد عقوبات", "تحریمها و مشکلات غلبه کنند", "same-stance", "agree")]
    [InlineData("كمنظمة شنغهاي والاتحاد الاقتصادي الأوراسي", "اتحادیه اوراسیا، سازمان شانگهای و بریکس", "same-stance", "agree")]
    [InlineData("مواقف البلدين من القضايا الدولية", "دیدگاههای نزدیکی داشته", "same-stance", "agree")]
    [InlineData("على 8 وثائق", "12 سند همکاری و یک بیانیه", "same-topic-different-event", "not-comparable")]
    [InlineData("على 8 وثائق", "12 سند همکاری در حوزههای", "same-topic-different-event", "not-comparable")]
    public void What_belongs_together_is_linked(string arabic, string persian, string kind, string verdict)
    {
        var (left, right) = (Arabic.IndexOf(arabic, StringComparison.Ordinal), Persian.IndexOf(persian, StringComparison.Ordinal));
        Result.Links.Should().Contain(l => l.Left.Span.Contains(left) && l.Right.Span.Contains(right) && l.Kind.ToWord() == kind && l.Verdict.ToWord() == verdict);
    }

    [Fact]
    public void Eight_and_twelve_documents_are_shown_with_the_reason()
    {
        var link = Result.Links.First(l => l.Quantities.Any(q => q.Relation == QuantityRelation.Different));
        link.Reason.Should().Contain("8 and 12").And.Contain("two events").And.Contain("president of IR");
        link.Evidence[0].Kind.Should().Be(EvidenceKind.Event);
    }

    [Fact]
    public void The_Armenian_section_stands_on_one_side()
    {
        var armenia = Persian.IndexOf("همچنین پزشکیان پیش از ترک ارمنستان", StringComparison.Ordinal);
        Result.Links.Should().OnlyContain(l => l.Right.Span.Start < armenia);
        Result.OnlyRight.Count(c => c.Span.Start > armenia).Should().BeGreaterThan(12);
    }

    [Theory]
    [InlineData("این سفر از نقاط عطف", "مسعود پزشکیان")]
    [InlineData("در بسیاری از موضوعات از نقطهنظرات", "مسعود پزشکیان")]
    [InlineData("جمهوری اسلامی ایران هیچگاه آغازگر", "مسعود پزشکیان")]
    [InlineData("باور دارم که هیچ مسیری", "الکساندر لوکاشنکو")]
    [InlineData("اطمینان دارم سفر جنابعالی", "واهاگن خاچاطوریان")]
    [InlineData("یکجانبهگرایی و زورگویی در عرصه", "واهاگن خاچاطوریان")]
    public void Speakers_are_found_through_pronouns_roles_and_carried_speech(string words, string speaker)
    {
        var at = Persian.IndexOf(words, StringComparison.Ordinal);
        new ClaimExtractor().Extract(new("fa", Persian)).First(c => c.Span.Contains(at)).Speaker!.Name.Should().Be(speaker);
    }
}
