using System.Globalization;

namespace IranBelarus.Text.TableGen;

/// <summary>The canonical and compatibility mappings of the Arabic script.</summary>
internal sealed class ArabicDecompositions
{
    public ArabicDecompositions(Ucd ucd)
    {
        var arabic = ucd.Property<bool>("Scripts.txt", false, v => v[0] == "Arabic" ? true : null);
        var raw = new Dictionary<int, (bool Canonical, int[] Mapping)>();
        foreach (var (code, _, fields) in ucd.Rows("UnicodeData.txt"))
        {
            if (!arabic[code] || fields[4].Length == 0)
                continue;
            var parts = fields[4].Split(' ');
            var canonical = parts[0][0] != '<';
            raw.Add(code, (canonical, parts.Skip(canonical ? 0 : 1).Select(p => int.Parse(p, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray()));
        }
        foreach (var (code, (canonical, mapping)) in raw)
        {
            if (canonical)
            {
                if (mapping.Length != 2 || raw.ContainsKey(mapping[0]) || code > 0xFFFF)
                    throw new InvalidOperationException($"U+{code:X4}: expected a canonical mapping to a starter and a mark, in the BMP.");
                Canonical.Add(code, (mapping[0], mapping[1]));
            }
            else
            {
                // a part of a mapping may have a mapping itself; parts with canonical mappings stay composed, as NFKC has them
                Compatibility.Add(code, [.. mapping.SelectMany(c => raw.TryGetValue(c, out var inner) && !inner.Canonical ? inner.Mapping : [c])]);
            }
        }
    }

    /// <summary>Composed letter → starter and mark.</summary>
    public SortedDictionary<int, (int Starter, int Mark)> Canonical { get; } = [];

    /// <summary>Code point → what NFKC makes of it when it stands alone.</summary>
    public SortedDictionary<int, int[]> Compatibility { get; } = [];
}
