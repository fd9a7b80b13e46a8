using System.Text;

namespace Yunke.Client.Tests.Recordings;

/// <summary>A stream that cannot seek; it throws when it is told to.</summary>
internal sealed class Unseekable : MemoryStream
{
    public Unseekable()
    {
    }

    public Unseekable(byte[] content)
        : base(content)
    {
    }

    public Exception? Fault { get; init; }

    public string Text => Encoding.ASCII.GetString(ToArray());

    public override bool CanSeek => false;

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        Fault is null ? base.WriteAsync(buffer, cancellationToken) : throw Fault;
}

/// <summary>Content that comes block by block, each after some virtual time.</summary>
internal sealed class SlowStream(byte[] block, int count, TimeSpan pause, TimeProvider time) : Stream
{
    private int _left = count;
    private int _offset;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_left == 0)
        {
            return 0;
        }

        if (_offset == 0)
        {
            await Task.Delay(pause, time, cancellationToken);
        }

        int read = Math.Min(buffer.Length, block.Length - _offset);
        block.AsMemory(_offset, read).CopyTo(buffer);
        _offset += read;
        if (_offset == block.Length)
        {
            (_offset, _left) = (0, _left - 1);
        }

        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
