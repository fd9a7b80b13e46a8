using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Answers that HTTP delivers in order and whose content is wrong.</summary>
internal static class BodyFaults
{
    private const int ChunkSize = 64 * 1024;
    private const long EndlessLimit = 2L * 1024 * 1024 * 1024;
    private const int BombSize = 72 * 1024 * 1024;

    private static readonly byte[] OpenDocument = """{"retCode":0,"code":0,"memo":"a"""u8.ToArray();
    private static readonly Lazy<byte[]> Bomb = new(MakeBomb);

    public static Func<FaultContext, Task> Replace(Func<ReadOnlyMemory<byte>, byte[]> change) =>
        context => context.WriteAsync(context.Answer with { Body = change(context.Answer.Body) });

    public static Func<FaultContext, Task> Say(string body) => context => context.WriteAsync(
        new SandboxAnswer { ContentType = "text/html; charset=utf-8", Body = Encoding.UTF8.GetBytes(body) });

    public static byte[] Malform(ReadOnlyMemory<byte> body)
    {
        // The same length, but the document ends with the wrong bracket.
        byte[] bytes = body.ToArray();
        if (bytes.Length > 0) bytes[^1] = (byte)']';
        return bytes;
    }

    public static byte[] Nest(ReadOnlyMemory<byte> body, int depth)
    {
        string comma = body.Length > 2 ? "," : "";
        byte[] nested = Encoding.ASCII.GetBytes($"""{comma}"nested":{new string('[', depth)}{new string(']', depth)}""");
        return body.IsEmpty ? [] : [.. body.Span[..^1], .. nested, (byte)'}'];
    }

    public static async Task NoReturnCodeAsync(FaultContext context)
    {
        JsonObject document = context.Answer.Body.IsEmpty ? [] : JsonNode.Parse(context.Answer.Body.Span)!.AsObject();
        document.Remove(context.Provider.CodeMember);
        using MemoryStream body = new();
        using (Utf8JsonWriter json = new(body)) document.WriteTo(json);
        await context.WriteAsync(context.Answer with { Body = body.ToArray() });
    }

    public static async Task EndlessAsync(FaultContext context)
    {
        Stream body = context.Begin(new SandboxAnswer { ContentType = "text/html; charset=utf-8" }, length: null);
        await body.WriteAsync(OpenDocument, context.CancellationToken);
        byte[] chunk = new byte[ChunkSize];
        Array.Fill(chunk, (byte)'a');
        for (long sent = 0; sent < EndlessLimit; sent += ChunkSize)
            await body.WriteAsync(chunk, context.CancellationToken);
    }

    public static Task GzipBombAsync(FaultContext context) => context.WriteAsync(Gzipped(new SandboxAnswer(), Bomb.Value));

    public static Task CorruptGzipAsync(FaultContext context)
    {
        byte[] compressed = Gzip(context.Answer.Body);
        // The header stays good; 0xFF begins a block of a kind that does not exist.
        compressed.AsSpan(10).Fill(0xFF);
        return context.WriteAsync(Gzipped(context.Answer, compressed));
    }

    public static async Task DripAsync(FaultContext context, TimeSpan perByte)
    {
        ReadOnlyMemory<byte> bytes = context.Answer.Body;
        Stream body = context.Begin(context.Answer, bytes.Length);
        for (int i = 0; i < bytes.Length; i++)
        {
            await body.WriteAsync(bytes.Slice(i, 1), context.CancellationToken);
            await body.FlushAsync(context.CancellationToken);
            await Task.Delay(perByte, context.Time, context.CancellationToken);
        }
    }

    private static SandboxAnswer Gzipped(SandboxAnswer answer, byte[] compressed) => answer with
    {
        ContentType = "text/html; charset=utf-8",
        Headers = [.. answer.Headers, new("Content-Encoding", "gzip")],
        Body = compressed,
    };

    private static byte[] Gzip(ReadOnlyMemory<byte> body)
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(body.Span);
        return compressed.ToArray();
    }

    private static byte[] MakeBomb()
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(OpenDocument);
            byte[] chunk = new byte[ChunkSize];
            Array.Fill(chunk, (byte)'a');
            for (int written = 0; written < BombSize; written += ChunkSize) gzip.Write(chunk);
            gzip.Write("\"}"u8);
        }

        return compressed.ToArray();
    }
}
