using System.Buffers;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>Normalises Arabic-script text as a <see cref="NormalizationProfile"/> says, and keeps track of where each character came from.</summary>
/// <remarks>Immutable, safe to share between threads, meant for reuse.</remarks>
public sealed class TextNormalizer
{
    /// <summary>Makes a normaliser.</summary>
    /// <param name="profile">What it does.</param>
    public TextNormalizer(NormalizationProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        Profile = profile;
    }

    /// <summary>What the normaliser does.</summary>
    public NormalizationProfile Profile { get; }

    /// <summary>Whether <see cref="Normalize"/> would leave the text as it is.</summary>
    public bool IsNormalized(ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(1, text.Length));
        var length = Rewrite(text, buffer, null);
        var same = buffer.AsSpan(0, length).SequenceEqual(text);
        ArrayPool<char>.Shared.Return(buffer);
        return same;
    }

    /// <summary>The normalised text; the same instance when nothing changes.</summary>
    public string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(1, text.Length));
        var length = Rewrite(text, buffer, null);
        var normalized = buffer.AsSpan(0, length);
        var result = normalized.SequenceEqual(text) ? text : new string(normalized);
        ArrayPool<char>.Shared.Return(buffer);
        return result;
    }

    /// <summary>The normalised text with the edits that lead to it.</summary>
    public NormalizedText NormalizeWithMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(1, text.Length));
        var builder = new OffsetMapBuilder();
        var length = Rewrite(text, buffer, builder);
        var map = builder.Build();
        var result = map.IsIdentity ? text : new string(buffer.AsSpan(0, length));
        ArrayPool<char>.Shared.Return(buffer);
        return new(text, result, map);
    }

    private int Rewrite(ReadOnlySpan<char> text, Span<char> destination, OffsetMapBuilder? map)
    {
        var n = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var mapped = Letter(c);
            if (Profile.RepairSpaces && mapped == ' ' && n > 0 && destination[n - 1] == ' ')
                mapped = LetterFold.Dropped;
            if (mapped == LetterFold.Dropped && c != LetterFold.Dropped)
            {
                map?.Replaced(1, 0);
                continue;
            }
            destination[n++] = mapped;
            if (mapped == c)
                map?.Unchanged(1);
            else
                map?.Replaced(1, 1);
        }
        return n;
    }

    private char Letter(char c)
    {
        if (Profile.Letters == LetterForm.Fold)
            return LetterFold.Fold(c);
        if (c == 'ـ' && Profile.RemoveTatweel)
            return LetterFold.Dropped;
        if (Profile.Letters != LetterForm.Language)
            return c;
        return Profile.Language switch
        {
            TextLanguage.Persian or TextLanguage.Dari => c switch { 'ي' or 'ى' => 'ی', 'ك' => 'ک', _ => c },
            TextLanguage.Arabic => c switch { 'ی' => 'ي', 'ک' => 'ك', _ => c },
            _ => c,
        };
    }
}
