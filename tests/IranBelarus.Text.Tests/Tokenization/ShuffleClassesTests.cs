using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Tokenization.Blocks;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tests.Tokenization;

/// <summary>The shuffles give the class of the flat table or say that they do not know it; what ordinary text is made of they know.</summary>
public class ShuffleClassesTests
{
    private const string Ordinary =
        " \t\r\n!\"#%&'()*+,-./0123456789:;=?ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz{«»"
        + "،؛؟٪٫٬٭۔٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ءآأؤإئابةتثجحخدذرزژسشصضطظعغـفقكلمنهوىيپچکگیەۀۂۃیےڕڵۆێھںٹڈڑٱ"
        + "\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0653\u0654\u0655\u0670\u06D6\u06DA\u061C\u200C\u200D\u200E\u200F\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2026";

    [Fact]
    public void Each_unit_at_each_place_has_its_class_or_none()
    {
        if (!Avx2.IsSupported)
            return;
        var units = new char[0x10000 + 31];
        for (var i = 0; i < units.Length; i++)
            units[i] = (char)i;
        for (var at = 0; at < 0x10000; at++)
        {
            var classes = ShuffleClasses.Of(ref units[at]);
            for (var i = 0; i < 32; i++)
            {
                if (classes[i] != WordBreakClass.Unknown && classes[i] != WordBreakTable.Of(units[at + i]))
                    Assert.Fail($"U+{(int)units[at + i]:X4}: {classes[i]}, expected {WordBreakTable.Of(units[at + i])}");
            }
        }
    }

    [Fact]
    public void Ordinary_units_are_known()
    {
        if (!Avx2.IsSupported)
            return;
        var units = new char[32];
        foreach (var unit in Ordinary)
        {
            Array.Fill(units, unit);
            ShuffleClasses.Of(ref units[0]).Should().Be(Vector256.Create(WordBreakTable.Of(unit)), "U+{0:X4} is frequent", (int)unit);
        }
    }
}
