namespace IranBelarus.Text.Normalization;

/// <summary>Whose yeh, kaf and heh a stretch of text is written with.</summary>
internal enum LetterFamily : byte
{
    /// <summary>None that is known: letters stay as they are (Pashto, Sindhi, Uighur have several yehs and kafs that differ in meaning).</summary>
    Leave,

    /// <summary>Arabic: ي ى ك ه.</summary>
    Arabic,

    /// <summary>Persian and Dari: ی ک ه.</summary>
    Persian,

    /// <summary>Urdu and Kurdish: ی and ک as in Persian, the several hehs stay.</summary>
    PersianYeh,
}
