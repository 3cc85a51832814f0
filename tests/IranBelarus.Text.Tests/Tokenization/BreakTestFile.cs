using System.Globalization;
using System.Text;
using IranBelarus.Text.Tests.Support;

namespace IranBelarus.Text.Tests.Tokenization;

/// <summary>A line of a Unicode break test: a text and its boundaries, in UTF-16 code units, without that at the start.</summary>
public sealed record BreakTestLine(int Number, string Text, int[] Boundaries, string Comment)
{
    /// <summary>Reads <c>WordBreakTest.txt</c> and its like.</summary>
    public static IEnumerable<BreakTestLine> Read(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(SharedData.File("ucd-17.0.0", file)))
        {
            number++;
            var parts = line.Split('#', 2);
            if (string.IsNullOrWhiteSpace(parts[0]))
                continue;
            var text = new StringBuilder();
            var boundaries = new List<int>();
            foreach (var item in parts[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Skip(1))
            {
                if (item == "÷")
                    boundaries.Add(text.Length);
                else if (item != "×")
                    text.Append(char.ConvertFromUtf32(int.Parse(item, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            }
            yield return new(number, text.ToString(), [.. boundaries], parts[1]);
        }
    }
}
