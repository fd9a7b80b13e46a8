using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.ExceptionServices;

namespace Sdk.Core;

/// <summary>
/// Passes content on to a stream, over several attempts of a call: each one asks for what is still missing. For one call only.
/// </summary>
internal sealed class DownloadReader : ResultReader<ApiResult<DownloadedContent>>
{
    private const int BlockSize = 32 * 1024;

    /// <summary>So much must come within the time of an attempt. Less is a server that keeps the call waiting.</summary>
    private const int Stride = 64 * 1024;

    private readonly Stream _destination;
    private readonly DownloadOptions _options;
    private readonly bool _hasEnvelope;
    private ExceptionDispatchInfo? _callersFault;
    private long _written;

    /// <summary>Where the range of the present request begins: not behind what is there already.</summary>
    private long _from;

    /// <summary>Where it ends, the byte behind the last one; null for the end of the file.</summary>
    private long? _until;
    private long? _total;
    private string? _entityTag;
    private bool _resumed;

    /// <param name="destination">Where the content goes.</param>
    /// <param name="options">Limit, progress, and where to go on.</param>
    /// <param name="hasEnvelope">Whether answers that are no content are documents of a known shape, in which the provider says what failed.</param>
    public DownloadReader(Stream destination, DownloadOptions options, bool hasEnvelope)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (!destination.CanWrite)
        {
            throw new ArgumentException("The destination cannot be written.", nameof(destination));
        }

        if (options.RangeBytes % options.RangeAlignment is not (null or 0))
        {
            throw new ArgumentException("The length of ranges must be a multiple of their alignment.", nameof(options));
        }

