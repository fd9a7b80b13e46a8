using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.ExceptionServices;

namespace WeCom.Client;

/// <summary>The file of one upload, over all requests that send it.</summary>
internal sealed class UploadSource
{
    private const int BlockSize = 64 * 1024;

    private readonly WeComFile _file;
    private readonly IProgress<long>? _progress;
    private readonly long _start;

    /// <summary>An attempt that was broken off may still be reading when the next one begins: there is only one stream.</summary>
    private Task _previous = Task.CompletedTask;

    private ExceptionDispatchInfo? _callersFault;

    public UploadSource(WeComFile file, IProgress<long>? progress)
    {
        UploadChecks.File(file);
        _file = file;
        _progress = progress;
        CanRepeat = file.Content is null or { CanSeek: true };
        _start = file.Content is { CanSeek: true } stream ? stream.Position : 0;
        Length = file.KnownLength();
    }

    public bool CanRepeat { get; }

    /// <summary>How many bytes are announced; null for none.</summary>
    public long? Length { get; }

    public HttpContent CreateContent() => new UploadContent(this, _file.FileName, _file.ContentType ?? UploadContent.TypeOf(_file.FileName));

    /// <summary>A stream that fails is no failure of the service's.</summary>
    public void ThrowIfCallerFailed() => _callersFault?.Throw();

    /// <summary>Writes the file, all of it and nothing else, or fails.</summary>
    public async Task CopyToAsync(Stream target, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task previous = Interlocked.Exchange(ref _previous, done.Task);
        try
        {
            await previous.WaitAsync(cancellationToken).ConfigureAwait(false);
            await CopyOnceAsync(target, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            done.TrySetResult();
        }
    }

    private async Task CopyOnceAsync(Stream target, CancellationToken cancellationToken)
    {
        Stream source = await GuardAsync(
            () =>
            {
                _callersFault = null;
                return ValueTask.FromResult(Open());
            },
            cancellationToken).ConfigureAwait(false);
        byte[] block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            long sent = 0;
            while (await GuardAsync(() => source.ReadAsync(block.AsMemory(0, BlockSize), cancellationToken), cancellationToken).ConfigureAwait(false) is var read and > 0)
            {
                // Nothing of what is too much goes out: the service would take the beginning for a whole file.
                await GuardAsync(() => ValueTask.FromResult(Count(sent += read)), cancellationToken).ConfigureAwait(false);
                await target.WriteAsync(block.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                await GuardAsync(() => ValueTask.FromResult(Report(sent)), cancellationToken).ConfigureAwait(false);
            }

            await GuardAsync(() => ValueTask.FromResult(CountToEnd(sent)), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
            if (_file.Content is null)
            {
                await source.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private Stream Open()
    {
        if (_file.Content is not { } stream)
        {
            return new FileStream(_file.Path!, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }

        if (stream.CanSeek)
        {
            stream.Position = _start;
        }

        return stream;
    }

    private long Count(long sent) => sent <= (Length ?? long.MaxValue)
        ? sent
        : throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"The file has more than the {Length} bytes that were announced."));

    private long CountToEnd(long sent) => sent >= (Length ?? 0)
        ? sent
        : throw new EndOfStreamException(string.Create(CultureInfo.InvariantCulture, $"The file ended after {sent} of the {Length} bytes that were announced."));

    private long Report(long sent)
    {
        _progress?.Report(sent);
        return sent;
    }

    /// <summary>Keeps what the caller's own code throws, and makes of it something that no retry is worth.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "What the caller's stream throws is rethrown to the caller, who owns it.")]
    private async ValueTask<T> GuardAsync<T>(Func<ValueTask<T>> step, CancellationToken cancellationToken)
    {
        try
        {
            return await step().ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _callersFault = ExceptionDispatchInfo.Capture(exception);
            throw new InvalidDataException($"The file cannot be sent: {exception.Message}", exception);
        }
    }
}
