using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Room for the rest of a text that is shorter than a group.</summary>
[InlineArray(8 * Block.Width)]
internal struct Rest
{
    private char _unit;

    /// <summary>Copies the rest of a text; up to <paramref name="width"/>, U+0000 follows.</summary>
    [UnscopedRef]
    public ref char Copy(ref char text, int length, int width)
    {
        ref var first = ref Unsafe.As<Rest, char>(ref this);
        MemoryMarshal.CreateReadOnlySpan(ref text, length).CopyTo(MemoryMarshal.CreateSpan(ref first, length));
        MemoryMarshal.CreateSpan(ref Unsafe.Add(ref first, length), width - length).Clear();
        return ref first;
    }
}
