using System.Runtime.InteropServices;

namespace IranBelarus.Text.Morphology;

/// <summary>What a stem of the lexicon is: decides where it may stand and what may follow it.</summary>
internal enum PersianStemKind : byte
{
    Noun, Adjective, Name, Closed, Number, Pronoun,

    /// <summary>A whole form of a verb that no rule makes: است، باید.</summary>
    Form,

    /// <summary>Past stem, present stem: رفت، رو.</summary>
    Past, Present,

    /// <summary>A stem as it is written after ب and ن where that differs: یفتاد، یای.</summary>
    PastGlide, PresentGlide,

    /// <summary>A stem with its preverb, also negated: برگشت، برنگرد.</summary>
    PastPreverb, PresentPreverb,

    /// <summary>A present stem of the spoken language: خوا، گ.</summary>
    Colloquial,

    /// <summary>A noun or adjective without its silent ه, as before گان and گی.</summary>
    HehDropped,
}

/// <summary>The states of the affix automaton: what a word is after the parts read so far.</summary>
internal enum PersianState : byte
{
    /// <summary>Nothing read.</summary>
    Start,

    // complete words
    Closed, Noun, Adjective, Name, Number, Pronoun, Past, PastProgressive, Present, Subjunctive, Finite, Participle, Plural, PluralEzafe, PluralAn, Comparative, Derived, Done, Unknown,

    // words that lack something
    PresentProgressive, Colloquial, HehDropped, AfterMi, AfterBe, AfterNa, NeedNominal, NeedNoun, NeedName,
}

/// <summary>How an affix stands beside what comes before it.</summary>
internal enum PersianJoint : byte
{
    /// <summary>Joined.</summary>
    Direct,

    /// <summary>With a half-space.</summary>
    Half,

    /// <summary>With a half-space, but written with a space it is a word of its own: سر, دست.</summary>
    Fused,
}

/// <summary>Classes of the letter before an affix, as bits.</summary>
[Flags]
internal enum PersianEnding : byte
{
    Consonant = 1, Vowel = 2, Heh = 4, Ye = 8, Any = 15,
}

/// <summary>Which class of rule puts a half-space; the order is that of the public <c>HalfSpaceRule</c>.</summary>
internal enum PersianJointRule : byte
{
    VerbPrefix, Plural, Comparative, Clitic, Prefixoid, Suffixoid, Arabic, Compound,
}

/// <summary>A node of a trie over <see cref="PersianLetters"/>; the children of a node stand one after another in letter order.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal struct PersianTrieNode
{
    /// <summary>Bit n: there is a child for letter n.</summary>
    public ulong Children;

    /// <summary>Index of the first child.</summary>
    public int FirstChild;

    /// <summary>Index of the first entry of the word that ends here; 0: none does.</summary>
    public int Entries;
}

/// <summary>A stem: 8 bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct PersianStemEntry
{
    /// <summary>Bit n: a half-space stands before letter n.</summary>
    public uint Joints;

    /// <summary>Verb number for verb stems, else <see cref="RuleMask"/>, <see cref="ConsonantHeh"/>, <see cref="KeepSpaced"/>.</summary>
    public ushort Data;

    /// <summary>Minus log2 of the frequency, in quarter bits.</summary>
    public byte Cost;

    /// <summary>The kind; bit 7: the last entry of its word.</summary>
    public byte KindAndLast;

    public const byte LastBit = 0x80;

    /// <summary>
    /// In <see cref="Data"/> of nominals: the class of rule of its half-spaces; ه at the end is a consonant; written with a space it stays so;
    /// it counts what follows, which is then no plural; it is no word of Arabic and so common that it tells Persian text; joined, it has lost its half-space, though it is met that way;
    /// its joined spelling is the norm; its joined spelling (of an adjective without a half-space: that of its comparative) is met as often;
    /// written with a space it lost its half-space.
    /// </summary>
    public const ushort RuleMask = 0x0F, ConsonantHeh = 0x10, KeepSpaced = 0x20, Counts = 0x40, TellsPersian = 0x80, PreferSplit = 0x100, PreferJoined = 0x200, AlsoJoined = 0x400, LostSpaced = 0x800;

    public readonly PersianStemKind Kind => (PersianStemKind)(KindAndLast & 0x7F);
    public readonly bool IsLostSpaced => !IsVerb && (Data & LostSpaced) != 0;
    public readonly bool IsAlsoJoined => !IsVerb && (Data & AlsoJoined) != 0;
    public readonly bool IsLast => (KindAndLast & LastBit) != 0;
    public readonly bool IsVerb => Kind is PersianStemKind.Past or PersianStemKind.Present or PersianStemKind.PastGlide or PersianStemKind.PresentGlide or PersianStemKind.PastPreverb or PersianStemKind.PresentPreverb or PersianStemKind.Colloquial;
}

/// <summary>A row of the affix grammar: 12 bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct PersianAffixEntry
{
    /// <summary>Bit n: may follow <see cref="PersianState"/> n.</summary>
    public uint From;

    /// <summary>Bit n: a half-space stands before letter n of the affix itself.</summary>
    public ushort Joints;

    /// <summary>The state it leads to.</summary>
    public PersianState To;

    public PersianJoint Joint;

    public PersianEnding After;

    /// <summary>Quarter bits.</summary>
    public byte Cost;

    public PersianJointRule Rule;

    /// <summary>1 for the last entry of its form.</summary>
    public byte Last;
}

/// <summary>The head of the packed lexicon; the arrays follow in the order of the counts, little-endian.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct PersianLexiconHead
{
    public const uint MagicValue = 0x314C5049; // "IPL1"

    public uint Magic;
    public int StemNodes, AffixNodes, Stems, Affixes, Verbs, Characters;
    public int Reserved;
}

/// <summary>A verb: its two stems as ranges of the characters at the end of the file.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct PersianVerbRow
{
    public int Text;
    public byte PreverbLength, PastLength, PresentLength, Colloquial;
}
