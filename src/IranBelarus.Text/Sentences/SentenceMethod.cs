namespace IranBelarus.Text.Sentences;

/// <summary>Which algorithm a set of rules runs.</summary>
internal enum SentenceMethod
{
    News = 0,
    Plain,
    Uax29,
}
