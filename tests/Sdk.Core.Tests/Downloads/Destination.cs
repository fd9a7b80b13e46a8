namespace Sdk.Core.Tests.Downloads;

/// <summary>Where a download goes, with the faults that a file or a socket may have.</summary>
internal sealed class Destination : MemoryStream
{
    /// <summary>A destination that holds what an earlier download left, and stands behind it.</summary>
    public Destination(params byte[] left)
    {
        Write(left);
    }

    /// <summary>Whether it can seek, as a file can and a socket cannot.</summary>
    public bool Seeks { get; init; } = true;

    /// <summary>Happens before each block is written; null for nothing.</summary>
    public Func<CancellationToken, Task>? Writing { get; init; }

    /// <summary>What cutting it off throws; null for nothing.</summary>
    public Exception? CutOff { get; init; }

    /// <summary>How many blocks were to be written.</summary>
    public int Writes { get; private set; }

    public override bool CanSeek => Seeks;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Writes++;
        if (Writing is { } writing)
        {
            await writing(cancellationToken);
        }

        Write(buffer.Span);
    }

    public override void SetLength(long value)
    {
        if (CutOff is { } exception)
        {
            throw exception;
        }

        base.SetLength(value);
    }
}
