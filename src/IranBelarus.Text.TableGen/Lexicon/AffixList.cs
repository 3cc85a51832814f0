using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.TableGen.Lexicon;

/// <summary>The prefixes or the endings of a language while they are listed.</summary>
internal sealed class AffixList
{
    private readonly Dictionary<string, (WordForm Kinds, WordForm Inflection, bool Article)> _affixes = new(StringComparer.Ordinal);

    /// <summary>Adds affixes, or more kinds to those that are there.</summary>
    /// <param name="texts">Their letters, folded, with spaces between; empty for the empty affix.</param>
    /// <param name="kinds">The kinds of forms that they can stand with.</param>
    /// <param name="inflection">Whether they only inflect these; else they add a word, such as a pronoun.</param>
    /// <param name="article">Of prefixes: whether they end with the Arabic article; of endings: whether they can stand with it.</param>
    public void Add(string texts, WordForm kinds, bool inflection = true, bool article = false)
    {
        foreach (var text in texts.Split(' '))
        {
            var known = _affixes.GetValueOrDefault(text);
            _affixes[text] = (known.Kinds | kinds, inflection ? known.Inflection | kinds : known.Inflection, known.Article | article);
        }
    }

    /// <summary>The prefixes as an <see cref="AffixTrie"/>.</summary>
    /// <param name="isSure">Which are sure signs of a verb.</param>
    /// <param name="isNone">Which count as no prefix.</param>
    public byte[] Prefixes(Func<string, bool> isSure, Func<string, bool> isNone) =>
        AffixTrie.Build([.. _affixes.Select(a => (a.Key, new Affix(a.Key.Length, a.Value.Kinds, a.Value.Inflection, a.Value.Article, isSure(a.Key), isNone(a.Key) ? 0 : a.Key.Length)))], endings: false);

    /// <summary>The endings as an <see cref="AffixTrie"/>.</summary>
    public byte[] Suffixes() =>
        AffixTrie.Build([.. _affixes.Select(a => (a.Key, new Affix(a.Key.Length, a.Value.Kinds, a.Value.Inflection, a.Value.Article, isSure: false, group: 0)))], endings: true);
}
