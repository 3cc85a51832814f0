using System.Globalization;
using System.Text;

namespace IranBelarus.Text.TableGen;

/// <summary>Turns values into the C# of static data: no constructor runs for it, its bytes lie in the assembly.</summary>
internal static class GeneratedTable
{
    private const int CodePoints = 0x110000;

    /// <summary>
    /// A property of all code points as a two-stage table: an index that picks, for each block of code points, one of the distinct blocks of
    /// cells. The block size that gives the fewest bytes is chosen. What follows the last block that differs from
    /// <paramref name="otherwise"/> is left out.
    /// </summary>
    /// <param name="name">Start of the names of the members: <c>{name}Index</c>, <c>{name}Cells</c> and the lookup <c>{name}Of(uint)</c>.</param>
    /// <param name="summary">What the lookup gives, for its documentation.</param>
    /// <param name="values">A value for each of the 0x110000 code points.</param>
    /// <param name="otherwise">The value of most code points.</param>
    /// <param name="first">Code points below it are left out of the table and must not be looked up; a multiple of 0x1000.</param>
    /// <returns>Members of a static class, indented by four spaces.</returns>
    public static string TwoStage(string name, string summary, ReadOnlySpan<byte> values, byte otherwise = 0, int first = 0)
    {
        if (values.Length != CodePoints)
            throw new ArgumentException($"Found {values.Length} values, expected {CodePoints}.", nameof(values));
        var limit = values.LastIndexOfAnyExcept(otherwise) + 1;
        var best = Split(values[first..], limit - first, 4);
        for (var shift = 5; shift <= 9; shift++)
        {
            var other = Split(values[first..], limit - first, shift);
            if (Size(other) < Size(best))
                best = other;
        }
        var end = first + (best.Index.Count << best.Shift);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
                /// <summary>{{summary}}</summary>
                /// <param name="codePoint">From U+{{first:X4}}; any larger value may be asked for.</param>
                public static byte {{name}}Of(uint codePoint) =>
                    codePoint < 0x{{end:X}}
                        ? Unsafe.Add(ref MemoryMarshal.GetReference({{name}}Cells),
                            (Unsafe.Add(ref MemoryMarshal.GetReference({{name}}Index), (nint)((codePoint - 0x{{first:X}}) >> {{best.Shift}})) << {{best.Shift}}) + (int)(codePoint & 0x{{(1 << best.Shift) - 1:X}}))
                        : (byte){{otherwise}};


            """);
        if (best.Cells.Count >> best.Shift <= 256)
            text.Append(Span("byte", name + "Index", best.Index));
        else
            text.Append(Span("ushort", name + "Index", best.Index));
        text.Append('\n').Append(Span("byte", name + "Cells", best.Cells.ConvertAll(b => (int)b)));
        return text.ToString();
    }

    /// <summary>A read-only span of numbers as a private member, indented by four spaces.</summary>
    public static string Span(string type, string name, IReadOnlyList<int> values, string access = "private")
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"    {access} static ReadOnlySpan<{type}> {name} =>\n    [");
        for (var i = 0; i < values.Count; i++)
            text.Append(i % 64 == 0 ? "\n        " : "").Append(values[i].ToString(CultureInfo.InvariantCulture)).Append(',');
        return text.Append("\n    ];\n").ToString();
    }

    private static (int Shift, List<int> Index, List<byte> Cells) Split(ReadOnlySpan<byte> values, int limit, int shift)
    {
        var blocks = new Dictionary<string, int>();
        var index = new List<int>();
        var cells = new List<byte>();
        for (var at = 0; at < limit; at += 1 << shift)
        {
            var block = values.Slice(at, 1 << shift);
            var key = Convert.ToHexString(block);
            if (!blocks.TryGetValue(key, out var number))
            {
                blocks.Add(key, number = blocks.Count);
                cells.AddRange(block);
            }
            index.Add(number);
        }
        return (shift, index, cells);
    }

    private static int Size((int Shift, List<int> Index, List<byte> Cells) table) =>
        table.Index.Count * (table.Cells.Count >> table.Shift <= 256 ? 1 : 2) + table.Cells.Count;
}
