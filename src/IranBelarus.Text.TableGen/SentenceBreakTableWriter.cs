using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.TableGen;

/// <summary>The classes of <see cref="SentenceBreakClass"/> as a two-stage table, and the code units at which a sentence may end.</summary>
internal sealed class SentenceBreakTableWriter : ITableWriter
{
    public string Path => "Unicode/SentenceBreakTable.g.cs";

    public string Generate(Ucd ucd)
    {
        var classes = ucd.Property<byte>("SentenceBreakProperty.txt", SentenceBreakClass.Other, values => values[0] switch
        {
            "CR" => SentenceBreakClass.CarriageReturn,
            "LF" => SentenceBreakClass.LineFeed,
            "Sep" => SentenceBreakClass.Separator,
            "Extend" => SentenceBreakClass.Extend,
            "Format" => SentenceBreakClass.Format,
            "Sp" => SentenceBreakClass.Space,
            "Lower" => SentenceBreakClass.Lower,
            "Upper" => SentenceBreakClass.Upper,
            "OLetter" => SentenceBreakClass.OtherLetter,
            "Numeric" => SentenceBreakClass.Numeric,
            "ATerm" => SentenceBreakClass.ATerm,
            "SContinue" => SentenceBreakClass.SContinue,
            "STerm" => SentenceBreakClass.STerm,
            "Close" => SentenceBreakClass.Close,
            var other => throw new InvalidOperationException($"The Sentence_Break value {other} is not known here."),
        });
        var ends = Enumerable.Range(0, 0x10000)
            .Where(c => classes[c] is SentenceBreakClass.CarriageReturn or SentenceBreakClass.LineFeed or SentenceBreakClass.Separator or SentenceBreakClass.ATerm or SentenceBreakClass.STerm)
            .Select(c => $"\\u{c:X4}");
        return Ucd.Head("SentenceBreakProperty.txt") + $$"""

            using System.Runtime.CompilerServices;
            using System.Runtime.InteropServices;

            namespace IranBelarus.Text.Unicode;

            internal static partial class SentenceBreakTable
            {
                /// <summary>The code units of the BMP at which a sentence may end: CR, LF, Sep, ATerm and STerm.</summary>
                public const string Ends =
                    "{{string.Concat(ends)}}";

            {{GeneratedTable.TwoStage("Class", "The Sentence_Break class of a code point.", classes)}}}

            """;
    }
}
