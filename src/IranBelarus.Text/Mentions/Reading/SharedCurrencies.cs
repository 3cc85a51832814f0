namespace IranBelarus.Text.Mentions.Reading;

/// <summary>Currency names that several countries share: the riyal, the dinar and the lira of Arabic texts. The data gives them codes of no currency, which never leave the reader.</summary>
internal static class SharedCurrencies
{
    /// <summary>How many pieces away a country is looked for.</summary>
    public const int Reach = 60;

    public static bool IsShared(string code) => code is "XRI" or "XDN" or "XLR";

    /// <summary>The currency of a country that goes by the shared name.</summary>
    public static string? Of(string code, string country) => (code, country) switch
    {
        ("XRI", "country:IR") => "IRR",
        ("XRI", "country:SA") => "SAR",
        ("XRI", "country:QA") => "QAR",
        ("XRI", "country:OM") => "OMR",
        ("XRI", "country:YE") => "YER",
        ("XDN", "country:IQ") => "IQD",
        ("XDN", "country:KW") => "KWD",
        ("XDN", "country:JO") => "JOD",
        ("XDN", "country:BH") => "BHD",
        ("XDN", "country:TN") => "TND",
        ("XDN", "country:DZ") => "DZD",
        ("XDN", "country:LY") => "LYD",
        ("XDN", "country:RS") => "RSD",
        ("XLR", "country:SY") => "SYP",
        ("XLR", "country:LB") => "LBP",
        ("XLR", "country:TR") => "TRY",
        _ => null,
    };

    /// <summary>Where no country is named: ISO 4217's code for no currency.</summary>
    public static string Default(string code) => IsShared(code) ? "XXX" : code;
}
