using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Room for the last block of a text, which is shorter than a block.</summary>
[InlineArray(Block.Width)]
internal struct Tail
{
    private char _unit;

    /// <summary>Copies the rest of a text; what follows is U+0000.</summary>
    [UnscopedRef]
    public ref char Copy(ref char text, int length)
    {
        ((Span<char>)this).Clear();
        MemoryMarshal.CreateReadOnlySpan(ref text, length).CopyTo(this);
        return ref this[0];
    }
}
