using System.Globalization;
using System.Text;

namespace IranBelarus.Text.TableGen;

/// <summary>Combining classes of all of Unicode; canonical and compatibility mappings of the Arabic script.</summary>
internal sealed class DecompositionTableWriter : ITableWriter
{
    /// <summary>Where Arabic-script code points with compatibility mappings lie.</summary>
    private static readonly (int First, int Last)[] Ranges = [(0x0670, 0x067F), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF), (0x1EE00, 0x1EEFF)];

    public string Path => "Unicode/DecompositionTable.g.cs";

    public string Generate(Ucd ucd)
    {
        var combining = ucd.Property<byte>("UnicodeData.txt", 0, v => byte.Parse(v[2], CultureInfo.InvariantCulture));
        var mappings = new ArabicDecompositions(ucd);
        var places = new List<int>();
        var units = new List<int>();
        var seen = new Dictionary<string, int>();
        var rangeLines = new StringBuilder();
        foreach (var (first, last) in Ranges)
        {
            rangeLines.Append(CultureInfo.InvariantCulture, $"            >= 0x{first:X} and <= 0x{last:X} => (int)codePoint - 0x{first:X} + {places.Count},\n");
            for (var c = first; c <= last; c++)
            {
                if (!mappings.Compatibility.Remove(c, out var mapping))
                {
                    places.Add(0);
                    continue;
                }
                var key = string.Join(' ', mapping);
                if (mapping.Any(m => m > 0xFFFF) || mapping.Length > 31)
                    throw new InvalidOperationException($"U+{c:X4}: expected a mapping to at most 31 code points of the BMP.");
                if (!seen.TryGetValue(key, out var place))
                {
                    seen.Add(key, place = units.Count);
                    units.AddRange(mapping);
                }
                if (place >= 1 << 11)
                    throw new InvalidOperationException($"The mappings take more than {1 << 11} code units.");
                places.Add((place << 5) | mapping.Length);
            }
        }
        if (mappings.Compatibility.Count > 0)
            throw new InvalidOperationException($"U+{mappings.Compatibility.First().Key:X4} has a mapping and lies outside the ranges known.");
        return Ucd.Head("UnicodeData.txt", "Scripts.txt") + $$"""

            using System.Runtime.CompilerServices;
            using System.Runtime.InteropServices;

            namespace IranBelarus.Text.Unicode;

            internal static partial class DecompositionTable
            {
            {{GeneratedTable.TwoStage("CombiningClass", "The canonical combining class of a code point.", combining)}}
                /// <summary>The letter that a starter and a mark compose to, or 0.</summary>
                public static char Compose(uint starter, uint mark) => (starter << 16 | mark) switch
                {
            {{string.Concat(mappings.Canonical.Select(m => $"        0x{m.Value.Starter:X4}{m.Value.Mark:X4} => '\\u{m.Key:X4}',\n"))}}        _ => '\0',
                };

                /// <summary>The starter (high half) and the mark (low half) that a letter is composed of, or 0.</summary>
                public static uint Decompose(uint letter) => letter switch
                {
            {{string.Concat(mappings.Canonical.Select(m => $"        0x{m.Key:X4} => 0x{m.Value.Starter:X4}{m.Value.Mark:X4},\n"))}}        _ => 0,
                };

                private static int PlaceIndex(uint codePoint) => codePoint switch
                {
            {{rangeLines.ToString().Replace("            >=", "        >=", StringComparison.Ordinal)}}        _ => -1,
                };

            {{GeneratedTable.Span("ushort", "Places", places)}}
            {{GeneratedTable.Span("ushort", "Units", units)}}}

            """;
    }
}
