using IranBelarus.Text.Alignment;

namespace IranBelarus.Text.Tests.Alignment;

public class WordMemoryTests
{
    private static TermEntry Entry(string word) => new(TermKind.Word, word, []);

    [Fact]
    public void What_was_added_is_found_up_to_the_bound()
    {
        var memory = new WordMemory(5000);
        for (var i = 0; i < 6000; i++)
            memory.Add($"w{i}", Entry($"w{i}")).Key.Should().Be($"w{i}");
        for (var i = 0; i < 6000; i++)
            memory.Find($"w{i}")?.Key.Should().Be(i < 5000 ? $"w{i}" : null);
        memory.Find("").Should().BeNull();
    }

    [Fact]
    public void All_threads_get_one_entry_for_a_word()
    {
        var memory = new WordMemory(1 << 14);
        var found = new TermEntry[8][];
        Parallel.For(0, found.Length, t => found[t] = [.. Enumerable.Range(0, 4000).Select(i => memory.Find($"w{i}") ?? memory.Add($"w{i}", Entry($"w{i}")))]);
        for (var i = 0; i < 4000; i++)
            found.Select(f => f[i]).Should().OnlyContain(e => ReferenceEquals(e, found[0][i]) && e.Key == $"w{i}");
    }

    [Fact]
    public void Terms_are_numbered_as_they_come()
    {
        var types = new TermTypes();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 3000; i++)
                types.Number(Entry($"w{i}")).Should().Be(i);
        }
        types.Count.Should().Be(3000);
        types.Find(Entry("w7")).Should().Be(7);
        types.Find(Entry("none")).Should().Be(-1);
        types.Find(new(TermKind.Number, "w7", [])).Should().Be(-1);
    }
}
