using IranBelarus.Text.Alignment;

namespace IranBelarus.Text.Tests.Alignment;

public class SentenceVectorsTests
{
    private static readonly SentenceAligner Aligner = new();

    /// <summary>Signs that are no words: only vectors can tell.</summary>
    private static readonly string[] Unknown = [.. Enumerable.Range(0, 40).Select(i => new string('؟', 20 + i % 3))];

    [Fact]
    public void Cosines_are_those_of_plain_arithmetic()
    {
        var random = new Random(71);
        foreach (var dimensions in new[] { 1, 7, 8, 9, 384, 1000 })
        {
            var raw = Enumerable.Range(0, 6).Select(_ => Enumerable.Range(0, dimensions).Select(_ => random.NextSingle() - 0.4f).ToArray()).ToArray();
            var vectors = new SentenceVectors([.. raw.Select(v => (ReadOnlyMemory<float>)v)]);
            for (var i = 0; i < 6; i++)
            {
                for (var j = 0; j < 6; j++)
                {
                    var dot = raw[i].Zip(raw[j], (a, b) => (double)a * b).Sum() / Math.Sqrt(raw[i].Sum(a => (double)a * a) * raw[j].Sum(a => (double)a * a));
                    SentenceVectors.Cosine(vectors, i, vectors, j).Should().BeApproximately((float)dot, 1e-5f);
                    SentenceVectors.Cosine(vectors.Take(i, 1), 0, vectors, j).Should().Be(SentenceVectors.Cosine(vectors, i, vectors, j));
                }
            }
        }
    }

    [Fact]
    public void Vectors_align_what_words_cannot()
    {
        var vectors = new SentenceVectorPair(OneHot(Enumerable.Range(0, 40)), OneHot(Enumerable.Range(0, 40).Select(i => (i + 13) % 40)));
        Aligner.Mine(Unknown, Unknown.Reverse().ToArray(), vectors).Select(p => (p.Left, p.Right)).Should().Equal(Enumerable.Range(0, 40).Select(i => (i, (i + 27) % 40)));
        Aligner.Retrieve(Unknown, Unknown, vectors).Right.Should().Equal(Enumerable.Range(0, 40).Select(i => (i + 13) % 40));
    }

    [Fact]
    public void Beads_use_the_sum_of_the_vectors_of_a_group()
    {
        // right: the sixth and seventh left sentences as one, the tenth is missing
        var right = new List<float[]>();
        for (var i = 0; i < 16; i++)
        {
            if (i == 6 || i == 9)
                continue;
            var vector = new float[16];
            vector[i] = 1;
            if (i == 5)
                vector[6] = 1;
            right.Add(vector);
        }
        var vectors = new SentenceVectorPair(OneHot(Enumerable.Range(0, 16), 16), new([.. right.Select(v => (ReadOnlyMemory<float>)v)])) { Weight = 40 };
        var blank = Enumerable.Repeat("؟", 16).ToArray();
        Aligner.Align(blank, blank[..14], vectors).Select(b => b.Indexes()).Should().Contain((5, 2, 5, 1)).And.Contain((9, 1, 8, 0)).And.HaveCount(15);
    }

    [Fact]
    public void Vectors_of_zeros_and_a_weight_of_zero_change_nothing()
    {
        var (left, right) = NewsPairs.Couples();
        var none = new SentenceVectors([.. left.Select(_ => (ReadOnlyMemory<float>)new float[3])]);
        var random = new Random(81);
        var noise = new SentenceVectors([.. left.Select(_ => (ReadOnlyMemory<float>)new[] { random.NextSingle(), random.NextSingle() })]);
        var plain = Aligner.Mine(left, right);
        Aligner.Mine(left, right, new SentenceVectorPair(none, none)).Should().Equal(plain);
        Aligner.Mine(left, right, new SentenceVectorPair(noise, noise) { Weight = 0 }).Should().Equal(plain);
        Aligner.Align(left, right, new SentenceVectorPair(none, none)).Should().Equal(Aligner.Align(left, right));
    }

    [Fact]
    public void What_is_no_vector_is_refused()
    {
        ((Action)(() => new SentenceVectors([new float[3], new float[2]]))).Should().Throw<ArgumentException>().WithMessage("*2 numbers for sentence 1, expected 3*");
        ((Action)(() => new SentenceVectors([Array.Empty<float>()]))).Should().Throw<ArgumentException>();
        ((Action)(() => new SentenceVectors([new[] { float.NaN }]))).Should().Throw<ArgumentException>().WithMessage("*sentence 0*");
        ((Action)(() => new SentenceVectorPair(OneHot([0], 3), OneHot([0], 4)))).Should().Throw<ArgumentException>().WithMessage("*3*4*");
        ((Action)(() => new SentenceVectorPair(OneHot([0]), OneHot([0])) { Weight = -1 })).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => Aligner.Align(["a", "b"], ["c"], new SentenceVectorPair(OneHot([0]), OneHot([0]))))).Should().Throw<ArgumentException>().WithMessage("*expected 2 and 1*");
    }

    private static SentenceVectors OneHot(IEnumerable<int> places, int dimensions = 40) => new([.. places.Select(p =>
    {
        var vector = new float[dimensions];
        vector[p] = 2;
        return (ReadOnlyMemory<float>)vector;
    })]);
}
