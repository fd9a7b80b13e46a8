using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Sdk.Sandbox;

/// <summary>One request on its way through a route.</summary>
internal sealed class ZhifuyunCall(ZhifuyunSandbox sandbox, ZhifuyunRoute route, string id, HttpRequest request, ReadOnlyMemory<byte> body)
{
    private const string JsonType = "application/json";

    private static readonly string[] InstantFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd",
    ];

    public ZhifuyunSandbox Sandbox => sandbox;

    public ZhifuyunRoute Route => route;

    /// <summary>The id in the path.</summary>
    public string Id => id;

    public ReadOnlyMemory<byte> Body => body;

    /// <summary>Who calls. The route of the token asks for itself.</summary>
    public ZhifuyunAccount Account { get; init; } = new("", "", ReadOnly: true);

    public string? Header(string name) => request.Headers[name].LastOrDefault();

    /// <summary>A query parameter; <see langword="null"/> when it is absent or empty.</summary>
    public string? Query(string name) => request.Query[name].LastOrDefault() is { Length: > 0 } text ? text : null;

    /// <summary>A query parameter that is a number from 1 up.</summary>
    public int Number(string name, int absent, int maximum)
    {
        if (!request.Query.TryGetValue(name, out StringValues texts)) return absent;
        if (int.TryParse(texts.LastOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number >= 1 && number <= maximum) return number;
        throw new ZhifuyunRefusal(ZhifuyunCodes.WrongParameter, name);
    }

    /// <summary>A query parameter in ISO 8601; without an offset it is UTC.</summary>
    public DateTimeOffset? Instant(string name)
    {
        if (Query(name) is not { } text) return null;
        const DateTimeStyles Style = DateTimeStyles.AssumeUniversal;
        return DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, Style, out DateTimeOffset instant)
            ? instant
            : throw new ZhifuyunRefusal(ZhifuyunCodes.WrongParameter, name);
    }

    /// <summary>A query parameter as <c>2024-01-01</c>.</summary>
    public DateOnly? Date(string name)
    {
        if (Query(name) is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : throw new ZhifuyunRefusal(ZhifuyunCodes.WrongParameter, name);
    }

    /// <summary>The members of a JSON body.</summary>
    public ZhifuyunMembers Members()
    {
        if (!HasType(JsonType)) throw new ZhifuyunRefusal(ZhifuyunCodes.WrongParameter, "Content-Type");
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return new ZhifuyunMembers(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            // Refused below, like a document that is no object.
        }

        throw new ZhifuyunRefusal(ZhifuyunCodes.WrongParameter, "JSON");
    }

    public bool HasType(string type) =>
        request.ContentType?.Split(';')[0].Trim().Equals(type, StringComparison.OrdinalIgnoreCase) == true;
}
