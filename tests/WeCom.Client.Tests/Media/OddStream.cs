namespace WeCom.Client.Tests.Media;

/// <summary>Content that comes in blocks, may not seek, and may fail behind its end.</summary>
internal sealed class OddStream(byte[] content) : Stream
{
    private int _position;

    public bool Seeks { get; init; }

    public int Block { get; init; } = int.MaxValue;

    /// <summary>What reading on at the end throws; null for an end in order.</summary>
    public Exception? Fault { get; init; }

    public bool IsClosed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => Seeks;

    public override bool CanWrite => false;

    public override long Length => Seeks ? content.Length : throw new NotSupportedException();

    public override long Position
    {
        get => Seeks ? _position : throw new NotSupportedException();
        set => _position = Seeks ? (int)value : throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count = Math.Min(Math.Min(buffer.Length, Block), content.Length - _position);
        if (count == 0 && Fault is { } fault)
        {
            throw fault;
        }

        content.AsMemory(_position, count).CopyTo(buffer);
        _position += count;
        return ValueTask.FromResult(count);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        base.Dispose(disposing);
    }
}
