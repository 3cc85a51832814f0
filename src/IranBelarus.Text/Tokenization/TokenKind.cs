namespace IranBelarus.Text.Tokenization;

/// <summary>What a token is. The numbering is part of the contract: <see cref="TokenKinds"/> has one bit for each.</summary>
public enum TokenKind : byte
{
    /// <summary>
    /// Holds a letter of any script: كتاب, می‌روم, COVID-free's parts, عام2023, an ideograph. Marks and invisible characters (harakat, ZWNJ,
    /// direction marks) are of the token they follow.
    /// </summary>
    Word = 0,

    /// <summary>
    /// Holds a digit or other number and no letter, with the separators within: ٢٠٢٣, ۱٬۲۵۰٫۵, 1/2, 1;2, ½. A colon or a dash is no separator
    /// (10:30 and 2–3 are three tokens each), and a number that is no digit (½, ²) stands alone. The Arabic number signs (U+0600 to U+0605,
    /// U+06DD) are numbers by UAX #29, without a digit too.
    /// </summary>
    Number = 1,

    /// <summary>Punctuation marks: general category P, the punctuation of UAX #29, and runs of tatweel with no letter before or behind them.</summary>
    Punctuation = 2,

    /// <summary>Currency signs, mathematical signs, emoji (keycaps such as 1️⃣ and letters shown as emoji such as ℹ️ too, where no letter, digit or connector stands right before them) and whatever is of no other kind: private-use and unassigned code points, lone surrogates.</summary>
    Symbol = 3,

    /// <summary>A URL, an e-mail address, a hashtag or a mention, whole.</summary>
    /// <remarks>
    /// <para>The grammar is ours, after RFC 3986, RFC 5321 and UAX #31 (hashtag identifiers), cut to what news and social text holds:</para>
    /// <list type="bullet">
    /// <item>URL: <c>scheme://</c> and a host, <c>www.</c> and a host, or, without scheme, an ASCII host whose last label is of two or more
    /// lower-case ASCII letters, then a slash and something behind it (t.me/x, irna.ir/fa; at most 64 code units up to the slash; not right behind a
    /// slash). A scheme has at most 16 ASCII letters, digits and <c>+</c>; behind digits or letters of another script only the letters
    /// at its end count. A host begins with a letter or digit of any script (up to U+FFFF; behind <c>www.</c> of one with an alphabet) or is an IPv6 literal in brackets.</item>
    /// <item>A URL goes on with letters, digits, marks and connectors of any script, ZWNJ and ZWJ, surrogate pairs, and ASCII but for white space,
    /// controls and <c>" &lt; &gt; \ ` { | }</c>. Of other punctuation only: a hyphen or en dash between letters or
    /// digits, an apostrophe or middle dot between letters that are not Arabic (it’s), an Arabic comma, semicolon or question mark between a letter and
    /// <c>-</c> with a letter behind it (as in slugs). A round bracket, and a square one in the query, unless it closes what the URL has not opened. An Arabic letter right behind an
    /// ASCII letter ends the host. At its end <c>. , : ; ! ? ' * ( [</c>, ZWNJ and ZWJ are not of the URL.</item>
    /// <item>E-mail address: a local part of at most 64 of <c>A–Z a–z 0–9 . _ % + - &amp; '</c> that begins with a letter or digit, without two stops
    /// together or a stop at its end; <c>@</c>; a domain of labels of ASCII letters, digits and inner hyphens, which labels of letters of other
    /// scripts may stand before; the last of two or more letters alone, or in the form of RFC 3492 (<c>xn--</c>).</item>
    /// <item>Hashtag: <c>#</c> (also U+FE5F, U+FF03) and letters, marks, digits, connectors, ZWNJ (not at its end), one of them a letter. Mention: <c>@</c> and the same with single
    /// stops inside, perhaps with <c>@</c> and a domain behind it. Neither stands right behind a letter, digit or connector, unless that is of
    /// a tag itself (#a#b), and a hashtag not behind <c>&amp;</c>.</item>
    /// </list>
    /// <para>Where an address begins within a segment of UAX #29, the segment ends before it (سایتhttps://irna.ir).</para>
    /// </remarks>
    Address = 4,

    /// <summary>White space, line ends, controls, and format characters that stand alone.</summary>
    Space = 5,
}
