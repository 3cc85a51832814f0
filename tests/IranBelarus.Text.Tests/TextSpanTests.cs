namespace IranBelarus.Text.Tests;

public class TextSpanTests
{
    [Fact]
    public void The_default_value_is_empty_at_zero() => default(TextSpan).Should().Be(new TextSpan(0, 0));

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(2, 5, 3)]
    public void From_bounds_keeps_both_ends(int start, int end, int length)
    {
        var span = TextSpan.FromBounds(start, end);
        (span.Start, span.End, span.Length).Should().Be((start, end, length));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(3, 2)]
    public void Bounds_that_make_no_span_are_refused(int start, int end) =>
        FluentActions.Invoking(() => TextSpan.FromBounds(start, end)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void A_span_cuts_its_text_out() => new TextSpan(4, 4).In("یک دو سه").ToString().Should().Be("و سه");

    [Theory]
    [InlineData(0, 3, 3, 5, false)]
    [InlineData(0, 3, 2, 5, true)]
    [InlineData(2, 5, 0, 3, true)]
    [InlineData(1, 1, 0, 3, false)]
    public void Overlap_needs_a_shared_unit(int a, int b, int c, int d, bool expected) =>
        TextSpan.FromBounds(a, b).Overlaps(TextSpan.FromBounds(c, d)).Should().Be(expected);

    [Fact]
    public void Spans_order_by_start_then_end() =>
        new[] { new TextSpan(3, 1), new TextSpan(0, 5), new TextSpan(0, 2) }.Order()
            .Should().Equal(new TextSpan(0, 2), new TextSpan(0, 5), new TextSpan(3, 1));
}
