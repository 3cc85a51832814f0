namespace IranBelarus.Text.Morphology;

/// <summary>A verb of Persian: what its forms are made of.</summary>
/// <param name="Preverb">The preverb, as in برگشتن; empty where there is none.</param>
/// <param name="PastStem">The past stem: رفت; empty for a stem of the spoken language that has none of its own.</param>
/// <param name="PresentStem">The present stem: رو; with its glide where it ends in a vowel: گوی.</param>
/// <param name="IsColloquial">Whether the stem belongs to the spoken language: خوا for خواه.</param>
internal sealed record PersianVerb(string Preverb, string PastStem, string PresentStem, bool IsColloquial)
{
    /// <summary>The infinitive: رفتن، برگشتن; empty where the verb has no past stem.</summary>
    public string Infinitive => PastStem.Length == 0 ? "" : Preverb + PastStem + "ن";
}
