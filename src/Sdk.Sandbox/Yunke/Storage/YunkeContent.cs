using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Sdk.Sandbox;

/// <summary>Sends a content whole or in part, as RFC 9110 has it.</summary>
internal static class YunkeContent
{
    public static SandboxAnswer Answer(HttpRequest request, ReadOnlyMemory<byte> content, bool supportsRanges)
    {
        EntityTagHeaderValue tag = new($"\"{Convert.ToHexString(SHA256.HashData(content.Span), 0, 16)}\"");
        SandboxAnswer whole = new() { ContentType = "audio/mpeg", Headers = [new("ETag", tag.ToString())], Body = content };
        if (!supportsRanges) return whole;

        whole = whole with { Headers = [.. whole.Headers, new("Accept-Ranges", "bytes")] };
        if (RangeOf(request) is not { } range || !IsStill(tag, request)) return whole;
        return Part(range, content.Length) is (long first, long last)
            ? whole with
            {
                Status = StatusCodes.Status206PartialContent,
                Headers = [.. whole.Headers, new("Content-Range", FormattableString.Invariant($"bytes {first}-{last}/{content.Length}"))],
                Body = content[(int)first..(int)(last + 1)],
            }
            : new SandboxAnswer
            {
                Status = StatusCodes.Status416RangeNotSatisfiable,
                Headers = [new("Content-Range", FormattableString.Invariant($"bytes */{content.Length}"))],
            };
    }

    /// <summary>The only range that is asked for. More than one, and one that cannot be read, may be ignored, and are.</summary>
    private static RangeItemHeaderValue? RangeOf(HttpRequest request) =>
        RangeHeaderValue.TryParse(request.Headers.Range.ToString(), out RangeHeaderValue? range)
        && range.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase) && range.Ranges.Count == 1 ? range.Ranges.First() : null;

    /// <summary>Whether the caller's first part, if it has one, was a part of this content.</summary>
    private static bool IsStill(EntityTagHeaderValue tag, HttpRequest request)
    {
        string condition = request.Headers.IfRange.ToString();
        return condition.Length == 0
            || (EntityTagHeaderValue.TryParse(condition, out EntityTagHeaderValue? known) && tag.Compare(known, useStrongComparison: true));
    }

    /// <summary>The first and the last byte; <see langword="null"/> when there is none of those that are asked for.</summary>
    private static (long First, long Last)? Part(RangeItemHeaderValue range, long length)
    {
        long first = range.From ?? Math.Max(0, length - range.To!.Value);
        long last = range.From is null ? length - 1 : Math.Min(range.To ?? long.MaxValue, length - 1);
        return first <= last ? (first, last) : null;
    }
}
