namespace IranBelarus.Text.Normalization;

/// <summary><paramref name="Count"/> neighbouring edits of one shape: each turns <paramref name="OldLength"/> code units into <paramref name="NewLength"/>.</summary>
internal readonly record struct EditRun(int OldStart, int NewStart, int Count, int OldLength, int NewLength)
{
    /// <summary>The sides of an edit: the text before, the text after.</summary>
    public const int Old = 0, New = 1;

    public int Start(int side) => side == Old ? OldStart : NewStart;

    public int Length(int side) => side == Old ? OldLength : NewLength;

    public int OldEnd => OldStart + Count * OldLength;

    public int NewEnd => NewStart + Count * NewLength;
}
