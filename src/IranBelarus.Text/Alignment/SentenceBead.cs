namespace IranBelarus.Text.Alignment;

/// <summary>Neighbouring sentences of the left text and those of the right that translate them; one side may be empty.</summary>
/// <param name="LeftStart">Index of the first left sentence, from 0; where it would stand if there is none.</param>
/// <param name="LeftCount">Number of left sentences, 0 to 3.</param>
/// <param name="RightStart">Index of the first right sentence, likewise.</param>
/// <param name="RightCount">Number of right sentences, 0 to 3.</param>
/// <param name="Probability">How likely the two are to be translations of each other, from 0 to 1; 0 where a side is empty.</param>
public readonly record struct SentenceBead(int LeftStart, int LeftCount, int RightStart, int RightCount, double Probability)
{
    /// <summary>Most sentences of one side.</summary>
    internal const int MostSentences = 3;
}
