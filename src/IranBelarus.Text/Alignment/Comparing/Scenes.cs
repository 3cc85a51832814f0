using IranBelarus.Text.Claims;
using IranBelarus.Text.Claims.Reading;
using IranBelarus.Text.Mentions;
using IranBelarus.Text.Sentences;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>Reads the scenes of an article, sentence by sentence. Rules of our own.</summary>
internal static class Scenes
{
    private const double Fading = 0.6, Faded = 0.15;

    // words that open another subject: «من جهة ثانية», «از سوی دیگر»
    private static readonly string[][] Turns = [["من", "جهه", "ثانیه"], ["فی", "سیاق", "اخر"], ["من", "ناحیه", "اخری"], ["علی", "صعید", "اخر"], ["فی", "موضوع", "اخر"]];

    /// <summary>The scene of each sentence.</summary>
    public static IReadOnlyList<Scene> Of(ArticleReading reading)
    {
        var scenes = new List<Scene>();
        var present = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var sentence in reading.Sentences)
        {
            if (sentence.Sentence.Kind is SentenceKind.Subheading or SentenceKind.Dateline || Turns.Any(t => Begins(sentence, t)))
                present.Clear();
            foreach (var key in present.Keys.ToList())
            {
                present[key] *= Fading;
                if (present[key] < Faded)
                    present.Remove(key);
            }
            for (var i = ClaimSentence.FirstWithin(reading.Mentions, sentence.Sentence.Span.Start); i < reading.Mentions.Count && reading.Mentions[i].Span.Start < sentence.Sentence.Span.End; i++)
            {
                if (reading.Mentions[i] is NameMention name)
                    present[KeyOf(name, reading.Article.Text)] = 1;
            }
            scenes.Add(new(new Dictionary<string, double>(present, StringComparer.Ordinal)));
        }
        return scenes;
    }

    /// <summary>What a name is compared by: the key of the gazetteer, or its letters.</summary>
    public static string KeyOf(NameMention name, string text) => name.Key ?? LetterFold.FoldToString(name.Span.In(text));

    private static bool Begins(ClaimSentence sentence, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (sentence.Key(i) != words[i])
                return false;
        }
        return true;
    }
}
