using IranBelarus.Text.Exchange;

namespace IranBelarus.Text.Tests.Exchange;

public class TsvTests
{
    [Fact]
    public void Pairs_are_read_back_equal()
    {
        List<TranslationPair> pairs = [new("وقع", "امضا"), new("8 \"وثائق\"", "می\u200Cشود") { Probability = 1.0 / 3 }, new("", "x"), new("y", "")];
        var text = new StringWriter();
        Tsv.Write(text, pairs);
        Tsv.Read(new StringReader(text.ToString())).Should().Equal(pairs);
    }

    [Fact]
    public void Tabs_and_line_ends_become_spaces()
    {
        var text = new StringWriter();
        Tsv.Write(text, [new("a\tb\nc", "d\r\ne")]);
        text.ToString().Should().Be("a b c\td  e\n");
    }

    [Fact]
    public void A_line_without_a_tab_is_named() =>
        FluentActions.Enumerating(() => Tsv.Read(new StringReader("a\tb\n\nc\n"))).Should().Throw<InvalidDataException>().WithMessage("Line 3: *expected left⇥right.");
}
