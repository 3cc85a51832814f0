namespace IranBelarus.Text.Normalization;

/// <summary>
/// Two steps as one. The middle text is walked through once; edits of the two steps that overlap there become one edit, all others stay
/// what they are. The result is as exact as the steps were.
/// </summary>
internal static class OffsetMapComposer
{
    public static OffsetMap Compose(OffsetMap first, OffsetMap second)
    {
        var builder = new OffsetMapBuilder();
        var a = new Cursor(first.Runs, EditRun.New);
        var b = new Cursor(second.Runs, EditRun.Old);
        var middle = 0;                             // how far the middle text has been accounted for
        while (a.More || b.More)
        {
            var start = Math.Min(a.Start, b.Start);
            builder.Unchanged(start - middle);
            middle = start;
            // what the first step deleted here comes before what the second inserts here
            if (a.More && a.Start == start && a.Here == 0)
            {
                builder.Replaced(a.There, 0);
                a.Next();
            }
            else if (b.More && b.Start == start && b.Here == 0)
            {
                builder.Replaced(0, b.There);
                b.Next();
            }
            else
            {
                middle = Cluster(builder, ref a, ref b, start);
            }
        }
        builder.Unchanged(first.NormalizedLength - middle);
        return builder.Build();
    }

    /// <summary>A composed log without what one step changed and a later one changed back.</summary>
    public static OffsetMap WithoutIdleEdits(OffsetMap map, ReadOnlySpan<char> original, ReadOnlySpan<char> rewritten)
    {
        var builder = new OffsetMapBuilder();
        var (at, idle) = (0, false);
        foreach (var edit in map)
        {
            builder.Unchanged(edit.Start - at);
            var length = edit.End - edit.Start;
            if (original.Slice(edit.Start, length).SequenceEqual(rewritten.Slice(edit.NewStart, edit.NewLength)))
            {
                builder.Unchanged(length);
                idle = true;
            }
            else
            {
                builder.Replaced(length, edit.NewLength);
            }
            at = edit.End;
        }
        builder.Unchanged(original.Length - at);
        return idle ? builder.Build() : map;
    }

    /// <summary>One edit of what overlaps from <paramref name="start"/> on; gives its end in the middle text.</summary>
    private static int Cluster(OffsetMapBuilder builder, ref Cursor a, ref Cursor b, int start)
    {
        int end = start, endA = start, endB = start, old = 0, @new = 0;
        while (true)
        {
            if (a.Start < end || a.Start == start)
            {
                old += a.Start - endA + a.There;
                endA = a.Start + a.Here;
                a.Next();
            }
            else if (b.Start < end || b.Start == start)
            {
                @new += b.Start - endB + b.There;
                endB = b.Start + b.Here;
                b.Next();
            }
            else
            {
                break;
            }
            end = Math.Max(endA, endB);
        }
        builder.Replaced(old + end - endA, @new + end - endB);
        return end;
    }

    /// <summary>The single edits of a step, seen from the middle text.</summary>
    private ref struct Cursor(ReadOnlySpan<EditRun> runs, int side)
    {
        private readonly ReadOnlySpan<EditRun> _runs = runs;
        private int _run, _within;

        public readonly bool More => _run < _runs.Length;

        /// <summary>Where the edit begins in the middle text.</summary>
        public readonly int Start => More ? _runs[_run].Start(side) + _within * Here : int.MaxValue;

        /// <summary>Its length in the middle text.</summary>
        public readonly int Here => _runs[_run].Length(side);

        /// <summary>Its length in the outer text.</summary>
        public readonly int There => _runs[_run].Length(1 - side);

        public void Next()
        {
            if (++_within == _runs[_run].Count)
            {
                _run++;
                _within = 0;
            }
        }
    }
}
