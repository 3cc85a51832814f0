namespace IranBelarus.Text.Normalization;

/// <summary>
/// What the parts of a text seen so far showed of its treatment of half-spaces. A text that comes in parts (the lines of a file, the sentences of an article) is
/// judged as one if the same history is given for each part, in order.
/// </summary>
/// <remarks>Changed by every call it is given to; not safe to share between threads.</remarks>
public sealed class HalfSpaceHistory
{
    // older parts fade: a file may hold several texts
    private const int Most = 48;

    internal HalfSpaceHabits Habits { get; private set; }

    internal HalfSpaceUsage Usage { get; private set; } = HalfSpaceUsage.Unknown;

    /// <summary>Forgets all: another text begins.</summary>
    public void Clear() => (Habits, Usage) = (default, HalfSpaceUsage.Unknown);

    internal void Add(in HalfSpaceHabits habits, in HalfSpaceUsage usage)
    {
        Usage = usage;
        Habits = Habits.And(habits);
        while (Habits.Sum > Most)
            Habits = Habits.Half();
    }
}
