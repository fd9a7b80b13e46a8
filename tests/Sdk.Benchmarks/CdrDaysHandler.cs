using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Sdk.Benchmarks;

/// <summary>Answers with the call records of the days that are asked for, made while they are read.</summary>
internal sealed class CdrDaysHandler : HttpMessageHandler
{
    /// <summary>Told of each request before it is answered.</summary>
    public Action? Arrived { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // As on a network: what the callers keep is what they keep in fields, not what happens to lie on the stack.
        await Task.Yield();
        Arrived?.Invoke();
        using JsonDocument query = JsonDocument.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
        IEnumerable<byte[]> parts = CdrPayload.Parts(DayOf(query, "beginTime"), DayOf(query, "endTime"));
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new PartStream(parts)), RequestMessage = request };
    }

    private static DateOnly DayOf(JsonDocument query, string name) =>
        DateOnly.ParseExact(query.RootElement.GetProperty(name).GetString()!, "yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Hands out pieces one after the other.</summary>
    private sealed class PartStream(IEnumerable<byte[]> parts) : Stream
    {
        private readonly IEnumerator<byte[]> _parts = parts.GetEnumerator();
        private ReadOnlyMemory<byte> _rest;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int read = 0;
            while (read < buffer.Length && (!_rest.IsEmpty || MoveNext()))
            {
                int length = Math.Min(_rest.Length, buffer.Length - read);
                _rest.Span[..length].CopyTo(buffer[read..]);
                _rest = _rest[length..];
                read += length;
            }

            return read;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _parts.Dispose();
            }

            base.Dispose(disposing);
        }

        private bool MoveNext()
        {
            bool moved = _parts.MoveNext();
            _rest = moved ? _parts.Current : default;
            return moved;
        }
    }
}
