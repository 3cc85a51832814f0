using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Tests.Normalization;

public class OffsetMapTests
{
    // "ab" stays, "cde" becomes "X", "f" stays, "gh" goes, "YZ" comes, "i" stays
    private static OffsetMap Sample()
    {
        var builder = new OffsetMapBuilder();
        builder.Unchanged(2);
        builder.Replaced(3, 1);
        builder.Unchanged(1);
        builder.Replaced(2, 0);
        builder.Replaced(0, 2);
        builder.Unchanged(1);
        return builder.Build();
    }

    private const string Before = "abcdefghi", After = "abXfYZi";

    [Theory]
    [InlineData("ab", "ab")]
    [InlineData("X", "cde")]
    [InlineData("bXf", "bcdef")]
    [InlineData("f", "f")]
    [InlineData("fYZ", "fgh")]
    [InlineData("YZ", "")]
    [InlineData("Zi", "i")]
    [InlineData("abXfYZi", "abcdefghi")]
    public void A_span_of_the_new_text_leads_to_what_it_came_from(string after, string before)
    {
        var found = Sample().ToOriginal(new TextSpan(After.IndexOf(after, StringComparison.Ordinal), after.Length));
        found.In(Before).ToString().Should().Be(before);
    }

    [Theory]
    [InlineData("ab", "ab")]
    [InlineData("d", "X")]
    [InlineData("bc", "bX")]
    [InlineData("gh", "")]
    [InlineData("hi", "YZi")]
    [InlineData("i", "i")]
    public void A_span_of_the_original_leads_to_what_it_became(string before, string after)
    {
        var found = Sample().ToNormalized(new TextSpan(Before.IndexOf(before, StringComparison.Ordinal), before.Length));
        found.In(After).ToString().Should().Be(after);
    }

    [Fact]
    public void Edits_come_in_order_and_count_in_both_texts() =>
        Sample().Should().Equal(new TextEdit(2, 5, 2, 1), new TextEdit(6, 8, 4, 0), new TextEdit(8, 8, 4, 2));

    [Fact]
    public void Neighbouring_edits_stay_exact()
    {
        var builder = new OffsetMapBuilder();
        for (var i = 0; i < 1000; i++)
            builder.Replaced(1, 2);
        var map = builder.Build();
        map.Count.Should().Be(1000);
        map.Runs.Length.Should().Be(1);
        map.ToOriginal(new TextSpan(101, 2)).Should().Be(new TextSpan(50, 2));
        map.ToNormalized(new TextSpan(50, 2)).Should().Be(new TextSpan(100, 4));
    }

