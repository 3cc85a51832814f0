using IranBelarus.Text.Mentions.Lexicon;

namespace IranBelarus.Text.Mentions.Reading;

// Numbers with what stands around them: sign, bound, unit, currency, percent, the second end of a range.
internal ref partial struct MentionReader
{
    /// <summary>A unit behind a number.</summary>
    private struct Measure
    {
        public MentionKind Kind;

        public string? Unit;

        public decimal Factor;

        /// <summary>What it is per, as a unit.</summary>
        public string? Per;

        public int End, Next;
    }

    private const ulong QuantityStarts = NumberRoles | 1UL << (int)WordRole.Minus | 1UL << (int)WordRole.Vague | 1UL << (int)WordRole.Dual | 1UL << (int)WordRole.Unit | 1UL << (int)WordRole.Currency;

    private bool TryReadQuantity(int p, out int end)
    {
        end = p;
        ref readonly var piece = ref _pieces[p];
        if (piece.Kind == PieceKind.Word && !piece.HasAny(QuantityStarts))
            return false;
        if (piece.HasAny(Bit(WordRole.Vague) | Bit(WordRole.Dual)) && (TryReadVague(p, out end) || TryReadDual(p, out end)))
            return true;
        var q = p;
        var start = -1;
        var negative = TryReadSign(ref q, ref start);
        var symbol = TryReadSymbolBefore(ref q, ref start);
        if (!TryReadNumeral(q, out var numeral))
        {
            if (!IsDigits(q))
                return TryReadOneUnit(p, out end);
            // digits that make no number are passed over whole
            end = SkipCode(PieceBehind(q, NumeralLiteral.Read(_text, _pieces[q].Start).End));
            return true;
        }
        if (numeral.IsLiteral && LooksLikeCode(p, numeral))
        {
            end = SkipCode(numeral.Next);
            return true;
        }
        if (!Counts(q, numeral))
            return false;
        if (start < 0)
            start = numeral.Start;
        if (negative)
            numeral.Value = -numeral.Value;
        // مرة ونصف: once and a half
        if (!_persian && numeral.IsFraction && numeral.And && !numeral.Article && numeral.SingleRole == WordRole.Fraction && p > 0 && _text[_pieces[p - 1].Start.._pieces[p - 1].End] is "مرة" or "بمرة")
        {
            numeral.Value++;
            start = _pieces[p].Start - 4;
        }
        if (TryReadRange(q, start, numeral, symbol, out end))
            return true;
        var measure = symbol ?? ReadMeasure(ref numeral);
        ReadBelowZero(ref numeral, ref measure);
        Emit(p, start, numeral, measure);
        end = measure is { } m && m.Next > numeral.Next ? m.Next : numeral.Next;
        if (measure is { Kind: MentionKind.Quantity, Per: null } time)
            EmitAgo(p, start, end, numeral.Value, time.Unit);
        return true;
    }

    /// <summary>12 درجة تحت الصفر, ۱۲ درجه زیر صفر.</summary>
    private readonly void ReadBelowZero(ref Numeral numeral, ref Measure? measure)
    {
        var next = measure is { } m && m.Next > numeral.Next ? m.Next : numeral.Next;
        if (!TryFind(next, WordRole.Minus, out var below) || Entry(below).Detail < 128 || numeral.IsOrdinal || numeral.Value <= 0)
            return;
        numeral.Value = -numeral.Value;
        var end = _pieces[below.End - 1].End;
        if (measure is { } measured)
            measure = measured with { End = end, Next = below.End };
        else
            (numeral.End, numeral.Next, numeral.IsLiteral) = (end, below.End, false);
    }

    /// <summary>A minus before a number: the word, or the sign with nothing before it.</summary>
    private readonly bool TryReadSign(ref int p, ref int start)
    {
        if (TryFind(p, WordRole.Minus, out var word) && Entry(word).Detail < 128)
        {
            start = StartOf(p, word);
            p = word.End;
            return true;
        }
        if (MarkAt(p) is '-' or '\u2212' or '+' && (IsDigits(p + 1) || MarkAt(p + 1) is '.' or '\u066B') && !_pieces[p + 1].SpaceBefore && (_pieces[p].SpaceBefore || MarkAt(p - 1) is '(' or '«' or '[' or '<' or '>' or '='))
        {
            var minus = MarkAt(p) != '+';
            start = _pieces[p].Start;
            p++;
            return minus;
        }
        return false;
    }

    /// <summary>A percent or currency sign before the digits: %50, $100, USD 100.</summary>
    private readonly Measure? TryReadSymbolBefore(ref int p, ref int start)
    {
        if (MarkAt(p) is '%' or '٪' && IsDigits(p + 1) && !_pieces[p + 1].SpaceBefore && !(IsDigits(p - 1) && !_pieces[p].SpaceBefore))
        {
            start = start < 0 ? _pieces[p].Start : start;
            p++;
            return new Measure { Kind = MentionKind.Percent, Unit = "%", Factor = 1 };
        }
        if (TryFind(p, WordRole.Currency, out var currency) && (Entry(currency).Flags & LexiconFlags.Latin) != 0 && IsDigits(currency.End))
        {
            start = start < 0 ? _pieces[p].Start : start;
            var measure = new Measure { Kind = MentionKind.Money, Unit = CurrencyAt(currency), Factor = (decimal)Entry(currency).Value };
            p = currency.End;
            return measure;
        }
        return null;
    }

    /// <summary>Digits that are a telephone number, a designation (COVID-19, F-16, 5G) or part of an address.</summary>
    private readonly bool LooksLikeCode(int p, in Numeral numeral)
    {
        if (Has(p - 1, WordRole.Designation) && TryFind(p - 1, WordRole.Designation, out var type) && type.End == p)
            return true;
        // +98 21 8877: a telephone number
        if (MarkAt(p) == '+' && numeral.Digits is >= 1 and <= 4 && MarkAt(numeral.Next) is '\0' or '-' && IsDigits(MarkAt(numeral.Next) == '-' ? numeral.Next + 1 : numeral.Next))
            return true;
        // 021 88776655
        if (numeral.Digits is 3 or 4 && DigitValues.Of(_text[numeral.Start]) == 0 && IsDigits(numeral.Next) && _pieces[numeral.Next].End - _pieces[numeral.Next].Start >= 3)
            return true;
        var before = _pieces[p].SpaceBefore || p == 0 ? '\0' : _text[numeral.Start - 1];
        // م16, ط3: one letter that is no proclitic
        if (numeral.Start == _pieces[p].Start && char.IsLetter(before) && before is not ('و' or 'ف' or 'ب' or 'ل' or 'ك' or 'ک' or 'ـ') && p > 0 && _pieces[p - 1].End - _pieces[p - 1].Start == 1)
            return true;
        if (numeral.Start == _pieces[p].Start && before is '-' or '\u2010' or '\u2011' or '_' or '+' && p >= 2 && !_pieces[p - 1].SpaceBefore)
            return _pieces[p - 2].Kind is PieceKind.Word or PieceKind.Digits;
        if (numeral.Digits > 1 && DigitValues.Of(_text[numeral.Start]) == 0 && MarkAt(numeral.Next) == '-' && IsDigits(numeral.Next + 1) && !_pieces[numeral.Next].SpaceBefore)
            return true;
        if (numeral.Digits >= 9 && DigitValues.Of(_text[numeral.Start]) == 0)
            return true;
        var next = numeral.Next;
        return next < _pieces.Length && _pieces[next].Kind == PieceKind.Word && !_pieces[next].SpaceBefore && char.IsAsciiLetter(_text[_pieces[next].Start])
            && !IsLatinUnit(next);
    }

    /// <summary>A unit, currency or «am» in Latin letters; the case of its first letter counts (5g, not 5G).</summary>
    private readonly bool IsLatinUnit(int p)
    {
        foreach (ref readonly var match in MatchesOf(p))
        {
            var role = match.Role;
            if (role is WordRole.Currency or WordRole.DayPart || (role == WordRole.Unit && !(char.IsAsciiLetterUpper(_text[_pieces[p].Start]) && char.IsAsciiLetterLower(_lexicon.TextOf(match.Entry)![0]))))
                return true;
        }
        return false;
    }

    private readonly int SkipCode(int p)
    {
        while (p < _pieces.Length && (!_pieces[p].SpaceBefore || (_pieces[p].Kind == PieceKind.Digits && IsDigits(p - 1))) && (_pieces[p].Kind == PieceKind.Digits || MarkAt(p) is '-' or '.' or '/' or '+'))
            p++;
        return p;
    }

    /// <summary>Whether words that may mean something else are a number here.</summary>
    private readonly bool Counts(int p, in Numeral numeral)
    {
        if (numeral.IsLiteral || numeral.SingleRole == WordRole.None)
            return true;
        if (!_persian && numeral.Article && numeral.Value == 1 && numeral.SingleRole == WordRole.Units && p > 0 && _pieces[p - 1].Kind == PieceKind.Word && IsDefinite(p - 1))
        {
            // للسهم الواحد, in general
            return false;
        }
        // واحدة من أكبر الشركات: one of them is not counted
        if (!_persian && numeral.Value == 1 && numeral.SingleRole == WordRole.Units && Has(numeral.Next, WordRole.From))
            return false;
        // ألف كتابا: he wrote a book; a thousand would be ألف كتاب
        if (!_persian && numeral.SingleRole == WordRole.Scale && numeral.Value == 1000 && !numeral.Article && numeral.Next < _pieces.Length && _pieces[numeral.Next].Kind == PieceKind.Word
            && _pieces[numeral.Next].End - _pieces[numeral.Next].Start >= 4 && _text[_pieces[numeral.Next].End - 1] is 'ا' or '\u064B' && !FollowedByMeasure(numeral.Next))
            return false;
        if (!numeral.Ambiguous)
            return numeral.SingleRole != WordRole.Units || numeral.Value != 1 || !_persian || OneCounts(p, numeral);
        return FollowedByMeasure(numeral.Next) || (IsBarrier(p - 1) && IsBarrier(numeral.Next));
    }

    /// <summary>Persian یک is an article more often than a number: it counts before a unit or counted word, joined with another number, or alone.</summary>
    private readonly bool OneCounts(int p, in Numeral numeral)
    {
        if (FollowedByMeasure(numeral.Next) || (IsBarrier(p - 1) && IsBarrier(numeral.Next)) || IsBarrier(numeral.Next))
            return true;
        // ۱۲ سند و یک بیانیه
        for (var i = p - 1; i >= 0 && i > p - 6 && !IsBarrier(i) && MarkAt(i) is '\0' or '،'; i--)
        {
            if (_pieces[i].Kind == PieceKind.Digits || _pieces[i].HasAny(SmallNumbers | ScaleRoles))
                return Has(p - 1, WordRole.And) || MarkAt(p - 1) == '،';
        }
        return false;
    }

    private readonly bool FollowedByMeasure(int p) =>
        p < _pieces.Length && _pieces[p].HasAny(Bit(WordRole.Unit) | Bit(WordRole.Currency) | Bit(WordRole.Percent) | Bit(WordRole.Counted) | ScaleRoles);

    /// <summary>What is measured: a percent sign or word, a currency, a unit; with «and a half» behind it.</summary>
    private readonly Measure? ReadMeasure(ref Numeral numeral)
    {
        var p = numeral.Next;
        if (MarkAt(p) is '%' or '٪')
            return new Measure { Kind = MentionKind.Percent, Unit = "%", Factor = 1, End = _pieces[p].End, Next = p + 1 };
        if (p >= _pieces.Length)
            return null;
        if (TryFind(p, WordRole.Percent, out var percent) && (percent.Clitics & Clitics.And) == 0)
            return new Measure { Kind = MentionKind.Percent, Unit = "%", Factor = 1, End = _pieces[percent.End - 1].End, Next = percent.End };
        var hasCurrency = TryFind(p, WordRole.Currency, out var currency) && Fits(p, currency, numeral);
        var hasUnit = TryFind(p, WordRole.Unit, out var unit) && Fits(p, unit, numeral);
        if (hasCurrency && (!hasUnit || currency.End >= unit.End) && !numeral.IsOrdinal)
        {
            return WithPer(WithSubunit(ref numeral, WithHalf(ref numeral, new Measure
            {
                Kind = MentionKind.Money,
                Unit = CurrencyAt(currency),
                Factor = (decimal)Entry(currency).Value,
                End = _pieces[currency.End - 1].End,
                Next = currency.End,
            })));
        }
        if (!hasUnit || numeral.IsOrdinal || IsPersons(p, unit))
            return null;
        return WithPer(WithHalf(ref numeral, new Measure { Kind = MentionKind.Quantity, Unit = _lexicon.TextOf(unit.Entry), Factor = 1, End = _pieces[unit.End - 1].End, Next = unit.End }));
    }

    /// <summary>20 دولارا و43 سنتا: the hundredths.</summary>
    private readonly Measure WithSubunit(ref Numeral numeral, Measure money)
    {
        if (money.Factor != 1 || numeral.Value != decimal.Truncate(numeral.Value))
            return money;
        var next = money.Next;
        if (Has(next, WordRole.And) && _pieces[next].End - _pieces[next].Start == 1)
            next++;
        if (IsBarrier(next) || !TryReadNumeral(next, out var cents) || cents.Value is < 1 or > 99)
            return money;
        int behind;
        if (TryFind(cents.Next, WordRole.Unit, out var unit) && _lexicon.TextOf(unit.Entry) == "cent")
            behind = unit.End;
        else if (cents.IsLiteral && cents.Next < _pieces.Length && !_pieces[cents.Next].SpaceBefore && _text[_pieces[cents.Next].Start.._pieces[cents.Next].End] is "c")
            behind = cents.Next + 1;
        else
            return money;
        numeral.Value += cents.Value / 100;
        (money.End, money.Next) = (_pieces[behind - 1].End, behind);
        return money;
    }

    /// <summary>للبرميل, لكل طن, در هر بشکه, يوميا, در سال.</summary>
    private readonly Measure WithPer(Measure measure)
    {
        var p = measure.Next;
        if (IsBarrier(p) || measure.Unit is "year" or "month" or "day" or "week" or "hour" or "minute" or "second")
            return measure;
        int next;
        string? per;
        if (TryFind(p, WordRole.PerPeriod, out var period) && (period.Clitics & Clitics.And) == 0 && !IsDigits(period.End)
            && !(period.End < _pieces.Length && _pieces[period.End].HasAny(NumberRoles | Bit(WordRole.Relative))))
        {
            (per, next) = (_lexicon.TextOf(period.Entry), period.End);
        }
        else if (TryFind(p, WordRole.Per, out var word) && TryFind(word.End, Bit(WordRole.Unit) | Bit(WordRole.Counted), out var unit) && _lexicon.TextOf(unit.Entry) is { } counted)
        {
            (per, next) = (counted, unit.End);
        }
        else if (!_persian && TryFind(p, WordRole.Unit, out unit) && unit.Clitics == (Clitics.Preposition | Clitics.Article) && _text[_pieces[p].Start] == 'ل')
        {
            (per, next) = (_lexicon.TextOf(unit.Entry), unit.End);
        }
        else
        {
            return measure;
        }
        measure.Per = per;
        (measure.End, measure.Next) = (_pieces[next - 1].End, next);
        return measure;
    }

    /// <summary>Whether a unit stands right behind the number: no «and» before it; one-letter forms only behind digits; the article only in fractions (نصف الساعة) and definite numbers.</summary>
    private readonly bool Fits(int p, in Match unit, in Numeral numeral)
    {
        if ((unit.Clitics & (Clitics.And | Clitics.Preposition)) != 0)
            return false;
        if ((unit.Clitics & Clitics.Article) != 0 && !numeral.IsFraction && !numeral.Article && !numeral.HasScale)
            return false;
        var ambiguous = (Entry(unit).Flags & LexiconFlags.Ambiguous) != 0;
        return !ambiguous || (numeral.IsLiteral && (unit.End >= _pieces.Length || !IsDigits(unit.End)));
    }

    /// <summary>سنتين ونصف, دو سال و نیم: the fraction behind the unit.</summary>
    private readonly Measure WithHalf(ref Numeral numeral, Measure measure)
    {
        if (!TryReadNext(measure.Next, out var atom, out var and) || !and || atom.Role != WordRole.Fraction || atom.Article)
            return measure;
        // ثلاث ساعات وربع الساعة says the unit again
        if (!_persian && TryFind(atom.Next, Bit(WordRole.Unit) | Bit(WordRole.Currency), out var again) && (again.Clitics & ~Clitics.Article) == Clitics.None && _lexicon.TextOf(again.Entry) == measure.Unit)
        {
            numeral.Value += (numeral.HasScale ? numeral.Scale : 1) * atom.Value;
            (measure.End, measure.Next) = (_pieces[again.End - 1].End, again.End);
            return measure;
        }
        // «and half of the …» is another number
        if (atom.Next < _pieces.Length && _pieces[atom.Next].Kind == PieceKind.Word && !_persian && StartsWithArticle(atom.Next))
            return measure;
        numeral.Value += (numeral.HasScale ? numeral.Scale : 1) * atom.Value;
        measure.End = atom.End;
        measure.Next = atom.Next;
        return measure;
    }

    private readonly bool IsDefinite(int p) => _pieces[p].End - _pieces[p].Start > 3 && _text.Slice(_pieces[p].Start, 2) is "ال" or "لل";

    private readonly bool StartsWithArticle(int p) =>
        _pieces[p].End - _pieces[p].Start > 3 && _text[_pieces[p].Start] == 'ا' && _text[_pieces[p].Start + 1] == 'ل';

    private static bool IsDual(ReadOnlySpan<char> currency) => currency is "دولارين" or "دولاران" or "دينارين" or "ديناران" or "درهمين" or "درهمان" or "ريالين" or "ريالان" or "جنيهين" or "جنيهان";

    /// <summary>A unit that counts itself: دولار واحد, عام ونصف.</summary>
    private bool TryReadOneUnit(int p, out int end)
    {
        end = p;
        if (_persian || !TryFind(p, Bit(WordRole.Currency) | Bit(WordRole.Unit), out var unit) || (Entry(unit).Flags & (LexiconFlags.Ambiguous | LexiconFlags.Latin)) != 0
            || (unit.Clitics & Clitics.Article) != 0 || (IsBarrier(unit.End) && !IsDual(_text[StartOf(p, unit).._pieces[unit.End - 1].End])))
            return false;
        // دولارين: two
        var value = unit.Role == WordRole.Currency && unit.End == p + 1 && IsDual(_text[StartOf(p, unit).._pieces[p].End]) ? 2m : 1m;
        int next, stop;
        if (value == 2)
        {
            end = unit.End;
            _sink.Add(new MoneyMention(TextSpan.FromBounds(StartOf(p, unit), _pieces[p].End)) { Value = 2 * (decimal)Entry(unit).Value, Unit = CurrencyAt(unit), Bound = BoundBefore(p, out _), Confidence = 0.85 });
            return true;
        }
        if (TryFind(unit.End, WordRole.Units, out var one) && Entry(one).Value == 1 && one.Clitics == Clitics.None && (Entry(one).Flags & LexiconFlags.Ambiguous) == 0)
        {
            (next, stop) = (one.End, _pieces[one.End - 1].End);
        }
        else if (TryReadNext(unit.End, out var atom, out var and) && and && atom.Role == WordRole.Fraction && !atom.Article)
        {
            value += atom.Value;
            (next, stop) = (atom.Next, atom.End);
        }
        else
        {
            return false;
        }
        // ساعة واحدة وربع
        if (value == 1 && TryReadNext(next, out var part, out var more) && more && part.Role == WordRole.Fraction && !part.Article)
        {
            value += part.Value;
            (next, stop) = (part.Next, part.End);
        }
        end = next;
        var span = TextSpan.FromBounds(StartOf(p, unit), stop);
        if (unit.Role == WordRole.Currency)
            _sink.Add(new MoneyMention(span) { Value = value * (decimal)Entry(unit).Value, Unit = CurrencyAt(unit), Bound = BoundBefore(p, out _), Confidence = 0.9 });
        else
            _sink.Add(new NumberMention(MentionKind.Quantity, span) { Value = value, Unit = _lexicon.TextOf(unit.Entry), Bound = BoundBefore(p, out _), Confidence = 0.9 });
        return true;
    }

    /// <summary>The ISO 4217 code. Riyal, dinar and lira alone are those of the country that is named nearest; XXX if none is.</summary>
    private readonly string CurrencyAt(in Match match)
    {
        var code = _lexicon.TextOf(match.Entry)!;
        if (!SharedCurrencies.IsShared(code))
            return code;
        for (var distance = 1; distance <= SharedCurrencies.Reach; distance++)
        {
            foreach (var p in (ReadOnlySpan<int>)[match.End - 1 - distance, match.End - 1 + distance])
            {
                if (p >= 0 && TryFind(p, Bit(WordRole.Country) | Bit(WordRole.Demonym), out var country) && SharedCurrencies.Of(code, _lexicon.TextOf(country.Entry)!) is { } own)
                    return own;
            }
        }
        return SharedCurrencies.Default(code);
    }

    private void Emit(int p, int start, in Numeral numeral, Measure? measure)
    {
        var end = Math.Max(numeral.End, measure?.End ?? 0);
        var kind = measure?.Kind ?? (numeral.IsOrdinal ? MentionKind.Ordinal : MentionKind.Number);
        if (measure is null && (OrdinalEnding(numeral, ref end) || IsOrdinalByArticle(p, numeral)))
            kind = MentionKind.Ordinal;
        if (!_sink.Wants(kind))
            return;
        var span = TextSpan.FromBounds(start, end);
        var value = numeral.Value * (measure?.Factor ?? 1);
        var bound = BoundBefore(p, out _);
        if (bound == NumberBound.Exact)
            bound = BoundBehind(Math.Max(numeral.Next, measure?.Next ?? 0));
        NumberMention mention = kind == MentionKind.Money ? new MoneyMention(span) : new NumberMention(kind, span);
        _sink.Add(mention with { Value = value, Unit = measure?.Unit, Per = measure?.Per, Bound = bound, Confidence = Confidence(numeral, measure) });
    }

    /// <summary>۲۸ام, 28مین: the ordinal ending behind digits.</summary>
    private readonly bool OrdinalEnding(in Numeral numeral, ref int end)
    {
        var p = numeral.Next;
        if (!_persian || !numeral.IsLiteral || p >= _pieces.Length || _pieces[p].Kind != PieceKind.Word)
            return false;
        if (_text[_pieces[p].Start.._pieces[p].End] is not ("ام" or "اُم" or "أم" or "مین" or "امین" or "م" or "\u200Cام" or "\u200Cمین" or "\u200Cامین"))
            return false;
        end = _pieces[p].End;
        return true;
    }

    /// <summary>الذكرى الـ46, الدورة الـ78: digits with the article behind a definite singular are an ordinal; behind a plural (الدول الـ27) they count.</summary>
    private readonly bool IsOrdinalByArticle(int p, in Numeral numeral)
    {
        if (_persian || !numeral.IsLiteral || numeral.Digits is 0 or > 3 || p < 2 || _text[_pieces[p - 1].Start.._pieces[p - 1].End] is not ("الـ" or "ال" or "الــ"))
            return false;
        var noun = _text[_pieces[p - 2].Start.._pieces[p - 2].End];
        return noun.Length > 3 && (noun.StartsWith("ال", StringComparison.Ordinal) || noun.StartsWith("لل", StringComparison.Ordinal)) && (noun[^1] is 'ة' or 'ى'
            || noun[2..] is "قرن" or "يوم" or "مركز" or "مؤتمر" or "اجتماع" or "عيد" or "أسبوع" or "شهر" or "منتدى" or "ملتقى" or "لقاء" or "معرض" or "مهرجان" or "هدف" or "كتاب" or "فصل" or "عدد" or "موسم" or "عام"
                or "رئيس" or "إصدار" or "فوج" or "بند" or "حلقة" or "ترتيب" or "طابق" or "مجلد" or "برلمان" or "كونغرس" or "مجلس" or "باب" or "نائب");
    }

    /// <summary>۳۷ تن کشته, ۱۲ تن از نمایندگان: persons, not tonnes.</summary>
    private readonly bool IsPersons(int p, in Match unit)
    {
        if (!_persian || unit.End != p + 1 || _lexicon.TextOf(unit.Entry) != "t" || _text[_pieces[p].Start.._pieces[p].End] is not "تن" || IsBarrier(unit.End))
            return false;
        return _text[_pieces[unit.End].Start.._pieces[unit.End].End] is "از" or "دیگر" or "کشته" or "زخمی" or "شهید" or "مجروح" or "بازداشت" or "دستگیر" or "اسیر" or "جان" or "مفقود" or "ناپدید" or "محکوم"
            or "اعدام" or "قربانی" or "مبتلا" or "فوت" or "ترور" or "ربوده" or "هلاک" or "زن" or "مرد" or "کودک" or "سرباز" or "غیرنظامی" or "نظامی" or "شان" or "آنها" or "آنان" or "تلف" or "مصدوم" or "مظنون" or "متهم"
            or "مهاجر" or "پناهجو" or "طالب" or "جانباخته" or "گرفتار" or "آزاد" or "اخراج";
    }

    private static double Confidence(in Numeral numeral, Measure? measure) =>
        measure is not null || numeral.IsLiteral ? 1 : numeral.Ambiguous ? 0.6 : numeral.SingleRole != WordRole.None && numeral.Value == 1 ? 0.7 : 0.95;

    /// <summary>«about», «more than» right before a number; the longest counts (لا يتجاوز, not يتجاوز).</summary>
    private readonly NumberBound BoundBefore(int p, out int start)
    {
        start = -1;
        var bound = NumberBound.Exact;
        for (var i = p - 1; i >= 0 && i >= p - 5 && !IsBarrier(i); i--)
        {
            if (!_pieces[i].Has(WordRole.Bound))
                continue;
            foreach (ref readonly var match in MatchesOf(i))
            {
                ref readonly var entry = ref Entry(match);
                if (entry.Role != WordRole.Bound || entry.Detail >= 128 || match.End != p)
                    continue;
                start = StartOf(i, match);
                bound = (NumberBound)entry.Detail;
            }
        }
        return bound;
    }

    /// <summary>«at least», «or more» behind a number and what it counts: 15 قتيلا على الأقل.</summary>
    private readonly NumberBound BoundBehind(int p)
    {
        for (var i = p; i <= p + 1 && !IsBarrier(i) && _pieces[i].Kind == PieceKind.Word; i++)
        {
            if (!_pieces[i].Has(WordRole.Bound))
                continue;
            foreach (ref readonly var match in MatchesOf(i))
            {
                if (match.Role == WordRole.Bound && Entry(match) is { Detail: >= 128 } entry)
                    return (NumberBound)(entry.Detail - 128);
            }
        }
        return NumberBound.Exact;
    }
}
