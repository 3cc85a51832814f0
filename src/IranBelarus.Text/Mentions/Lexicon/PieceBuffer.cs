using System.Buffers;
using IranBelarus.Text.Tokenization;

namespace IranBelarus.Text.Mentions.Lexicon;

/// <summary>The pieces of a stretch of text and the readings that the lexicon has for them: one pass over the tokens. The arrays are rented.</summary>
internal sealed class PieceBuffer(MentionLexicon lexicon) : IDisposable
{
    private Piece[] _pieces = ArrayPool<Piece>.Shared.Rent(1024);
    private Match[] _matches = ArrayPool<Match>.Shared.Rent(2048);
    private int _count, _matchCount;

    /// <summary>The pieces; behind them stands a barrier.</summary>
    public ReadOnlySpan<Piece> Pieces => _pieces.AsSpan(0, _count);

    /// <summary>How many pieces there are.</summary>
    public int Count => _count;

    /// <summary>A piece, or the barrier behind the last.</summary>
    public ref readonly Piece this[int piece] => ref _pieces[piece];

    public ReadOnlySpan<Match> Matches => _matches.AsSpan(0, _matchCount);

    public void Dispose()
    {
        ArrayPool<Piece>.Shared.Return(_pieces);
        ArrayPool<Match>.Shared.Return(_matches);
        _pieces = [];
        _matches = [];
    }

    /// <summary>Reads a stretch of the text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The stretch; it begins and ends between tokens.</param>
    /// <param name="languages">Whose words count.</param>
    public void Read(ReadOnlySpan<char> text, TextSpan span, LexiconLanguages languages)
    {
        _count = _matchCount = 0;
        Cut(text, span);
        var finder = new ReadingFinder(lexicon, text, languages);
        for (var i = 0; i < _count; i++)
        {
            _pieces[i].FirstMatch = _matchCount;
            if (_pieces[i].Kind != PieceKind.Barrier)
                finder.Find(this, i);
        }
    }

    /// <summary>Adds a reading to the piece that is being read.</summary>
    public void Add(int piece, Match match)
    {
        if (_matchCount == _matches.Length)
            Grow(ref _matches);
        _matches[_matchCount++] = match;
        _pieces[piece].Matches++;
        _pieces[piece].Roles |= 1UL << (int)match.Role;
    }

    /// <summary>Puts several pieces in the place of one: a word written together.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="ends">Where each part ends in the text; the last is the end of the piece.</param>
    public void Split(int piece, ReadOnlySpan<int> ends)
    {
        var more = ends.Length - 1;
        while (_count + more + 1 > _pieces.Length)
            Grow(ref _pieces);
        _pieces.AsSpan(piece + 1, _count - piece).CopyTo(_pieces.AsSpan(piece + 1 + more));
        _count += more;
        var start = _pieces[piece].Start;
        var spaceBefore = _pieces[piece].SpaceBefore;
        for (var i = 0; i < ends.Length; i++)
        {
            _pieces[piece + i] = new Piece { Start = start, End = ends[i], Kind = PieceKind.Word, SpaceBefore = spaceBefore || i > 0, FirstMatch = _matchCount };
            start = ends[i];
        }
    }

    private void Cut(ReadOnlySpan<char> text, TextSpan span)
    {
        var space = true;
        foreach (var token in span.In(text).EnumerateTokens(TokenKinds.All))
        {
            var start = span.Start + token.Span.Start;
            var end = span.Start + token.Span.End;
            switch (token.Kind)
            {
                case TokenKind.Space:
                    space = true;
                    if (token.Text.IndexOfAny("\n\r\u0085\u2028\u2029\v\f") >= 0)
                        Append(start, end, PieceKind.Barrier, true);
                    break;
                case TokenKind.Address:
                    Append(start, end, PieceKind.Barrier, space);
                    space = false;
                    break;
                case TokenKind.Word:
                    AppendWord(token.Text, start, space);
                    space = false;
                    break;
                case TokenKind.Number:
                    AppendNumber(token.Text, start, space);
                    space = false;
                    break;
                default:
                    for (var i = start; i < end; i++)
                    {
                        Append(i, i + 1, PieceKind.Mark, space);
                        space = false;
                    }
                    break;
            }
        }
        Append(span.End, span.End, PieceKind.Barrier, true);
        _count--;
    }

    /// <summary>A word; digits within it are apart, unless Latin letters stand before them (COVID19).</summary>
    private void AppendWord(ReadOnlySpan<char> word, int at, bool space)
    {
        if (!DigitValues.Any(word))
        {
            Append(at, at + word.Length, PieceKind.Word, space);
            return;
        }
        var start = 0;
        var digits = DigitValues.IsDigit(word[0]);
        var latin = char.IsAsciiLetter(word[0]);
        for (var i = 1; i < word.Length; i++)
        {
            var letter = char.IsAsciiLetter(word[i]);
            var digit = DigitValues.IsDigit(word[i]);
            if (digit == digits || (latin && digit) || IsMark(word[i]))
            {
                latin = !digits && (letter || (latin && digit));
                continue;
            }
            latin = letter;
            if (digits && (word[i] is '.' or ',' or '/' or '\u066B' or '\u066C' or '\u060C' or '_'))
            {
                // a separator within: the digits go on behind it
                Append(at + start, at + i, PieceKind.Digits, space);
                Append(at + i, at + i + 1, PieceKind.Mark, false);
                start = i + 1;
                digits = start < word.Length && DigitValues.IsDigit(word[start]);
                space = false;
                continue;
            }
            Append(at + start, at + i, digits ? PieceKind.Digits : PieceKind.Word, space);
            space = false;
            start = i;
            digits = !digits;
        }
        if (start < word.Length)
            Append(at + start, at + word.Length, digits ? PieceKind.Digits : PieceKind.Word, space);
    }

    private static bool IsMark(char c) => c is '\u200C' or '\u200D' or 'ـ' or (>= '\u064B' and <= '\u065F') or '\u0670';

    private void AppendNumber(ReadOnlySpan<char> number, int at, bool space)
    {
        for (var i = 0; i < number.Length;)
        {
            var start = i;
            while (i < number.Length && DigitValues.IsDigit(number[i]))
                i++;
            var kind = i > start ? PieceKind.Digits : PieceKind.Mark;
            if (i == start)
                i++;
            Append(at + start, at + i, kind, space);
            space = false;
        }
    }

    private void Append(int start, int end, PieceKind kind, bool space)
    {
        if (_count == _pieces.Length)
            Grow(ref _pieces);
        _pieces[_count++] = new Piece { Start = start, End = end, Kind = kind, SpaceBefore = space };
    }

    private static void Grow<T>(ref T[] array)
    {
        var larger = ArrayPool<T>.Shared.Rent(array.Length * 2);
        array.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }
}