    [Fact]
    public void The_identity_maps_everything_to_itself()
    {
        var map = OffsetMap.Identity(5);
        map.IsIdentity.Should().BeTrue();
        map.Should().BeEmpty();
        map.ToOriginal(new TextSpan(1, 3)).Should().Be(new TextSpan(1, 3));
        map.ToNormalized(5).Should().Be(5);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 8)]
    [InlineData(8, 0)]
    [InlineData(int.MaxValue, 1)]
    [InlineData(1, int.MaxValue)]
    public void A_span_outside_the_text_is_refused(int start, int length) =>
        FluentActions.Invoking(() => Sample().ToOriginal(new TextSpan(start, length))).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void A_map_of_another_text_cannot_follow() =>
        FluentActions.Invoking(() => Sample().Then(OffsetMap.Identity(6))).Should().Throw<ArgumentException>().WithMessage("*6*7*");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Two_steps_composed_relate_the_units_that_the_steps_relate(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 3000; round++)
        {
            var because = $"seed {seed}, round {round}";
            var first = RandomMap(random, random.Next(0, 20));
            var second = RandomMap(random, first.NormalizedLength);
            var both = first.Then(second);
            (both.OriginalLength, both.NormalizedLength).Should().Be((first.OriginalLength, second.NormalizedLength), because);
            CheckOrder(both, because);
            var (old, @new) = Related(first, second);
            for (var j = 0; j < @new.Length; j++)
            {
                var expected = Enumerable.Range(0, old.Length).Where(i => old[i] == @new[j]).ToArray();
                var found = both.ToOriginal(new TextSpan(j, 1));
                Enumerable.Range(found.Start, found.Length).Should().Equal(expected, because);
            }
            for (var i = 0; i < old.Length; i++)
            {
                var expected = Enumerable.Range(0, @new.Length).Where(j => old[i] == @new[j]).ToArray();
                var found = both.ToNormalized(new TextSpan(i, 1));
                Enumerable.Range(found.Start, found.Length).Should().Equal(expected, because);
            }
        }
    }

    [Fact]
    public void A_span_covers_what_its_units_cover()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var map = RandomMap(random, random.Next(0, 12));
            for (var start = 0; start <= map.NormalizedLength; start++)
            {
                map.ToOriginal(new TextSpan(start, 0)).Length.Should().Be(0);
                for (var end = start + 1; end <= map.NormalizedLength; end++)
                {
                    var units = Enumerable.Range(start, end - start).Select(j => map.ToOriginal(new TextSpan(j, 1))).ToArray();
                    var expected = TextSpan.FromBounds(units.Min(u => u.Start), units.Max(u => u.End));
                    map.ToOriginal(TextSpan.FromBounds(start, end)).Should().Be(expected, $"round {round}");
                }
            }
        }
    }

    /// <summary>A number for each unit of the outer texts: units have the same number if a chain of edits joins them.</summary>
    private static (int[] Old, int[] New) Related(OffsetMap first, OffsetMap second)
    {
        int a = first.OriginalLength, b = first.NormalizedLength, c = second.NormalizedLength;
        var group = Enumerable.Range(0, a + b + c).ToArray();
        void Join(int x, int y)
        {
            int from = group[x], to = group[y];
            for (var i = 0; i < group.Length; i++)
                group[i] = group[i] == from ? to : group[i];
        }
        void JoinAll(OffsetMap map, int left, int right)
        {
            int old = 0, @new = 0;
            foreach (var edit in map.Append(new TextEdit(map.OriginalLength, map.OriginalLength, map.NormalizedLength, 0)))
            {
                for (; old < edit.Start; old++, @new++)
                    Join(left + old, right + @new);
                foreach (var i in Enumerable.Range(old, edit.End - old))
                {
                    Join(left + edit.Start, left + i);
                    foreach (var j in Enumerable.Range(edit.NewStart, edit.NewLength))
                        Join(left + i, right + j);
                }
                foreach (var j in Enumerable.Range(edit.NewStart, edit.NewLength))
                    Join(right + edit.NewStart, right + j);
                (old, @new) = (edit.End, edit.NewEnd);
            }
        }
        JoinAll(first, 0, a);
        JoinAll(second, a, a + b);
        // what goes or comes in the midst of a group belongs to it
        bool Inside(int middle) => middle > 0 && middle < b && group[a + middle - 1] == group[a + middle];
        foreach (var deletion in first.Where(e => e.NewLength == 0 && Inside(e.NewStart)))
            Join(deletion.Start, a + deletion.NewStart);
        foreach (var insertion in second.Where(e => e.Original.IsEmpty && Inside(e.Start)))
            Join(a + b + insertion.NewStart, a + insertion.Start);
        return (group[..a], group[(a + b)..]);
    }

    private static void CheckOrder(OffsetMap map, string because)
    {
        int old = 0, @new = 0;
        foreach (var edit in map)
        {
            edit.Start.Should().BeGreaterThanOrEqualTo(old, because);
            (edit.NewStart - @new).Should().Be(edit.Start - old, because);
            (old, @new) = (edit.End, edit.NewEnd);
        }
        (map.OriginalLength - old).Should().Be(map.NormalizedLength - @new, because);
    }

    private static OffsetMap RandomMap(Random random, int length)
    {
        var builder = new OffsetMapBuilder();
        while (builder.OriginalLength < length)
        {
            var left = length - builder.OriginalLength;
            switch (random.Next(4))
            {
                case 0: builder.Replaced(Math.Min(left, random.Next(0, 3)), random.Next(0, 3)); break;
                case 1: builder.Replaced(1, 1, Math.Min(left, random.Next(1, 4))); break;
                default: builder.Unchanged(Math.Min(left, random.Next(1, 4))); break;
            }
        }
        if (random.Next(3) == 0)
            builder.Replaced(0, 1);
        return builder.Build();
    }
}
