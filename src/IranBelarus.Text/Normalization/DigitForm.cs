namespace IranBelarus.Text.Normalization;

/// <summary>Which of the three sets of decimal digits is written.</summary>
public enum DigitForm
{
    /// <summary>Digits stay as they are. The default value.</summary>
    Keep = 0,

    /// <summary>0123456789 (U+0030…).</summary>
    Ascii,

    /// <summary>٠١٢٣٤٥٦٧٨٩ (U+0660…), of Arabic.</summary>
    Arabic,

    /// <summary>۰۱۲۳۴۵۶۷۸۹ (U+06F0…), of Persian, Dari, Pashto and Urdu.</summary>
    Persian,
}
