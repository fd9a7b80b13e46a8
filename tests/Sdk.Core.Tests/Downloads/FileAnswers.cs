using System.Globalization;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Downloads;

/// <summary>Answers of a server that has one file, as servers give them: the whole of it, a part, or a part that breaks off.</summary>
internal static class FileAnswers
{
    public const string Version = "\"v1\"";

    /// <summary>Bytes of which no two places look alike, so that nothing can be shifted unnoticed.</summary>
    public static byte[] Content(int length)
    {
        byte[] content = new byte[length];
        new Random(7).NextBytes(content);
        return content;
    }

    /// <summary>The whole file.</summary>
    public static ScriptedAnswer Whole(byte[] content, string? version = Version) =>
        Of(ScriptedAnswer.Bytes(content, 200, "audio/mpeg"), version);

    /// <summary>The whole file as it comes: without a length unless one is named.</summary>
    public static ScriptedAnswer Streamed(Func<Stream> body, int? length = null, string? version = Version, int status = 200)
    {
        ScriptedAnswer answer = Of(ScriptedAnswer.Body(() => new StreamContent(body()), status), version);
        return length is { } known ? answer.With("Content-Length", known.ToString(CultureInfo.InvariantCulture)) : answer;
    }

    /// <summary>The whole file, of which only the first bytes come.</summary>
    public static ScriptedAnswer Broken(byte[] content, int until, string? version = Version) =>
        Streamed(() => new SlowBody(content[..until]) { End = new IOException("reset") }, content.Length, version);

    /// <summary>The rest of the file from a position on; not to its end when the server sends slices, and with a break when it has one.</summary>
    public static ScriptedAnswer Part(byte[] content, int from, int? until = null, string? version = Version, int? breaksAt = null)
    {
        int end = until ?? content.Length;
        ScriptedAnswer answer = breaksAt is { } broken
            ? Streamed(() => new SlowBody(content[from..broken]) { End = new IOException("reset") }, end - from, version, 206)
            : Of(ScriptedAnswer.Bytes(content[from..end], 206, "audio/mpeg"), version);
        return answer.With("Content-Range", $"bytes {from}-{end - 1}/{content.Length}");
    }

    /// <summary>There is nothing behind the position that was asked for.</summary>
    public static ScriptedAnswer NothingMore(long? total) =>
        ScriptedAnswer.Text("range", 416, "text/plain").With("Content-Range", total is null ? "bytes 0-1/2" : $"bytes */{total}");

    /// <summary>What a server answers that knows ranges, in slices where it has a longest one.</summary>
    public static ScriptedAnswer Serve(byte[] content, int? slice = null) => ScriptedAnswer.From(request =>
    {
        if (request.Header("Range") is not { } range)
        {
            return Whole(content);
        }

        int from = int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture);
        return Part(content, from, slice is { } most ? Math.Min(content.Length, from + most) : null);
    });

    private static ScriptedAnswer Of(ScriptedAnswer answer, string? version) => version is null ? answer : answer.With("ETag", version);
}
