namespace IranBelarus.Text.Unicode;

/// <summary>What the searches need of a vector of bytes, so that each is written once for vectors of 32 bytes (AVX2) and of 16 (SSSE3, AdvSimd).</summary>
/// <typeparam name="T">The vector.</typeparam>
internal interface IByteLanes<T>
    where T : struct
{
    /// <summary>How many bytes it has.</summary>
    static abstract int Count { get; }

    /// <summary>The same byte everywhere.</summary>
    static abstract T All(byte value);

    /// <summary>A byte in the last place, 0 elsewhere.</summary>
    static abstract T Last(byte value);

    /// <summary>A table of 16 bytes that is in memory twice, for <see cref="Look"/>.</summary>
    static abstract T Table(ref byte table);

    /// <summary>For each byte its entry of a table, by the low four bits; 0 where the highest bit is set.</summary>
    static abstract T Look(T table, T index);

    /// <summary>The same where each byte is below 16 or the table has 0 for it: cheaper on some processors.</summary>
    static abstract T LookNibble(T table, T index);

    /// <summary>The bytes of as many characters from <paramref name="page"/> on: how far each is beyond it; 0 or 255 for those that are not within 255.</summary>
    static abstract T Page(ref ushort text, nuint index, ushort page);

    /// <summary>Ones for each of as many characters that is this one.</summary>
    static abstract T Equal(ref ushort text, nuint index, ushort character);

    /// <summary>Copies as many characters, some of which are exchanged.</summary>
    /// <param name="source">Where they are.</param>
    /// <param name="target">Where they go.</param>
    /// <param name="index">The index of the first.</param>
    /// <param name="changes">For each exchange sixteen times the character, then sixteen times the bits to be turned over.</param>
    /// <param name="count">How many exchanges there are.</param>
    static abstract void Copy(ref ushort source, ref ushort target, nuint index, ref ushort changes, int count);

    /// <summary>Ones for each byte that is the same in both.</summary>
    static abstract T Equal(T left, T right);

    static abstract T And(T left, T right);

    static abstract T Or(T left, T right);

    static abstract T Xor(T left, T right);

    static abstract T Subtract(T left, T right);

    static abstract T Min(T left, T right);

    /// <summary>The high four bits of each byte.</summary>
    static abstract T HighBits(T bytes);

    /// <summary>Ones for each byte that is 0.</summary>
    static abstract T IsZero(T bytes);

    /// <summary>Each byte's left neighbour; for the first one, the last of those before.</summary>
    static abstract T Previous(T bytes, T before);

    /// <summary>The highest bit of each byte.</summary>
    static abstract uint Bits(T bytes);
}
