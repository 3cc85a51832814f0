using System.Runtime.CompilerServices;

namespace IranBelarus.Text.Morphology;

/// <summary>What a token can do beside others, told by the token alone.</summary>
[Flags]
internal enum PersianTokenTraits : byte
{
    None = 0,

    /// <summary>Its best analysis needs no half-space, whatever stands around it.</summary>
    Plain = 1,

    /// <summary>It can be an ending that a space split from the word before: ها, تر, اند.</summary>
    Attachable = 2,

    /// <summary>It can be a prefix that a space split from the word after: می, بی.</summary>
    Prefix = 4,

    /// <summary>It begins with the article of Arabic and is not known in Persian.</summary>
    Arabic = 8,

    /// <summary>It has a letter that Arabic lacks, or is a common Persian word that is not Arabic.</summary>
    Persian = 16,

    /// <summary>No ezafe leads to it: a particle, a preposition, a finite verb.</summary>
    StopsEzafe = 32,
}

/// <summary>Remembers the traits of the tokens seen last, so that common words need no lattice.</summary>
/// <remarks>
/// A direct-mapped cache; what it answers does not depend on what it remembers. <c>formal</c> says whether a half-space is missed after letters
/// that do not join, too. Not safe to share between threads.
/// </remarks>
internal sealed unsafe class PersianTokenTable(PersianLexicon lexicon, PersianLattice lattice, bool formal)
{
    /// <summary>Tokens with more letters are not remembered and have no traits.</summary>
    public const int LongestToken = 10;

    private const int SizeBits = 15;
    private readonly Entry[] _entries = new Entry[1 << SizeBits];

    private struct Entry
    {
        public ulong Key;
        public int Node;
        public PersianTokenTraits Traits;
    }

    /// <summary>The traits of a token.</summary>
    /// <param name="letters">Its letters.</param>
    /// <param name="costs">The costs that the lattice is run with.</param>
    /// <param name="node">The stem trie's node after its last letter; null if no stem begins with it.</param>
    public PersianTokenTraits TraitsOf(ReadOnlySpan<byte> letters, in PersianLatticeCosts costs, out PersianTrieNode* node)
    {
        if (letters.Length > LongestToken)
        {
            node = Follow(lexicon.StemRoot, letters);
            return PersianTokenTraits.None;
        }
        var key = 0UL;
        foreach (var letter in letters)
            key = key << 6 | letter;
        ref var entry = ref _entries[key * 0x9E3779B97F4A7C15 >> (64 - SizeBits)];
        if (entry.Key != key)
        {
            node = Follow(lexicon.StemRoot, letters);
            entry = new Entry { Key = key, Node = node is null ? -1 : (int)(node - lexicon.StemRoot), Traits = Find(letters, costs) };
        }
        node = entry.Node < 0 ? null : lexicon.StemRoot + entry.Node;
        return entry.Traits;
    }

    /// <summary>Whether a compound of the lexicon may reach from a token into the one after it, over a space.</summary>
    /// <param name="node">The node after the first token.</param>
    /// <param name="length">Letters of the first token.</param>
    /// <param name="next">The letters of the next tokens.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Continues(PersianTrieNode* node, int length, ReadOnlySpan<byte> next) =>
        node is not null && (node->Children >> next[0] & 1) != 0 && length < 31 && ContinuesInto(node, length, next);

    private bool ContinuesInto(PersianTrieNode* node, int length, ReadOnlySpan<byte> next)
    {
        foreach (var letter in next)
        {
            node = lexicon.StemChild(node, letter);
            if (node is null)
                return false;
            if (node->Entries == 0)
                continue;
            for (var e = node->Entries; ; e++)
            {
                var entry = lexicon.Stems[e];
                if ((entry.Joints >> length & 1) != 0 && (entry.IsVerb || (entry.Data & PersianStemEntry.KeepSpaced) == 0))
                    return true;
                if (entry.IsLast)
                    break;
            }
        }
        return false;
    }

    private PersianTrieNode* Follow(PersianTrieNode* node, ReadOnlySpan<byte> letters)
    {
        foreach (var letter in letters)
        {
            node = lexicon.StemChild(node, letter);
            if (node is null)
                return null;
        }
        return node;
    }

    private bool IsStem(ReadOnlySpan<byte> letters)
    {
        var node = Follow(lexicon.StemRoot, letters);
        return node is not null && node->Entries != 0;
    }

