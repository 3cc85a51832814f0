using IranBelarus.Text.Tokenization;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Claims;

/// <summary>The words and marks of a sentence as the claim rules read them.</summary>
internal static class SentenceWordsReader
{
    public static List<ClaimWord> Read(string text, TextSpan sentence)
    {
        var words = new List<ClaimWord>();
        Span<char> buffer = stackalloc char[64];
        foreach (var token in sentence.In(text).EnumerateTokens(TokenKinds.Visible))
        {
            var isWord = token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Address;
            var key = token.Text.Length <= buffer.Length ? new string(buffer[..LetterFold.Fold(token.Text, buffer)]) : token.Text.ToString();
            words.Add(new(isWord ? key : token.Text.ToString(), token.Span.Shift(sentence.Start), isWord));
        }
        return words;
    }
}