        _destination = destination;
        _options = options;
        _hasEnvelope = hasEnvelope;
        _written = options.Offset;
        _entityTag = options.EntityTag;
        _total = options.TotalLength;
    }

    public override bool ReadsPayload => true;

    /// <summary>A full disk is no failure of the provider's: it reaches the caller as the exception that it is.</summary>
    public void ThrowIfCallerFailed() => _callersFault?.Throw();

    public override void Prepare(HttpRequestMessage request)
    {
        // Ranges count bytes of what is stored, not of what some compression makes of it.
        // The handler adds the compressions that it knows unless they are named.
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "identity, gzip;q=0, deflate;q=0, br;q=0");
        _from = _written - (_written % _options.RangeAlignment);
        _until = _options.RangeBytes is { } bytes ? Math.Min(EndOfRange(bytes), _total > _from ? _total.Value : long.MaxValue) : null;
        if (_written == 0 && _until is null)
        {
            return;
        }

        request.Headers.Range = new RangeHeaderValue(_from, _until - 1);
        if (_written > 0 && IsStrong(_entityTag))
        {
            request.Headers.TryAddWithoutValidation("If-Range", _entityTag);
        }
    }

    public override bool Streams(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && _written > 0)
        {
            return true;
        }

        // Failures come as JSON, some of them named plain text, or as a page, with any status; a file of these kinds comes with a name, or in parts.
        // Where no failure has a shape that could be looked for, as in a storage, text is content.
        return response.IsSuccessStatusCode
            && (response.StatusCode == HttpStatusCode.PartialContent
                || DownloadName.IsNamed(response)
                || response.Content.Headers.ContentType?.MediaType is not { } type
                || !(type.EndsWith("json", StringComparison.OrdinalIgnoreCase)
                    || type.EndsWith("html", StringComparison.OrdinalIgnoreCase)
                    || (_hasEnvelope && type.Equals("text/plain", StringComparison.OrdinalIgnoreCase))));
    }

    public override async ValueTask<ApiResult<DownloadedContent>> StreamAsync(
        HttpResponseMessage response, ApiCall call, ErrorFactory errors, CancellationToken cancellationToken)
    {
        if (Position(response, call, errors) is { } error)
        {
            return Failure(error, call);
        }

        bool wasComplete = response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable;
        if (!wasComplete && await CopyAsync(response, call, errors, cancellationToken).ConfigureAwait(false) is { } failure)
        {
            return Failure(failure, call);
        }

        if (_written < Math.Min(_until ?? long.MaxValue, _total ?? 0))
        {
            // Some servers send a range in slices.
            return Failure(
                errors.FromFault(
                    call.Operation, ClientFault.Network, ErrorCategory.Network,
                    $"The server ended after {Bytes(_written)} of {Bytes(_total!.Value)}.", sent: true, call.HttpStatus),
                call);
        }

        bool isComplete = wasComplete || _until is null || (_total is { } total ? _written >= total : _written < _until);
        return new ApiResult<DownloadedContent>(
            new DownloadedContent
            {
                Length = _written,
                TotalLength = isComplete ? _written : _total,
                IsComplete = isComplete,
                IsResumed = _resumed,
                MediaType = wasComplete ? null : response.Content.Headers.ContentType?.MediaType,
                FileName = wasComplete ? null : DownloadName.Of(response),
                EntityTag = _entityTag,
            },
            call.ToInfo());
    }

    /// <summary>A document came where content is due: its code says success, and there is nothing to write.</summary>
    public override ApiResult<DownloadedContent> Success(ReadOnlySpan<byte> payload, ApiCall call) =>
        throw new FormatException("The answer is no file.");

    public override ApiResult<DownloadedContent> Failure(ApiError error, ApiCall call) => new(
        _written > 0 ? error with { Details = new DownloadProgress(_written, _total, _entityTag) } : error, call.ToInfo());

    /// <summary>Brings the destination to where the answer begins.</summary>
    /// <returns>Why the answer does not fit what is there; null when it does.</returns>
    private ApiError? Position(HttpResponseMessage response, ApiCall call, ErrorFactory errors)
    {
        ContentRangeHeaderValue? range = response.Content.Headers.ContentRange;
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            // Nothing lies behind what is there already: the file is complete. Any other length is another file.
            _resumed = true;
            if (range?.Length != _written)
            {
                return Changed(call, errors);
            }

            _total = _written;
            return null;
        }

        string? entityTag = response.Headers.ETag?.ToString();
        if (response.StatusCode == HttpStatusCode.PartialContent)
        {
            // A file without a version still has a length.
            if (range?.From != _from
                || (_entityTag is not null && entityTag is not null && entityTag != _entityTag)
                || (_total is not null && range.Length is not null && range.Length != _total))
            {
                return Changed(call, errors);
            }

            _resumed = _written > 0;
            _entityTag ??= entityTag;
            _total ??= range.Length;
            return null;
        }

        if (_written > 0 && !TryRewind())
        {
            return _callersFault is null ? NotResumable(call, errors) : DestinationFailed(call, errors);
        }

        // The whole file comes, whatever was asked for.
        _from = _written;
        _until = null;
        _entityTag = entityTag;
        _total = response.Content.Headers.ContentLength;
        return null;
    }

    [SuppressMessage("Design", "CA1031", Justification = "What the destination throws is rethrown to the caller, who owns it.")]
    private bool TryRewind()
    {
        try
        {
            if (!_destination.CanSeek || _destination.Position < _written)
            {
                return false;
            }

            _destination.Position -= _written;
            _destination.SetLength(_destination.Position);
            _written = 0;
            _resumed = false;
            return true;
        }
        catch (Exception exception)
        {
            _callersFault = ExceptionDispatchInfo.Capture(exception);
            return false;
        }
    }

    private async Task<ApiError?> CopyAsync(
        HttpResponseMessage response, ApiCall call, ErrorFactory errors, CancellationToken cancellationToken)
    {
        if (_total > _options.MaxBytes)
        {
            return TooLarge(call, errors);
        }

        Stream source = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        byte[] block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            call.RenewAttempt();
            long stride = _written + Stride;
            int known = (int)(_written - _from);
            while (await source.ReadAsync(block, cancellationToken).ConfigureAwait(false) is var read and > 0)
            {
                int skipped = Math.Min(known, read);
                known -= skipped;
                read -= skipped;
                if (_written + read > _options.MaxBytes)
                {
                    return TooLarge(call, errors);
                }

                // The attempt's limit must not break off a write: half of the block would be there, and come once more.
                if (read > 0 && !await TryWriteAsync(block.AsMemory(skipped, read), call.CancellationToken).ConfigureAwait(false))
                {
                    return DestinationFailed(call, errors);
                }

                if (_written >= stride)
                {
                    call.MoveOn();
                    call.Retries = 0;
                    call.HasMoved = true;
                    stride = _written + Stride;
                }
            }

            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "What the destination throws is rethrown to the caller, who owns it.")]
    private async Task<bool> TryWriteAsync(ReadOnlyMemory<byte> block, CancellationToken cancellationToken)
    {
        try
        {
            await _destination.WriteAsync(block, cancellationToken).ConfigureAwait(false);
            _written += block.Length;
            _options.Progress?.Report(new DownloadProgress(_written, _total, _entityTag));
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            _callersFault = ExceptionDispatchInfo.Capture(exception);
            return false;
        }
    }

    /// <summary>The end of the range that the call is for: an attempt that goes on does not ask for more.</summary>
    private long EndOfRange(long bytes) => _options.Offset - (_options.Offset % _options.RangeAlignment) + bytes is var end && end > _written
        ? end
        : _from + bytes;

    private static bool IsStrong(string? entityTag) => entityTag is { Length: > 0 } && !entityTag.StartsWith("W/", StringComparison.Ordinal);

    private ApiError Changed(ApiCall call, ErrorFactory errors) => NotAgain(
        call, errors, $"The file is not the one any more of which {Bytes(_written)} are there: download it anew.");

    private ApiError NotResumable(ApiCall call, ErrorFactory errors) => NotAgain(
        call, errors, $"The server sends the whole file again, and the destination, which holds {Bytes(_written)}, cannot seek.");

    private static ApiError DestinationFailed(ApiCall call, ErrorFactory errors) => NotAgain(call, errors, "The destination failed.");

    /// <summary>Not an unreadable answer, which would be asked for once more.</summary>
    private static ApiError NotAgain(ApiCall call, ErrorFactory errors, string message) => errors.FromFault(
        call.Operation, ClientFault.Unexpected, ErrorCategory.Conflict, message, sent: true, call.HttpStatus) with
    {
        IsTransient = false,
    };

    private ApiError TooLarge(ApiCall call, ErrorFactory errors) => errors.FromFault(
        call.Operation, ClientFault.TooLarge, ErrorCategory.TooLarge, $"The file exceeds {Bytes(_options.MaxBytes)}.", sent: true, call.HttpStatus);

    private static string Bytes(long count) => string.Create(CultureInfo.InvariantCulture, $"{count} bytes");
}
