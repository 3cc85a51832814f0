namespace IranBelarus.Text.Mentions.Matching;

/// <summary>The ways to read one name: as it is, without its articles, without the ending of a land (گرجستان, جورجيا), with its two words in the other order (جنوب أفريقيا, آفریقای جنوبی).</summary>
internal ref struct NameForms
{
    private readonly ReadOnlySpan<char> _name;
    private readonly Span<byte> _letters;
    private int _next;
    private bool _hasArticle;

    /// <summary>Makes the forms of a name.</summary>
    /// <param name="name">The name; its first letters are taken (<see cref="NameDistance.Longest"/>).</param>
    /// <param name="letters">Room for <see cref="NameDistance.Longest"/> letters.</param>
    public NameForms(ReadOnlySpan<char> name, Span<byte> letters)
    {
        _name = name.Length > NameDistance.Longest ? name[..NameDistance.Longest] : name;
        _letters = letters;
    }

    /// <summary>The letters of the form reached.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>What a match by this form is worth: 1 for the name as it is.</summary>
    public double Worth { get; private set; }

    /// <summary>Goes to the next form.</summary>
    public bool MoveNext()
    {
        while (_next < 4)
        {
            if (Make(_next++))
                return true;
        }
        return false;
    }

    private bool Make(int form)
    {
        switch (form)
        {
            case 0:
                Set(NameLetters.Encode(_name, false, _letters, out _hasArticle), 1);
                return !Current.IsEmpty;
            case 1 when _hasArticle:
                Set(NameLetters.Encode(_name, true, _letters, out _), 1);
                return !Current.IsEmpty;
            case 2:
                var length = NameLetters.Encode(_name, true, _letters, out _);
                if (length < 6 || !_letters[..length].EndsWith(Land))
                    return false;
                Set(length - Land.Length, 0.95);
                return true;
            case 3:
                var space = _name.IndexOfAny(' ', '\u00A0');
                if (space <= 0 || space + 1 >= _name.Length || _name[(space + 1)..].IndexOfAny(' ', '\u00A0') >= 0)
                    return false;
                var second = NameLetters.Encode(_name[(space + 1)..], true, _letters, out _);
                Set(second + NameLetters.Encode(_name[..space], true, _letters[second..], out _), 0.97);
                return second > 0;
            default:
                return false;
        }
    }

    private void Set(int length, double worth)
    {
        Current = _letters[..length];
        Worth = worth;
    }

    private static readonly byte[] Land = [NameLetters.Of('س'), NameLetters.Of('ت'), NameLetters.Of('ا'), NameLetters.Of('ن')];
}
