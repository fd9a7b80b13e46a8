using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Sdk.Core;

/// <summary>Reads an HTTP answer under the size limit and turns it into a result: payload, provider error, or unreadable.</summary>
internal sealed class ResponseReader(EnvelopeFormat defaultFormat, ErrorFactory errors, TimeProvider timeProvider)
{
    private const int FirstBuffer = 16 * 1024;

    /// <summary>An announced length is believed up to here; a slow sender must not tie up more before it has sent anything.</summary>
    private const int LargestFirstBuffer = 1024 * 1024;

    public ValueTask<TResult> ReadAsync<TResult>(
        HttpResponseMessage response, ApiCall call, ResultReader<TResult> reader, CancellationToken cancellationToken)
        where TResult : class, ICallResult =>
        reader.Streams(response)
            ? reader.StreamAsync(response, call, errors, cancellationToken)
            : ReadDocumentAsync(response, call, reader, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TResult> ReadDocumentAsync<TResult>(
        HttpResponseMessage response, ApiCall call, ResultReader<TResult> reader, CancellationToken cancellationToken)
        where TResult : class, ICallResult
    {
        int limit = call.Client.Options.MaxResponseBytes;
        if (response.Content.Headers.ContentLength is { } announced && announced > limit)
        {
            return reader.Failure(TooLarge(call, limit), call);
        }

        Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(response.Content.Headers.ContentLength + 1 ?? FirstBuffer, LargestFirstBuffer));
        int length = 0;
        try
        {
            while (true)
            {
                int read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return Interpret(response, buffer.AsSpan(0, length), call, reader);
                }

                length += read;
                if (length > limit)
                {
                    return reader.Failure(TooLarge(call, limit), call);
                }

                if (length == buffer.Length)
                {
                    buffer = Grow(buffer, length, limit);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] buffer, int length, int limit)
    {
        // One byte above the limit is enough to notice that an answer exceeds it.
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(length * 2L, limit + 1L));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private TResult Interpret<TResult>(HttpResponseMessage response, ReadOnlySpan<byte> body, ApiCall call, ResultReader<TResult> reader)
        where TResult : class, ICallResult
    {
        ApiOperation operation = call.Operation;
        EnvelopeFormat format = operation.Envelope ?? defaultFormat;
        int status = (int)response.StatusCode;
        bool accepted = response.IsSuccessStatusCode;
        body = EnvelopeReader.WithoutByteOrderMark(body);
        BodyKind kind = EnvelopeReader.KindOf(body);
        TimeSpan? retryAfter = status == 429 || status >= 500 ? RetryAfterHeader.Read(response.Headers, timeProvider) : null;

        if (accepted && ((kind == BodyKind.Empty && operation.AllowsEmptyBody) || (kind == BodyKind.Html && format.AllowsPage)))
        {
            return reader.Success(default, call);
        }

        if (status is >= 300 and < 400 && errors.FromRedirect(operation, status, LocationOf(response)) is { } loggedOut)
        {
            return reader.Failure(loggedOut, call);
        }

        bool readable = kind == BodyKind.Json || (kind == BodyKind.Text && accepted && !format.HasEnvelope);
        if (!readable)
        {
            return reader.Failure(accepted ? NotJson(call, kind, status) : errors.FromStatus(operation, status, kind, retryAfter), call);
        }

        try
        {
            Envelope envelope = EnvelopeReader.Read(body, format, reader.ReadsPayload);
            call.RequestId = envelope.RequestId;
            call.ProviderCode = envelope.Code?.Number;
            bool? succeeded = envelope.Succeeded(format);
            if (succeeded == false)
            {
                bool readsMessages = call.Client.Options.ReadsMessages;
                return reader.Failure(
                    Complete(errors.FromCode(operation, envelope, status, retryAfter, readsMessages), response, call, body, envelope), call);
            }

            if (!accepted)
            {
                return reader.Failure(
                    Complete(errors.FromStatus(operation, status, kind, retryAfter, envelope), response, call, body, envelope), call);
            }

            return succeeded is null && format.MissingCode == MissingCodeRule.IsInvalid
                ? reader.Failure(MissingCode(call, format, status), call)
                : Succeed(body.Slice(envelope.PayloadStart, envelope.PayloadLength), call, reader);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return reader.Failure(
                accepted ? Unreadable(call, exception, status) : errors.FromStatus(operation, status, BodyKind.Text, retryAfter), call);
        }
    }

    private static TResult Succeed<TResult>(ReadOnlySpan<byte> payload, ApiCall call, ResultReader<TResult> reader)
        where TResult : class, ICallResult
    {
        TResult result = reader.Success(payload, call);
        if (call.KeepsPayload)
        {
            call.Payload = payload.ToArray();
        }

        return result;
    }

    private static ApiError Complete(ApiError error, HttpResponseMessage response, ApiCall call, ReadOnlySpan<byte> body, in Envelope envelope)
    {
        call.RequestId ??= error.RequestId;
        return error with
        {
            ServerTime = response.Headers.Date,
            Details = call.Operation.ErrorDetails is { } format && format.Code == error.Code
                ? format.Read(body.Slice(envelope.PayloadStart, envelope.PayloadLength))
                : error.Details,
        };
    }

    /// <summary>As text: what is no address, or none for this library, is one for a browser all the same.</summary>
    private static string? LocationOf(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("Location", out HeaderStringValues values) ? values.ToString() : null;

    /// <summary>What the JSON reader and the converters of models throw at bytes that are not what is due.</summary>
    private static bool IsUnreadable(Exception exception) =>
        exception is JsonException or InvalidOperationException or FormatException or OverflowException or ArgumentOutOfRangeException;

    private ApiError NotJson(ApiCall call, BodyKind kind, int status) => kind switch
    {
        BodyKind.Empty => errors.FromFault(
            call.Operation, ClientFault.EmptyBody, ErrorCategory.InvalidResponse, "The answer is empty.", sent: true, status),
        BodyKind.Html => errors.FromFault(
            call.Operation, ClientFault.HtmlPage, ErrorCategory.InvalidResponse, "The answer is an HTML page.", sent: true, status),
        _ => errors.FromFault(
            call.Operation, ClientFault.UnreadableBody, ErrorCategory.InvalidResponse, "The answer is not JSON.", sent: true, status),
    };

    private ApiError MissingCode(ApiCall call, EnvelopeFormat format, int status) => errors.FromFault(
        call.Operation, ClientFault.MissingCode, ErrorCategory.InvalidResponse,
        $"The answer holds no {string.Join(" or ", format.CodeNames)}.", sent: true, status);

    private ApiError Unreadable(ApiCall call, Exception exception, int status)
    {
        string where = exception is JsonException { BytePositionInLine: { } position, LineNumber: { } line }
            ? string.Create(CultureInfo.InvariantCulture, $" (line {line + 1}, byte {position})")
            : "";
        return errors.FromFault(
            call.Operation, ClientFault.UnreadableBody, ErrorCategory.InvalidResponse,
            $"The answer is not the JSON that is due{where}.", sent: true, status, Redactor.Redact(exception));
    }

    private ApiError TooLarge(ApiCall call, int limit) => errors.FromFault(
        call.Operation, ClientFault.TooLarge, ErrorCategory.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"The answer exceeds {limit} bytes."), sent: true, call.HttpStatus);
}
