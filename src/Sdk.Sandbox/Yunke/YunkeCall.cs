using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Sdk.Sandbox;

/// <summary>One request on its way through an operation.</summary>
internal sealed class YunkeCall(YunkeSandbox sandbox, HttpRequest request, ReadOnlyMemory<byte> body)
{
    private const string JsonType = "application/json";

    public YunkeSandbox Sandbox => sandbox;

    public HttpRequest Request => request;

    public ReadOnlyMemory<byte> Body => body;

    /// <summary>The host that was called; the open platform has none.</summary>
    public YunkeHost Host { get; init; } = YunkeHost.None;

    /// <summary>Who calls: the user of the session, or the partner of the open platform.</summary>
    public YunkeSandboxMember Caller { get; init; } = YunkeHost.Nobody;

    public string? Header(string name) => request.Headers[name].LastOrDefault();

    public string Query(string name) =>
        request.Query[name].LastOrDefault() is { Length: > 0 } text ? text : throw YunkeRefusal.WrongParameter(name);

    public string? Cookie(string name) => YunkeCookies.Read(request, name);

    /// <summary>The members of a JSON object.</summary>
    public YunkeArguments Members() =>
        Document() is { ValueKind: JsonValueKind.Object } document
            ? new YunkeArguments(document)
            : throw YunkeRefusal.WrongParameter("JSON");

    /// <summary>The objects of a JSON array.</summary>
    public IReadOnlyList<YunkeArguments> Rows()
    {
        JsonElement document = Document();
        if (document.ValueKind != JsonValueKind.Array || document.EnumerateArray().Any(row => row.ValueKind != JsonValueKind.Object))
            throw YunkeRefusal.WrongParameter("JSON");
        return [.. document.EnumerateArray().Select(row => new YunkeArguments(row))];
    }

    private JsonElement Document()
    {
        string? type = request.ContentType?.Split(';')[0].Trim();
        if (!JsonType.Equals(type, StringComparison.OrdinalIgnoreCase)) throw YunkeRefusal.Illegal("Content-Type");
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw YunkeRefusal.WrongParameter("JSON");
        }
    }
}
