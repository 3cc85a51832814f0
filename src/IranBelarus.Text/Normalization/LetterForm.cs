namespace IranBelarus.Text.Normalization;

/// <summary>What happens to letters that one language writes with another code point than the next: yeh, kaf, heh.</summary>
public enum LetterForm
{
    /// <summary>They stay as they are. The default value.</summary>
    Keep = 0,

    /// <summary>Yeh and kaf become those of the language the words are in (Arabic ي ك, Persian ی ک); what another language writes stays.</summary>
    Language,

    /// <summary>All yehs, kafs, hehs, alefs and hamza carriers become one of a kind; stand-alone hamza goes. For search, never for readers.</summary>
    Fold,
}
