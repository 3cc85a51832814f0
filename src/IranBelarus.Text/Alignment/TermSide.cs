namespace IranBelarus.Text.Alignment;

/// <summary>One side of a collection: its sentences as terms.</summary>
internal sealed class TermSide
{
    /// <param name="texts">The sentences.</param>
    /// <param name="reader">Reads their terms.</param>
    /// <param name="background">What is known of how rare terms are; <see langword="null"/> if nothing.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public TermSide(IReadOnlyList<string> texts, TermReader reader, TermSide? background = null, CancellationToken cancellationToken = default)
    {
        Lengths = new int[texts.Count];
        Numbers = new int[texts.Count];
        Sentences = new int[texts.Count][];
        for (var s = 0; s < texts.Count; s++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Lengths[s] = texts[s].Length;
            Sentences[s] = [.. reader.Read(texts[s], new(0, texts[s].Length), Types).Select(t => t.Type).Distinct()];
        }
        Complete(background);
    }

    public TermTypes Types { get; } = new();

    /// <summary>The distinct terms of each sentence.</summary>
    public int[][] Sentences { get; }

    /// <summary>How many numbers each sentence holds.</summary>
    public int[] Numbers { get; }

    /// <summary>Length of each sentence in code units.</summary>
    public int[] Lengths { get; }

    /// <summary>The sum of the weights of each sentence's terms.</summary>
    public float[] Totals { get; private set; } = [];

    public int Count => Sentences.Length;

    private void Complete(TermSide? background)
    {
        for (var s = 0; s < Sentences.Length; s++)
        {
            foreach (var type in Sentences[s])
                Types[type].Sentences.Add(s);
        }
        for (var s = 0; s < Sentences.Length; s++)
            Numbers[s] = Sentences[s].Count(t => Types[t].Kind == TermKind.Number);
        for (var i = 0; i < Types.Count; i++)
        {
            var type = Types[i];
            var elsewhere = background?.Types.Find(type.Kind, type.Key) is >= 0 and var known ? background.Types[known].Sentences.Count : 0;
            type.Weight = MathF.Log(1 + (Count + (background?.Count ?? 0) + 1f) / (type.Sentences.Count + elsewhere + 0.5f));
        }
        Totals = [.. Sentences.Select(terms => terms.Sum(t => Types[t].Weight))];
    }
}
