namespace IranBelarus.Text.Sentences;

/// <summary>What may tell a headline or dateline in running text.</summary>
[Flags]
internal enum HeadCues
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A dash, an opening bracket or a colon.</summary>
    Signs = 1,

    /// <summary>The letters <c>گز</c>, as in «به گزارش».</summary>
    Formula = 2,

    /// <summary>Both.</summary>
    All = Signs | Formula,
}
