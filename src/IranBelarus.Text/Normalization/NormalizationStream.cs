namespace IranBelarus.Text.Normalization;

/// <summary>Normalises a text of any length that comes in chunks: takes it apart as <see cref="LineCuts"/> does, so the result is that of the text in one piece.</summary>
/// <remarks>Holds a few hundred kilobytes, however long the text or its lines.</remarks>
internal sealed class NormalizationStream(TextNormalizer normalizer) : IDisposable
{
    private readonly char[] _buffer = new char[(4 * normalizer.Cuts.Length) + 64];
    private readonly HalfSpaceHistory? _history = normalizer.RestoresHalfSpaces ? new() : null;
    private CharBuffer _output = new(normalizer.Cuts.Longest);
    private int _start, _end;
    private bool _complete, _cutBefore;

    /// <summary>Where the next chunk goes; never empty after <see cref="TryNext"/> has found no more pieces.</summary>
    public Memory<char> Free
    {
        get
        {
            if (_start > 0)
            {
                _buffer.AsSpan(_start.._end).CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }
            return _buffer.AsMemory(_end);
        }
    }

    /// <summary>Takes over what was written to <see cref="Free"/>.</summary>
    public void Add(int count) => _end += count;

    /// <summary>No more text follows.</summary>
    public void Complete() => _complete = true;

    /// <summary>The next piece of the normalised text; valid until the next call.</summary>
    public bool TryNext(out ReadOnlySpan<char> normalized)
    {
        normalized = default;
        if (_start == _end)
            return false;
        var text = _buffer.AsSpan(0, _end);
        // where lines are judged together, the pieces may not depend on the chunks
        var end = _history is not null ? normalizer.Cuts.NextPiece(text, _start, out var cut, _complete) : normalizer.Cuts.NextLines(text, _start, out cut, _complete);
        if (end < 0)
            return false;
        var piece = text[_start..end];
        _output.Clear();
        normalized = normalizer.RunPiece(piece, default, _cutBefore, cut, withMap: false, _history, null, ref _output, out _) ? _output.Text : piece;
        (_start, _cutBefore) = (end, cut);
        return true;
    }

    public void Dispose() => _output.Dispose();
}
