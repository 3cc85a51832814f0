namespace IranBelarus.Text.Tokenization;

/// <summary>What a token is. The numbering is part of the contract: <see cref="TokenKinds"/> has one bit for each.</summary>
public enum TokenKind : byte
{
    /// <summary>Holds a letter of any script: كتاب, می‌روم, COVID-free's parts, عام2023, an ideograph.</summary>
    Word = 0,

    /// <summary>Holds a digit or other number and no letter, with the separators within: ٢٠٢٣, ۱٬۲۵۰٫۵, 1/2, ½.</summary>
    Number = 1,

    /// <summary>Punctuation marks: general category P, and the punctuation of UAX #29.</summary>
    Punctuation = 2,

    /// <summary>Currency signs, mathematical signs, emoji and whatever is of no other kind: private-use and unassigned code points, lone surrogates.</summary>
    Symbol = 3,

    /// <summary>A URL, an e-mail address, a hashtag or a mention, whole.</summary>
    Address = 4,

    /// <summary>White space, line ends, controls, and format characters that stand alone.</summary>
    Space = 5,
}
