using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IranBelarus.Text.Unicode;

/// <summary>The class of every UTF-16 code unit, one of <see cref="NormalizationClass"/>.</summary>
internal static partial class NormalizationTable
{
    /// <summary>The classes of U+0000 to U+FFFF, 64 KiB.</summary>
    public static ref byte Classes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref MemoryMarshal.GetReference(Bmp);
    }

    /// <summary>The class of a UTF-16 code unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Of(char c) => Unsafe.Add(ref Classes, (nint)c);
}
