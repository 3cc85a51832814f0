namespace IranBelarus.Text.Alignment;

/// <summary>Two sentences that say the same.</summary>
/// <param name="Left">Index of the left sentence, from 0.</param>
/// <param name="Right">Index of the right sentence, from 0.</param>
/// <param name="Probability">How likely they are to be translations of each other, from 0 to 1.</param>
public readonly record struct SentencePair(int Left, int Right, double Probability);
