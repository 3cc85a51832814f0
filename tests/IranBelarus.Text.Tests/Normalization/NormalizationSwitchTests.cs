using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Tests.Normalization;

/// <summary>Properties that hold whatever parts of a profile are switched on, by random profiles.</summary>
public class NormalizationSwitchTests
{
    [Fact]
    public void Random_profiles_reach_their_end_at_once_and_log_what_changed()
    {
        for (var seed = 0; seed < NormalizationSamples.Rounds / 8; seed++)
        {
            var profile = Profile(new Random(seed));
            var normalizer = new TextNormalizer(profile);
            for (var n = 0; n < 8; n++)
            {
                var text = NormalizationSamples.Text(8 * seed + n);
                var message = $"seed {seed}, {profile}: {NormalizationSamples.Show(text)}";
                var result = normalizer.NormalizeWithMap(text);
                normalizer.Normalize(text).Should().Be(result.Text, message);
                normalizer.IsNormalized(text).Should().Be(result.Text == text, message);
                result.Map.IsIdentity.Should().Be(result.Text == text, message);
                normalizer.Normalize(result.Text).Should().BeSameAs(result.Text, message);
                CheckEdits(result, message);
            }
        }
    }

    [Theory]
    // without end: a control within an address, and a paragraph that ends after the next one
    [InlineData("ـ\u2067@a\u202E\u2029")]
    [InlineData("\u2067ب `x\u2029y` ي ك\u202B")]
    // ligatures whose last letter is ى beside a letter of Urdu
    [InlineData("\uFC7E٪ہ")]
    // a tatweel that goes from before a full stop within a name
    [InlineData("إلى \uFB74ـ.ې")]
    public void Texts_that_once_went_wrong(string text)
    {
        foreach (var profile in (NormalizationProfile[])[NormalizationProfile.Persian, NormalizationProfile.Arabic, NormalizationProfile.Display, NormalizationProfile.Matching])
        {
            var normalizer = new TextNormalizer(profile);
            var once = normalizer.Normalize(text);
            normalizer.Normalize(once).Should().BeSameAs(once, profile.Name);
            normalizer.Normalize("ي  ك\n" + once).Should().EndWith(once, profile.Name);
        }
    }

    [Fact]
    public void An_ezafe_as_hamza_goes_where_hamzas_go()
    {
        foreach (var composes in (bool[])[false, true])
        {
            var normalizer = new TextNormalizer(NormalizationProfile.None with { Ezafe = EzafeForm.Hamza, RemovedMarks = ArabicMarks.Hamza, Compose = composes });
            normalizer.Normalize("خانۀ من و خانهء او که").Should().Be("خانه من و خانه او که");
        }
    }

    /// <summary>Whichever way the text is walked, long or short.</summary>
    [Fact]
    public void A_hamza_above_joins_a_yeh_only_where_characters_are_composed()
    {
        foreach (var composes in (bool[])[false, true])
        {
            var normalizer = new TextNormalizer(NormalizationProfile.Persian with { Compose = composes, PresentationForms = PresentationForm.Keep });
            foreach (var rest in (string[])["", string.Concat(Enumerable.Repeat(" و این متن است", 10))])
                normalizer.Normalize("ى\u0654" + rest).Should().Be((composes ? "ئ" : "ی\u0654") + rest);
        }
    }

    [Theory]
    [InlineData("\u06E6\u0651")]
    [InlineData("بهِ\u06E6ّ")]
    [InlineData("ب\u06E5َت")]
    public void Small_waw_and_yeh_lose_their_marks_for_matching_whichever_way_the_text_is_walked(string text)
    {
        var normalizer = new TextNormalizer(NormalizationProfile.Matching);
        foreach (var rest in (string[])["", string.Concat(Enumerable.Repeat(" و این متن است", 10))])
            normalizer.Normalize(text + rest).Should().Be(string.Concat(text.Where(c => c is not ('\u064E' or '\u0650' or '\u0651'))) + rest);
    }

    [Fact]
    public void What_one_step_changed_and_the_next_changed_back_is_no_edit()
    {
        // the closing mark ends the stretch whose language decides, once it is a guillemet
        var normalizer = new TextNormalizer(NormalizationProfile.Display with { Quotes = QuoteForm.Guillemets, Spaces = SpaceForm.Repair, DecodeEntities = true });
        var result = normalizer.NormalizeWithMap("ة”ئەو ی\uFDFCإلى");
        CheckEdits(result, result.Text);
    }

    private static void CheckEdits(NormalizedText result, string message)
    {
        int old = 0, @new = 0;
        foreach (var edit in result.Map)
        {
            (edit.Start - old).Should().Be(edit.NewStart - @new, message);
            result.Original.AsSpan(old, edit.Start - old).SequenceEqual(result.Text.AsSpan(@new, edit.NewStart - @new)).Should().BeTrue(message);
            result.Original.AsSpan(edit.Start, edit.End - edit.Start).SequenceEqual(result.Text.AsSpan(edit.NewStart, edit.NewLength)).Should().BeFalse(message);
            (old, @new) = (edit.End, edit.NewEnd);
        }
        result.Original.AsSpan(old).SequenceEqual(result.Text.AsSpan(@new)).Should().BeTrue(message);
    }

    private static NormalizationProfile Profile(Random random)
    {
        NormalizationProfile[] presets =
        [
            NormalizationProfile.Persian, NormalizationProfile.Arabic, NormalizationProfile.Display, NormalizationProfile.Matching, NormalizationProfile.Nfc, NormalizationProfile.Nfkc, NormalizationProfile.None,
        ];
        var preset = presets[random.Next(presets.Length)];
        return preset with
        {
            Language = Other(preset.Language),
            Compose = Not(preset.Compose),
            PresentationForms = Other(preset.PresentationForms),
            Letters = Other(preset.Letters),
            RemovedMarks = random.Next(3) == 0 ? (ArabicMarks)random.Next(64) : preset.RemovedMarks,
            RemoveTatweel = Not(preset.RemoveTatweel),
            Ezafe = Other(preset.Ezafe),
            Digits = Other(preset.Digits),
            Punctuation = Other(preset.Punctuation),
            Quotes = Other(preset.Quotes),
            Spaces = Other(preset.Spaces),
            HalfSpaces = random.Next(4) == 0 ? HalfSpaceForm.Remove : preset.HalfSpaces,
            Controls = Other(preset.Controls),
            FoldCase = Not(preset.FoldCase),
            DecodeEntities = random.Next(5) == 0,
            MaximumRepeats = random.Next(5) == 0 ? random.Next(1, 4) : 0,
        };

        bool Not(bool value) => random.Next(4) == 0 ? !value : value;

        T Other<T>(T value)
            where T : struct, Enum
        {
            var values = Enum.GetValues<T>();
            return random.Next(3) == 0 ? values[random.Next(values.Length)] : value;
        }
    }
}
