namespace Sdk.TestKit.Faults;

/// <summary>A body that comes one byte a second by a manual clock, which each read moves on: no test has to.</summary>
internal sealed class DrippingStream(ManualTimeProvider clock, byte[] content) : Stream
{
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // Not beyond a limit that is due earlier: nobody would be there to see the byte.
        TimeSpan step = TimeSpan.FromSeconds(1);
        clock.Advance(clock.NextTimer is { } next && next < step ? next : step);
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<int>(cancellationToken);
        }

        if (_position == content.Length)
        {
            return new ValueTask<int>(0);
        }

        buffer.Span[0] = content[_position++];
        return new ValueTask<int>(1);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
