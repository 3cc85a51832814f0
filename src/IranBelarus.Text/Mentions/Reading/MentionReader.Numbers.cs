using IranBelarus.Text.Mentions.Lexicon;

namespace IranBelarus.Text.Mentions.Reading;

// Numbers in digits and words. A number is read as slots below a thousand (units, tens, hundreds) that scales multiply, as a speaker says it:
// Arabic joins all parts with و, units before tens; Persian joins with و, tens before units, and often leaves the و out behind a scale or hundred.
internal ref partial struct MentionReader
{
    private const ulong SmallNumbers = 1UL << (int)WordRole.Units | 1UL << (int)WordRole.Ten | 1UL << (int)WordRole.Teens | 1UL << (int)WordRole.Tens
        | 1UL << (int)WordRole.Hundred | 1UL << (int)WordRole.Hundreds | 1UL << (int)WordRole.Zero;

    private const ulong ScaleRoles = 1UL << (int)WordRole.Scale | 1UL << (int)WordRole.ScalePlural | 1UL << (int)WordRole.ScaleDual;

    private const ulong NumberRoles = SmallNumbers | ScaleRoles | 1UL << (int)WordRole.Fraction | 1UL << (int)WordRole.Ordinal | 1UL << (int)WordRole.Denominator;

    /// <summary>A word or literal that a number is made of.</summary>
    private struct Atom
    {
        /// <summary><see cref="WordRole.None"/> for digits.</summary>
        public WordRole Role;

        public decimal Value;

        public int Start, End;

        /// <summary>The piece behind it.</summary>
        public int Next;

        /// <summary>Whether و is written together with it.</summary>
        public bool And;

        public bool Article, Preposition, Ambiguous, OrdinalOnly;

        /// <summary>Whole number without separators, and how many digits it has.</summary>
        public int Digits;
    }

    private struct Slots
    {
        public decimal Total, Group, Smallest, LastTerm;
        public bool Units, Teens, Tens, Hundreds, Literal, GroupSet, AfterScale, Any, Ordinal, Fraction, Article;

        /// <summary>An Arabic ordinal below ten, which ten or tens may follow.</summary>
        public bool OrdinalHead;

        public readonly decimal Value => Total + Group;
    }

    /// <summary>A number that was read.</summary>
    private struct Numeral
    {
        public decimal Value;

        /// <summary>In code units.</summary>
        public int Start, End;

        /// <summary>The piece behind it.</summary>
        public int Next;

        public bool IsOrdinal, IsFraction;

        /// <summary>One literal of digits and nothing else, and its number of digits.</summary>
        public bool IsLiteral;

        public int Digits;

        /// <summary>A single word, its role, and whether the article stands with it.</summary>
        public WordRole SingleRole;

        public bool Article, Preposition, And, Ambiguous;

        /// <summary>The last scale that multiplied (1 without one).</summary>
        public decimal Scale;

        /// <summary>Whether it ends in a word that is a scale: what follows may be shared by a range.</summary>
        public bool HasScale;
    }

    /// <summary>Reads the longest number that begins at a piece; a proclitic may stand before its first word.</summary>
    private readonly bool TryReadNumeral(int p, out Numeral numeral)
    {
        numeral = default;
        if (!TryReadAtom(p, out var atom))
            return false;
        var slots = new Slots { Smallest = decimal.MaxValue };
        if (!TryJoin(ref slots, atom, and: false, first: true))
            return false;
        numeral = new Numeral
        {
            Start = atom.Start,
            End = atom.End,
            Next = atom.Next,
            IsLiteral = atom.Role == WordRole.None,
            Digits = atom.Digits,
            SingleRole = atom.Role,
            Article = atom.Article,
            Preposition = atom.Preposition,
            And = atom.And,
            Ambiguous = atom.Ambiguous,
        };
        while (!slots.Ordinal && TryReadNext(numeral.Next, out atom, out var and))
        {
            if (and && TryAddFraction(ref slots, ref numeral, atom))
                break;
            // واحد وعشرون خمسا: 21 fifths
            if (!and && !_persian && slots.GroupSet && slots.Total == 0 && slots.Group > 10 && atom.Role == WordRole.Units && atom.Value == 5 && !atom.Article && IsBarrier(atom.Next))
            {
                Divide(ref slots, 5, true);
                (numeral.End, numeral.Next, numeral.SingleRole) = (atom.End, atom.Next, WordRole.None);
                break;
            }
            var before = slots;
            if (!TryJoin(ref slots, atom, and, first: false) || (atom.Role == WordRole.None && BelongsElsewhere(atom)))
            {
                slots = before;
                break;
            }
            numeral.End = atom.End;
            numeral.Next = atom.Next;
            numeral.IsLiteral = false;
            numeral.SingleRole = WordRole.None;
            numeral.Ambiguous = false;
        }
        ReadDecimalWords(ref numeral, ref slots);
        ReadPower(ref numeral, ref slots);
        ReadMixed(ref numeral, ref slots);
        ReadOver(ref numeral, ref slots);
        numeral.Value = slots.Value;
        numeral.IsOrdinal = slots.Ordinal || slots.OrdinalHead || (numeral.SingleRole == WordRole.Tens && numeral.Article);
        numeral.IsFraction = slots.Fraction;
        numeral.HasScale = slots.AfterScale;
        numeral.Scale = slots.Smallest == decimal.MaxValue ? 1 : slots.Smallest;
        return true;
    }

    /// <summary>ثلاثة وعشرون وثلاثة أخماس: units and a denominator behind a whole number.</summary>
    private readonly bool TryAddFraction(ref Slots slots, ref Numeral numeral, in Atom units)
    {
        if (units.Role != WordRole.Units || slots.Fraction || slots.Ordinal || slots.OrdinalHead || !TryReadAtom(units.Next, out var parts) || parts.And || parts.Article)
            return false;
        if (!(parts.Role == WordRole.Denominator || (_persian && parts.Role == WordRole.Ordinal && (slots.Units || slots.Literal) && parts.Value >= 2)) || units.Value >= parts.Value)
            return false;
        slots.Group += units.Value / parts.Value;
        slots.Fraction = true;
        (numeral.End, numeral.Next, numeral.IsLiteral, numeral.SingleRole) = (parts.End, parts.Next, false, WordRole.None);
        return true;
    }

    /// <summary>10^9, 2.5^-1, 1.2e+6: powers and scientific notation.</summary>
    private readonly void ReadPower(ref Numeral numeral, ref Slots slots)
    {
        var p = numeral.Next;
        if (!numeral.IsLiteral || p >= _pieces.Length || _pieces[p].SpaceBefore)
            return;
        var power = MarkAt(p) == '^';
        if (!power && !(_pieces[p].Kind == PieceKind.Word && _text[_pieces[p].Start.._pieces[p].End] is "e" or "E"))
            return;
        var sign = MarkAt(p + 1) is '-' or '+' or '\u2212' ? 1 : 0;
        var negative = sign == 1 && MarkAt(p + 1) != '+';
        p += 1 + sign;
        if (!IsDigits(p) || _pieces[p].SpaceBefore || NumeralLiteral.Read(_text, _pieces[p].Start) is not { Kind: LiteralKind.Number, Digits: >= 1 and <= 3 } exponent || (!power && sign == 0))
            return;
        var by = (double)exponent.Value * (negative ? -1 : 1);
        var value = power ? Math.Pow((double)slots.Value, by) : (double)slots.Value * Math.Pow(10, by);
        if (!double.IsFinite(value) || Math.Abs(value) > 1e27)
            return;
        (slots.Total, slots.Group) = ((decimal)value, 0);
        (numeral.End, numeral.Next, numeral.IsLiteral) = (exponent.End, PieceBehind(p, exponent.End), false);
    }

    /// <summary>2 1/4: a whole number and a fraction in digits.</summary>
    private readonly void ReadMixed(ref Numeral numeral, ref Slots slots)
    {
        if (_persian || !numeral.IsLiteral || numeral.Digits > 3 || !IsDigits(numeral.Next))
            return;
        var literal = NumeralLiteral.Read(_text, _pieces[numeral.Next].Start);
        if (numeral.Digits == 0)
        {
            ReadMixedFromRight(ref numeral, ref slots, literal);
            return;
        }
        if (literal.Kind != LiteralKind.Slashed || literal.First < 1 || literal.First >= literal.Second || literal.Second > 100)
            return;
        slots.Group += (decimal)literal.First / literal.Second;
        slots.Fraction = true;
        (numeral.End, numeral.Next, numeral.IsLiteral) = (literal.End, PieceBehind(numeral.Next, literal.End), false);
    }

    /// <summary>١/٤ ٢ is typed in the order in which it is seen from the right: two and a quarter.</summary>
    private readonly void ReadMixedFromRight(ref Numeral numeral, ref Slots slots, in NumeralLiteral whole)
    {
        if (whole.Kind != LiteralKind.Number || whole.Digits is 0 or > 3 || slots.Value >= 1 || _text[numeral.Start] is not (>= '٠' and <= '٩') || _text[numeral.Start..numeral.End].IndexOf('/') < 0
            || _text[whole.End - 1] is not (>= '٠' and <= '٩') || !IsBarrier(PieceBehind(numeral.Next, whole.End)))
            return;
        slots.Group += whole.Value;
        slots.Fraction = true;
        (numeral.End, numeral.Next, numeral.IsLiteral) = (whole.End, PieceBehind(numeral.Next, whole.End), false);
    }

    /// <summary>واحد على ثلاثة, واحد من كل ثلاثة: a third. Both numbers are whole.</summary>
    private readonly void ReadOver(ref Numeral numeral, ref Slots slots)
    {
        if (_persian || slots.Ordinal || slots.OrdinalHead || slots.Fraction || IsBarrier(numeral.Next))
            return;
        var at = numeral.Next;
        // خمسة أجزاء من مئة
        var part = _pieces[at].Kind == PieceKind.Word && _text[_pieces[at].Start.._pieces[at].End] is "جزء" or "جزءا" or "أجزاء" or "اجزاء";
        if (part && IsBarrier(++at))
            return;
        var next = at + 1;
        if (Has(at, WordRole.From) && _pieces[at].End - _pieces[at].Start == 2)
        {
            // of each; without «each» only behind the word one, or it is a date or a range
            var each = next < _pieces.Length && _text[_pieces[next].Start.._pieces[next].End] is "كل" or "أصل";
            // the 121st of 180 is a place
            if (each && IsDigits(at - 1) && at >= 2 && _pieces[at - 2].Kind == PieceKind.Word && _text[_pieces[at - 2].Start.._pieces[at - 2].End] is "المرتبة" or "المركز" or "الترتيب" or "رقم" or "الرقم")
                return;
            if (each)
                next++;
            else if (!part && (numeral.SingleRole != WordRole.Units || slots.Value != 1 || IsDigits(next)))
                return;
        }
        else if (part || !TryFind(at, WordRole.Over, out var over) || over.Clitics != Clitics.None || over.End != next)
        {
            return;
        }
        if (!TryReadAtom(next, out var atom) || atom.And || atom.Preposition || atom.Article || !TryReadNumeral(next, out var below) || below.IsOrdinal || below.IsFraction
            || below.Value < 2 || below.Value != decimal.Truncate(below.Value))
            return;
        // مئتان وواحد وسبعون جزءا من مئة: more than all parts are wholes and parts
        var whole = part && slots.Value > below.Value ? slots.Value - (slots.Value % below.Value) : 0;
        (slots.Total, slots.Group) = (whole + ((slots.Value - whole) / below.Value), 0);
        slots.Fraction = true;
        (numeral.End, numeral.Next, numeral.IsLiteral, numeral.SingleRole) = (below.End, below.Next, false, WordRole.None);
    }

    /// <summary>Digits joined by و to a scale (3 million and 15) that begin something else: a date.</summary>
    private readonly bool BelongsElsewhere(in Atom atom) => Has(atom.Next, WordRole.Month) || Has(atom.Next, WordRole.Percent);

    private readonly bool TryReadNext(int p, out Atom atom, out bool and)
    {
        and = false;
        atom = default;
        if (IsBarrier(p))
            return false;
        if (Has(p, WordRole.And) && _pieces[p].Kind == PieceKind.Word && TryFind(p, WordRole.And, out var conjunction) && conjunction.End == p + 1)
        {
            and = true;
            return TryReadAtom(p + 1, out atom) && !atom.And && !atom.Preposition;
        }
        if (!TryReadAtom(p, out atom))
            return false;
        and = atom.And;
        return !atom.Preposition;
    }

    private readonly bool TryReadAtom(int p, out Atom atom)
    {
        atom = default;
        if (p >= _pieces.Length)
            return false;
        ref readonly var piece = ref _pieces[p];
        if (piece.Kind == PieceKind.Mark && _text[piece.Start] is '.' or '\u066B' && IsDigits(p + 1) && !_pieces[p + 1].SpaceBefore && (piece.SpaceBefore || IsSign(p - 1)))
            return TryReadBareFraction(p, out atom);
        if (piece.Kind == PieceKind.Digits)
        {
            var literal = NumeralLiteral.Read(_text, piece.Start);
            if (literal.Kind == LiteralKind.Slashed)
            {
                var next = PieceBehind(p, literal.End);
                if (!TrySolidus(literal, next, out var value))
                    return false;
                atom = new Atom { Value = value, Start = piece.Start, End = literal.End, Next = next };
                return true;
            }
            if (literal.Kind != LiteralKind.Number)
                return false;
            atom = new Atom { Value = literal.Value, Start = piece.Start, End = literal.End, Next = PieceBehind(p, literal.End), Digits = literal.Digits };
            return true;
        }
        if (!piece.HasAny(NumberRoles) || !TryFindNumber(p, out var match))
            return false;
        ref readonly var entry = ref Entry(match);
        atom = new Atom
        {
            Role = entry.Role,
            Value = (decimal)entry.Value,
            Start = StartOf(p, match),
            End = _pieces[match.End - 1].End,
            Next = match.End,
            And = (match.Clitics & Clitics.And) != 0,
            Article = (match.Clitics & Clitics.Article) != 0,
            Preposition = (match.Clitics & Clitics.Preposition) != 0,
            Ambiguous = (entry.Flags & LexiconFlags.Ambiguous) != 0,
            OrdinalOnly = entry.Role == WordRole.Ordinal && _text[_pieces[match.End - 1].End - 1] == 'ن',
        };
        if (entry.Role == WordRole.Units && atom.Value is 5 or 7 or 9 && !_persian && !atom.Article && match.End < _pieces.Length && IsPartOf(p, match.End))
            (atom.Role, atom.Value) = (WordRole.Fraction, 1 / atom.Value);
        // وأحد (and one) has the letters of واحد (one), but for the hamza
        if (!_persian && !atom.And && entry.Role == WordRole.Units && atom.Value == 1 && _text[atom.Start] == 'و' && _text[atom.Start + 1] == 'أ')
            (atom.And, atom.Start) = (true, atom.Start + 1);
        // the crore of India and of Afghanistan is a hundred lakhs; that of Iran half a million
        if (atom.Value == 500_000 && (_dari || (TryFind(match.End, WordRole.Currency, out var rupee) && _lexicon.TextOf(rupee.Entry) is "PKR" or "INR")))
            atom.Value = 10_000_000;
        if (entry.Role == WordRole.Fraction)
            atom.Value = Math.Round((decimal)(entry.Value * entry.Detail)) / entry.Detail;
        return true;
    }

    /// <summary>خمس الساعة: a fifth of the hour, since five hours are خمس ساعات.</summary>
    private readonly bool IsPartOf(int p, int next) =>
        _pieces[next].Kind == PieceKind.Word && StartsWithArticle(next) && _text[_pieces[p].End - 1] is 'س' or 'ع' && !_pieces[next].HasAny(NumberRoles | Bit(WordRole.Relative));

    private readonly bool IsSign(int p) => MarkAt(p) is '-' or '+' or '\u2212';

    /// <summary>.5 without its zero.</summary>
    private readonly bool TryReadBareFraction(int p, out Atom atom)
    {
        var literal = NumeralLiteral.Read(_text, _pieces[p + 1].Start);
        atom = new Atom { Start = _pieces[p].Start, End = literal.End, Next = PieceBehind(p + 1, literal.End) };
        if (literal.Kind != LiteralKind.Number || literal.Digits is 0 or > 20)
            return false;
        atom.Value = literal.Value / Power10(literal.Digits);
        return true;
    }

    /// <summary>The reading of a piece as part of a number: cardinals before fractions and ordinals.</summary>
    private readonly bool TryFindNumber(int p, out Match match) =>
        TryFind(p, SmallNumbers | ScaleRoles, out match) || TryFind(p, Bit(WordRole.Fraction), out match)
        || TryFind(p, Bit(WordRole.Ordinal), out match) || TryFind(p, Bit(WordRole.Denominator), out match);

    /// <summary>Two numbers with a solidus: in Persian a decimal (۱/۲ میلیون, ۳/۵ درصد), else a fraction.</summary>
    private readonly bool TrySolidus(in NumeralLiteral literal, int next, out decimal value)
    {
        value = 0;
        if (literal.First < 0 || literal.Second < 0)
            return false;
        var digits = 1m;
        for (var b = literal.Second; b > 0; b /= 10)
            digits *= 10;
        var measured = next < _pieces.Length && _pieces[next].HasAny(ScaleRoles | Bit(WordRole.Percent) | Bit(WordRole.Unit) | Bit(WordRole.Currency));
        if (_persian && (measured || literal.First >= literal.Second || _text[literal.End - 1] is >= '۰' and <= '۹'))
        {
            var length = LengthBehindSolidus(literal.End);
            value = literal.First + (literal.Second / Power10(length));
            return true;
        }
        if (literal.Second == 0)
            return false;
        value = (decimal)literal.First / literal.Second;
        return true;
    }

    private readonly int LengthBehindSolidus(int end)
    {
        var n = 0;
        while (DigitValues.IsDigit(_text[end - 1 - n]))
            n++;
        return n;
    }

    private static decimal Power10(int n)
    {
        var power = 1m;
        for (; n > 0; n--)
            power *= 10;
        return power;
    }
}
