namespace IranBelarus.Text.Claims.Reading;

/// <summary>What a cue takes.</summary>
internal enum CueTakes : byte
{
    /// <summary>A clause, in quotation marks, after a colon or after «that».</summary>
    Clause = 0,

    /// <summary>A noun phrase: what is spoken of.</summary>
    Noun,

    /// <summary>The name of the source.</summary>
    Name,

    /// <summary>Nothing: it points back.</summary>
    Nothing,
}