    private PersianTokenTraits Find(ReadOnlySpan<byte> letters, in PersianLatticeCosts costs)
    {
        var traits = PersianTokenTraits.None;
        if (IsPlain(letters, costs))
            traits |= PersianTokenTraits.Plain;
        if (StopsEzafe(letters))
            traits |= PersianTokenTraits.StopsEzafe;
        traits |= LanguageOf(letters);
        var node = lexicon.AffixRoot;
        for (var i = 0; i < letters.Length; i++)
        {
            node = lexicon.AffixChild(node, letters[i]);
            if (node is null)
                break;
            if (node->Entries == 0)
                continue;
            for (var e = node->Entries; ; e++)
            {
                var entry = lexicon.Affixes[e];
                if (entry.Joint == PersianJoint.Half && EndsWith(letters[(i + 1)..], entry.To))
                    traits |= PersianTokenTraits.Attachable;
                if (i == letters.Length - 1 && (entry.From & 1) != 0 && entry.To is PersianState.AfterMi or PersianState.NeedNominal && PersianLetters.JoinsForward(letters[i]))
                    traits |= entry.To == PersianState.AfterMi ? PersianTokenTraits.Prefix | PersianTokenTraits.StopsEzafe : PersianTokenTraits.Prefix;
                if (entry.Last != 0)
                    break;
            }
        }
        return traits;
    }

    /// <summary>By the commonest stem that is the whole token, else by the analysis that the lattice still holds.</summary>
    private bool StopsEzafe(ReadOnlySpan<byte> letters)
    {
        var node = Follow(lexicon.StemRoot, letters);
        if (lattice.Path is not [{ Kind: PersianMorphKind.Stem }] || node is null || node->Entries == 0)
            return lattice.Path is [.., { To: PersianState.Finite or PersianState.Past or PersianState.PastProgressive or PersianState.PresentProgressive }];
        var (stops, others) = (int.MaxValue, int.MaxValue);
        for (var e = node->Entries; ; e++)
        {
            var entry = lexicon.Stems[e];
            if (entry.Kind == PersianStemKind.Pronoun)
                return false;
            if (entry.Kind is PersianStemKind.Closed or PersianStemKind.Form or PersianStemKind.Past or PersianStemKind.PastPreverb)
                stops = Math.Min(stops, entry.Cost);
            else if (!entry.IsVerb)
                others = Math.Min(others, entry.Cost);
            if (entry.IsLast)
                return stops != int.MaxValue && stops <= others;
        }
    }

    private PersianTokenTraits LanguageOf(ReadOnlySpan<byte> letters)
    {
        foreach (var letter in letters)
        {
            if (PersianLetters.IsPersianOnly(letter))
                return PersianTokenTraits.Persian;
        }
        var node = Follow(lexicon.StemRoot, letters);
        for (var e = node is null ? 0 : node->Entries; e != 0; e++)
        {
            var entry = lexicon.Stems[e];
            if (!entry.IsVerb && (entry.Data & PersianStemEntry.TellsPersian) != 0)
                return PersianTokenTraits.Persian;
            if (entry.IsLast)
                return PersianTokenTraits.None;
        }
        // the article, also with و، ف، ب، ک، ل before it, and no analysis as a Persian word (the lattice still holds the token)
        if (letters.Length < 5 || lattice.Path is not [{ Kind: PersianMorphKind.Unknown }, ..])
            return PersianTokenTraits.None;
        var article = letters[0] is PersianLetters.Vav or PersianLetters.Fe or PersianLetters.Be or PersianLetters.Kaf or PersianLetters.Lam ? letters[1..] : letters;
        return letters.StartsWith(Article) || article.StartsWith(Article) ? PersianTokenTraits.Arabic : PersianTokenTraits.None;
    }

    private static ReadOnlySpan<byte> Article => [PersianLetters.Alef, PersianLetters.Lam];

    /// <summary>Whether the letters can be a chain of endings after a state; the letter before each is not looked at.</summary>
    private bool EndsWith(ReadOnlySpan<byte> letters, PersianState state)
    {
        if (letters.IsEmpty)
            return true;
        var node = lexicon.AffixRoot;
        for (var i = 0; i < letters.Length; i++)
        {
            node = lexicon.AffixChild(node, letters[i]);
            if (node is null)
                return false;
            if (node->Entries == 0)
                continue;
            for (var e = node->Entries; ; e++)
            {
                var entry = lexicon.Affixes[e];
                if ((entry.From >> (int)state & 1) != 0 && EndsWith(letters[(i + 1)..], entry.To))
                    return true;
                if (entry.Last != 0)
                    break;
            }
        }
        return false;
    }

    private bool IsPlain(ReadOnlySpan<byte> letters, in PersianLatticeCosts costs)
    {
        lattice.Clear();
        foreach (var letter in letters)
            lattice.Add(letter, PersianGap.None);
        lattice.IsFollowed = true; // if a plural in های is not the best reading here, it is none elsewhere
        lattice.Run(costs);
        foreach (var part in lattice.Path)
        {
            // a plural in های may give way to the other reading, ه and ای, beside a numeral
            if (HasLostHalfSpace(part) || part.To == PersianState.PluralEzafe && IsStem(letters[..^2]))
                return false;
        }
        return true;
    }

    private bool HasLostHalfSpace(in PersianMorph part)
    {
        for (var joints = PersianLattice.JointsOf(lexicon, part); joints != 0; joints &= joints - 1)
        {
            var letter = part.Start + System.Numerics.BitOperations.TrailingZeroCount(joints);
            if (formal || PersianLetters.JoinsForward(lattice.Letter(letter - 1)))
                return true;
        }
        return false;
    }
}
