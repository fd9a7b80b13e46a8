using System.Net;
using System.Text;

namespace Sdk.TestKit;

/// <summary>One step of a <see cref="ScriptedHandler"/>: an answer, a fault, or silence. Immutable; can be played any number of times.</summary>
public sealed record ScriptedAnswer
{
    private int Status { get; init; } = 200;

    private Func<HttpContent>? Content { get; init; }

    private IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    private Func<Exception>? Exception { get; init; }

    private bool IsSilent { get; init; }

    private TimeSpan Delay { get; init; }

    private Func<RecordedRequest, ScriptedAnswer>? Choose { get; init; }

    /// <summary>An answer with a JSON body.</summary>
    public static ScriptedAnswer Json(string json, int status = 200) => Bytes(Encoding.UTF8.GetBytes(json), status, "application/json");

    /// <summary>An answer with text in the body.</summary>
    public static ScriptedAnswer Text(string text, int status = 200, string mediaType = "text/html") =>
        Bytes(Encoding.UTF8.GetBytes(text), status, mediaType);

    /// <summary>An answer with these bytes in the body.</summary>
    public static ScriptedAnswer Bytes(byte[] body, int status = 200, string mediaType = "application/json") =>
        Body(() => WithType(new ByteArrayContent(body), mediaType), status);

    /// <summary>An answer without a body.</summary>
    public static ScriptedAnswer Empty(int status) => Body(static () => new ByteArrayContent([]), status);

    /// <summary>An answer whose body is read from a stream: the bytes, and then the exception.</summary>
    public static ScriptedAnswer BodyThatBreaks(string start, Exception exception, int status = 200) =>
        Body(() => new StreamContent(new ScriptedStream(Encoding.UTF8.GetBytes(start), exception)), status);

    /// <summary>An answer whose body starts with these bytes and then says nothing more until the reader gives up.</summary>
    public static ScriptedAnswer BodyThatStalls(string start, int status = 200) =>
        Body(() => new StreamContent(new ScriptedStream(Encoding.UTF8.GetBytes(start), null)), status);

    /// <summary>An answer with a body made anew each time.</summary>
    public static ScriptedAnswer Body(Func<HttpContent> content, int status = 200) => new() { Status = status, Content = content };

    /// <summary>No answer: the handler throws.</summary>
    public static ScriptedAnswer Fault(Exception exception) => new() { Exception = () => exception };

    /// <summary>No answer: the handler waits until the request is cancelled.</summary>
    public static ScriptedAnswer Silence() => new() { IsSilent = true };

    /// <summary>No connection: nothing was sent.</summary>
    public static ScriptedAnswer NoConnection() =>
        Fault(new HttpRequestException(HttpRequestError.ConnectionError, "refused"));

    /// <summary>The name of the host is unknown: nothing was sent.</summary>
    public static ScriptedAnswer NoSuchHost() =>
        Fault(new HttpRequestException(HttpRequestError.NameResolutionError, "no such host"));

    /// <summary>The TLS handshake failed: nothing was sent.</summary>
    public static ScriptedAnswer NoHandshake() =>
        Fault(new HttpRequestException(HttpRequestError.SecureConnectionError, "handshake"));

    /// <summary>The connection broke after the request was sent and before an answer came.</summary>
    public static ScriptedAnswer ConnectionLost() =>
        Fault(new HttpRequestException(HttpRequestError.ResponseEnded, "reset"));

    /// <summary>Looks at the request to choose the answer.</summary>
    public static ScriptedAnswer From(Func<RecordedRequest, ScriptedAnswer> choose) => new() { Choose = choose };

    /// <summary>The same with a header.</summary>
    public ScriptedAnswer With(string name, string value) => this with { Headers = [.. Headers, new(name, value)] };

    /// <summary>The same after some virtual time.</summary>
    public ScriptedAnswer After(TimeSpan delay) => this with { Delay = delay };

    internal async Task<HttpResponseMessage> PlayAsync(RecordedRequest request, TimeProvider time, CancellationToken cancellationToken)
    {
        if (Choose is { } choose)
        {
            return await choose(request).PlayAsync(request, time, cancellationToken);
        }

        if (IsSilent || Delay > TimeSpan.Zero)
        {
            await Task.Delay(IsSilent ? Timeout.InfiniteTimeSpan : Delay, time, cancellationToken);
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (Exception is { } exception)
        {
            throw exception();
        }

        var response = new HttpResponseMessage((HttpStatusCode)Status) { Content = Content?.Invoke() ?? new ByteArrayContent([]) };
        foreach (KeyValuePair<string, string> header in Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(header.Key, header.Value))
            {
                response.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        return response;
    }

    private static ByteArrayContent WithType(ByteArrayContent content, string mediaType)
    {
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return content;
    }

    /// <summary>Some bytes, and then an exception or silence.</summary>
    private sealed class ScriptedStream(byte[] start, Exception? exception) : Stream
    {
        private int _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int count = Math.Min(buffer.Length, start.Length - _position);
            if (count > 0)
            {
                start.AsMemory(_position, count).CopyTo(buffer);
                _position += count;
                return count;
            }

            if (exception is not null)
            {
                throw exception;
            }

            var never = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
            using CancellationTokenRegistration registration = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
            return await never.Task;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
