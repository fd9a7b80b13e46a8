namespace Sdk.Core.Tests.Downloads;

/// <summary>A body that comes in blocks, by a clock where it has one, and ends in order, with an exception, or not at all. Counts what was read.</summary>
internal sealed class SlowBody(byte[] content) : Stream
{
    private int _position;

    /// <summary>The clock that pauses follow.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How much comes at once.</summary>
    public int Block { get; init; } = int.MaxValue;

    /// <summary>The pause before each block.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>What the end is; null for an end in order.</summary>
    public Exception? End { get; init; }

    /// <summary>Whether nothing more comes after the last block, and no end either.</summary>
    public bool Stalls { get; init; }

    /// <summary>How many bytes were read so far.</summary>
    public int Given => Volatile.Read(ref _position);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int count = Math.Min(Math.Min(buffer.Length, Block), content.Length - _position);
        TimeSpan pause = count == 0 && Stalls ? Timeout.InfiniteTimeSpan : count == 0 ? TimeSpan.Zero : Pause;
        if (pause != TimeSpan.Zero)
        {
            await Task.Delay(pause, Clock, cancellationToken);
        }

        if (count == 0 && End is { } end)
        {
            throw end;
        }

        content.AsMemory(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
