using IranBelarus.Text.Alignment;

namespace IranBelarus.Text.Tests.Alignment;

public class WordMemoryTests
{
    private static TermEntry Entry(string word) => new(TermKind.Word, word, []);

    [Fact]
    public void What_was_added_is_found_up_to_the_bound()
    {
        // of all lengths, alike at both ends: what the table keeps of a word must tell it from others
        var words = Enumerable.Range(0, 2000).Select(i => $"w{i}").Concat(Enumerable.Range(0, 2000).Select(i => $"word{i}word")).Concat(Enumerable.Range(0, 2000).Select(i => $"{i % 7}{new string('w', i / 7 % 60)}{i}")).Distinct().ToList();
        var memory = new WordMemory(5000);
        foreach (var word in words)
            memory.Add(word, Entry(word)).Entry.Key.Should().Be(word);
        for (var i = 0; i < words.Count; i++)
            (memory.Find(words[i]).Entry?.Key).Should().Be(i < 5000 ? words[i] : null);
        memory.Find(words[4999]).Entry.Should().NotBeNull();
        memory.Find(words[5000]).Entry.Should().BeNull();
        memory.Find("").Entry.Should().BeNull();
        memory.Find("w").Entry.Should().BeNull();
    }

    [Fact]
    public void All_threads_get_one_entry_for_a_word()
    {
        var memory = new WordMemory(1 << 14);
        var found = new TermEntry[8][];
        Parallel.For(0, found.Length, t => found[t] = [.. Enumerable.Range(0, 4000).Select(i => memory.Find($"w{i}").Entry ?? memory.Add($"w{i}", Entry($"w{i}")).Entry)]);
        for (var i = 0; i < 4000; i++)
            found.All(f => ReferenceEquals(f[i], found[0][i]) && f[i].Key == $"w{i}").Should().BeTrue();
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
