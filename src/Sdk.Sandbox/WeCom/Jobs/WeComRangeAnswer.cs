using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Sdk.Sandbox;

/// <summary>Parts of contents.</summary>
internal static class WeComRangeAnswer
{
    /// <summary>The part that a request asks for; <see langword="null"/> when it asks for none.</summary>
    public static SandboxAnswer? Part(HttpRequest request, SandboxAnswer whole)
    {
        if (!IsAsked(request)) return null;
        long length = whole.Body.Length;
        if (Find(request, length) is not (long first, long last))
        {
            return new SandboxAnswer
            {
                Status = StatusCodes.Status416RangeNotSatisfiable,
                Headers = [new("Content-Range", FormattableString.Invariant($"bytes */{length}"))],
            };
        }

        return whole with
        {
            Status = StatusCodes.Status206PartialContent,
            Headers = [.. whole.Headers, new("Content-Range", FormattableString.Invariant($"bytes {first}-{last}/{length}"))],
            Body = whole.Body[(int)first..(int)(last + 1)],
        };
    }

    public static bool IsAsked(HttpRequest request) => request.Headers.Range.Count > 0;

    /// <summary>The first and the last byte; <see langword="null"/> when the header cannot be read or means none of them.</summary>
    public static (long First, long Last)? Find(HttpRequest request, long length)
    {
        if (!RangeHeaderValue.TryParse(request.Headers.Range.ToString(), out RangeHeaderValue? header)) return null;
        if (!header.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase) || header.Ranges.Count != 1) return null;
        RangeItemHeaderValue range = header.Ranges.First();
        long first = range.From ?? Math.Max(0, length - range.To!.Value);
        long last = range.From is null ? length - 1 : Math.Min(range.To ?? long.MaxValue, length - 1);
        return first <= last ? (first, last) : null;
    }
}
