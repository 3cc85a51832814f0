namespace IranBelarus.Text.Morphology;

/// <summary>What can stand before or behind a stem.</summary>
/// <param name="text">Its letters, folded; may be empty.</param>
internal sealed class Affix(string text)
{
    public string Text => text;

    /// <summary>The kinds of forms that it can stand with.</summary>
    public WordForm Kinds { get; private set; }

    /// <summary>Those of them with which it only inflects; with the others it adds a word, such as a pronoun.</summary>
    public WordForm Inflection { get; private set; }

    /// <summary>Of a prefix: whether it ends with the Arabic article; of an ending: whether it can stand with it.</summary>
    public bool Article { get; private set; }

    /// <summary>Adds an affix to a list, or more kinds to one that is there.</summary>
    public static void Add(List<Affix> affixes, string text, WordForm kinds, bool inflection, bool article = false)
    {
        var affix = affixes.Find(a => a.Text == text);
        if (affix is null)
            affixes.Add(affix = new(text));
        affix.Kinds |= kinds;
        affix.Article |= article;
        if (inflection)
            affix.Inflection |= kinds;
    }

    /// <summary>The affixes by length, the shortest first.</summary>
    public static Affix[] Sorted(List<Affix> affixes)
    {
        affixes.Sort((a, b) => a.Text.Length != b.Text.Length ? a.Text.Length - b.Text.Length : string.CompareOrdinal(a.Text, b.Text));
        return affixes.ToArray();
    }

    /// <summary>The texts of affixes, in their order.</summary>
    public static string[] Texts(Affix[] affixes)
    {
        var texts = new string[affixes.Length];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = affixes[i].Text;
        return texts;
    }
}
