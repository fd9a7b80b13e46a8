using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sdk.Core;

/// <summary>
/// Writes bodies. The buffer and the writer are used again by the thread, the result is a copy of the exact size: a pooled one could be
/// handed out anew while a connection is still sending it.
/// </summary>
internal static class JsonBody
{
    private const int LargestKeptBuffer = 64 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        // Bodies are never embedded in HTML: Chinese goes out as it is, in a third of the bytes.
        Encoder = RawTextEncoder.Instance,
    };

    [ThreadStatic]
    private static Scratch? s_scratch;

    public static byte[] Write<T>(T body, JsonTypeInfo<T> type)
    {
        Scratch scratch = s_scratch ?? new Scratch();
        s_scratch = null;
        scratch.Writer.Reset();
        scratch.Buffer.ResetWrittenCount();
        JsonSerializer.Serialize(scratch.Writer, body, type);
        scratch.Writer.Flush();
        byte[] json = scratch.Buffer.WrittenSpan.ToArray();
        if (scratch.Buffer.Capacity <= LargestKeptBuffer)
        {
            s_scratch = scratch;
        }

        return json;
    }

    private sealed class Scratch
    {
        public Scratch() => Writer = new Utf8JsonWriter(Buffer, Options);

        public ArrayBufferWriter<byte> Buffer { get; } = new(1_024);

        public Utf8JsonWriter Writer { get; }
    }
}
