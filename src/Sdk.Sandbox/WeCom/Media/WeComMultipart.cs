using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Sdk.Sandbox;

/// <summary>
/// Reads multipart bodies byte by byte. A library would decode file names in every way that HTTP knows, and hide what WeCom would show.
/// </summary>
internal static partial class WeComMultipart
{
    private static readonly byte[] BlankLine = "\r\n\r\n"u8.ToArray();

    /// <summary>The only part of a body. Everything else is refused as empty.</summary>
    public static WeComPart Only(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            || type.MediaType != "multipart/form-data" || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            throw new WeComRefusal(44001);
        }

        List<WeComPart> parts = Parse(body, Encoding.ASCII.GetBytes("--" + boundary));
        return parts.Count == 1 ? parts[0] : throw new WeComRefusal(44001);
    }

    private static List<WeComPart> Parse(ReadOnlyMemory<byte> body, byte[] delimiter)
    {
        List<WeComPart> parts = [];
        byte[] next = [.. "\r\n"u8, .. delimiter];
        if (!body.Span.StartsWith(delimiter)) return parts;
        body = body[delimiter.Length..];
        while (body.Span.StartsWith("\r\n"u8))
        {
            body = body[2..];
            int headers = body.Span.IndexOf(BlankLine);
            int end = headers < 0 ? -1 : body.Span[(headers + 2)..].IndexOf(next) + headers + 2;
            if (end < headers + BlankLine.Length - 2) throw new WeComRefusal(44001);
            int start = Math.Min(headers + BlankLine.Length, end);
            parts.Add(Part(Encoding.UTF8.GetString(body.Span[..headers]), body[start..end]));
            body = body[(end + next.Length)..];
        }

        return body.Span.StartsWith("--"u8) ? parts : throw new WeComRefusal(44001);
    }

    private static WeComPart Part(string headers, ReadOnlyMemory<byte> content)
    {
        string? disposition = null;
        string? type = null;
        foreach (string line in headers.Split("\r\n"))
        {
            string[] pair = line.Split(':', 2);
            if (pair.Length < 2) throw new WeComRefusal(44001);
            if (pair[0].Equals("Content-Disposition", StringComparison.OrdinalIgnoreCase)) disposition = pair[1];
            if (pair[0].Equals("Content-Type", StringComparison.OrdinalIgnoreCase)) type = pair[1].Trim();
        }

        Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Parameter().Matches(disposition ?? ""))
            values.TryAdd(match.Groups["name"].Value, Unescaped(match.Groups["value"].Value));
        // Who sends only the extended form gets its text as a name.
        string? fileName = values.GetValueOrDefault("filename") ?? values.GetValueOrDefault("filename*");
        return new WeComPart(values.GetValueOrDefault("name"), fileName, values.GetValueOrDefault("filelength"), type, content);
    }

    private static string Unescaped(string value) =>
        value is ['"', .., '"'] ? value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("%22", "\"", StringComparison.Ordinal) : value;

    [GeneratedRegex("""(?<name>[A-Za-z*]+)=(?<value>"(?:\\.|[^"\\])*"|[^;\s]*)""")]
    private static partial Regex Parameter();
}
