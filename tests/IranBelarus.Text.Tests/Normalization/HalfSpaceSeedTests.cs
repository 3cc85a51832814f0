using FluentAssertions;
using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Tests.Normalization;

/// <summary>The Persian seed article, which has lost every half-space: all its words that change, to be read.</summary>
public class HalfSpaceSeedTests
{
    private static readonly string Seed = File.ReadAllText(Path.Combine(Root(), "seeds", "002_fcb925a73a06e04c.txt"));

    [Fact]
    public void At_least_110_words_are_restored()
        => new HalfSpaceRestorer().Find(Seed).Select(r => r.Word).Distinct().Should().HaveCountGreaterThanOrEqualTo(110);

    [Fact]
    public void Every_restored_word_is_right()
    {
        var restored = new HalfSpaceRestorer().RestoreWithMap(Seed, null, out var repairs);
        var words = repairs.Select(r => r.Word).Distinct().Select(w => restored.Map.ToNormalized(w).In(restored.Text).ToString().Replace('\u200C', '|'));
        words.Distinct().Order(StringComparer.Ordinal).Should().Equal(Expected.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    private const string Expected = """
        برداشته|اند  برنامه|های  به|ویژه  بوده|ام  بین|الملل  بین|المللی  تبادل|نظر  تحریم|ها  جمع|بندی
        جناب|عالی  حوزه|های  دولت|ها  دیدگاه|های  رئیس|جمهور  رئیس|جمهوری  رایزنی|های  رسانه|ای  زمینه|های
        سازمان|های  سازنده|ای  سرمایه|گذاری  سه|شنبه  شرکت|های  صلح|آمیز  ظرفیت|ها  ظرفیت|های  عالی|ترین
        عالی|رتبه  عرصه|های  علاوه|بر  عمیق|تر  فرصت|های  فی|مابین  ماه|های  مسالمت|آمیز  منطقه|ای  می|بندند
        می|تواند  می|توانند  می|توانیم  می|دهم  می|دهند  می|شود  می|کنیم  نقطه|نظرات  نمی|کند  هسته|ای
        هم|سطح  همکاری|ها  همکاری|های  هیئت|های  هیچ|گاه  پایه|ریزی  چارچوب|ها  کرده|اید  گام|های
        گذاشته|اند  گفت|وگو  یک|جانبه|گرایی  یک|سال
        """;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "IranBelarus.Text.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Expected the solution above the test's folder.");
        return folder.FullName;
    }
}
