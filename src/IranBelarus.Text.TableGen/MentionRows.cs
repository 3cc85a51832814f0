using System.Globalization;
using IranBelarus.Text.Mentions.Lexicon;

namespace IranBelarus.Text.TableGen;

/// <summary>What the rows of the mention data mean: the arguments of each role, and the inflected forms made from a form.</summary>
internal static class MentionRows
{
    /// <summary>«Month» behind the name of a month, with a half-space.</summary>
    public const string MonthWord = "\u200Cماه";

    private const string AlefNun = "ان", YehNun = "ين";

    public static LexiconEntry Entry(WordRole role, string[] arguments, out string? text)
    {
        text = null;
        var entry = new LexiconEntry { Role = role, Text = -1, Next = -1 };
        switch (role)
        {
            case WordRole.Units or WordRole.Ten or WordRole.Teens or WordRole.Tens or WordRole.Hundred or WordRole.Hundreds or WordRole.Scale
                or WordRole.ScalePlural or WordRole.ScaleDual or WordRole.Zero or WordRole.Denominator or WordRole.Ordinal or WordRole.Weekday
                or WordRole.RelativeDay or WordRole.RelativeYear or WordRole.Relative or WordRole.Quarter or WordRole.Season or WordRole.DecadeName:
                entry.Value = Number(One(arguments));
                break;
            case WordRole.Fraction:
                var parts = One(arguments).Split('/');
                entry.Value = Number(parts[0]) / Number(parts[1]);
                entry.Detail = byte.Parse(parts[1], CultureInfo.InvariantCulture);
                break;
            case WordRole.Bound:
                entry.Detail = (byte)(Index(arguments[0], "exact", "about", "at-least", "at-most") | Side(arguments));
                break;
            case WordRole.Minus:
                entry.Detail = Side(["", .. arguments]);
                break;
            case WordRole.Ago:
                entry.Value = Number(arguments[0]);
                entry.Detail = Side(arguments);
                break;
            case WordRole.Unit or WordRole.Dual or WordRole.Counted or WordRole.PerPeriod:
                text = arguments is [var unit, ..] ? unit : null;
                break;
            case WordRole.Currency:
                text = arguments[0];
                entry.Value = arguments is [_, var factor] ? Number(factor) : 1;
                break;
            case WordRole.Month:
                entry.Detail = Calendar(arguments[0]);
                entry.Value = Number(arguments[1]);
                break;
            case WordRole.Era:
                entry.Detail = Calendar(arguments[0]);
                entry.Value = arguments is [_, var sign] ? Number(sign) : 1;
                break;
            case WordRole.Period:
                entry.Detail = Index(One(arguments), "day", "week", "month", "year", "decade", "century", "hour", "quarter");
                break;
            case WordRole.DayPart:
                entry.Detail = Index(One(arguments), "morning", "noon", "afternoon", "night", "midnight");
                break;
            case WordRole.Country or WordRole.Demonym:
                text = One(arguments).Contains(':') ? arguments[0] : "country:" + arguments[0];
                break;
            case WordRole.City or WordRole.Place or WordRole.Person:
                text = role.ToString().ToLowerInvariant() + ":" + One(arguments);
                break;
            case WordRole.Organization:
                text = "org:" + One(arguments);
                break;
            default:
                if (arguments.Length != 0)
                    throw new FormatException($"found '{arguments[0]}', expected nothing after the role");
                break;
        }
        return entry;
    }

    /// <summary>The forms that follow from a form by rule.</summary>
    /// <param name="role">What the form does.</param>
    /// <param name="form">As the data has it.</param>
    /// <param name="column">1 Arabic, 2 Persian, 3 Latin.</param>
    public static IEnumerable<string> Forms(WordRole role, string form, int column)
    {
        if (role != WordRole.Dual || column != 1)
            yield return form;
        switch (role, column)
        {
            case (WordRole.Demonym, 1) when form.EndsWith('ي'):
                foreach (var ending in (string[])["ة", "ون", "ين", "ات", AlefNun, "تين", "تان"])
                    yield return form + ending;
                break;
            case (WordRole.Demonym, 2) when form.EndsWith('ی'):
                yield return form + AlefNun;
                yield return form + "ها";
                yield return form + "های";
                break;
            case (WordRole.Ordinal, 2) when form.EndsWith('م'):
                yield return form + "ین";
                break;
            case (WordRole.Month, 2):
                yield return form + MonthWord;
                break;
            case (WordRole.Dual, 1):
                var stem = form.EndsWith('ة') ? form[..^1] + "ت" : form;
                yield return stem + AlefNun;
                yield return stem + YehNun;
                if (form.EndsWith('ة'))
                {
                    yield return stem + "ا";
                    yield return stem + "ي";
                }
                break;
        }
    }

    private static string One(string[] arguments) =>
        arguments.Length == 1 ? arguments[0] : throw new FormatException($"found {arguments.Length} arguments of the role, expected 1");

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw new FormatException($"found '{text}', expected a number");

    private static byte Side(string[] arguments) => arguments switch
    {
        [_] => 0,
        [_, "after"] => 128,
        _ => throw new FormatException($"found '{string.Join(' ', arguments)}', expected 'after' or nothing as the second argument"),
    };

    private static byte Calendar(string word) => Index(word, "gregorian", "solar", "lunar");

    private static byte Index(string word, params string[] words)
    {
        var index = Array.IndexOf(words, word);
        return index >= 0 ? (byte)index : throw new FormatException($"found '{word}', expected one of {string.Join(", ", words)}");
    }
}
