using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Sdk.Sandbox;

/// <summary>The web tier of the softswitch: admits, decodes, finds the operation and writes the envelope.</summary>
internal sealed class Vos3000Provider(Vos3000Sandbox sandbox) : IProvider
{
    private const string Root = "/external/server/";
    private const string PageSuffix = ".jsp";

    private static readonly KeyValuePair<string, string>[] PageHeaders =
    [
        new("Pragma", "no-cache"),
        new("Expires", "Thu, 01 Jan 1970 00:00:00 GMT"),
    ];

    private static readonly SandboxAnswer NotAllowed =
        SandboxAnswer.Html(StatusCodes.Status405MethodNotAllowed, "HTTP Status 405 - Method Not Allowed") with
        {
            Headers = [new("Allow", "POST")],
        };

    public string Name => "Vos3000";

    public string CodeMember => "retCode";

    public TimeSpan Latency => sandbox.LatencyPerCall;

    public string OperationOf(HttpRequest request)
    {
        string text = request.Path.Value ?? "";
        if (!text.StartsWith(Root, StringComparison.Ordinal)) return text;
        string name = text[Root.Length..];
        return name.EndsWith(PageSuffix, StringComparison.Ordinal) ? name[..^PageSuffix.Length] : name;
    }

    public SandboxAnswer? Refuse(IPAddress? caller)
    {
        if (caller is { IsIPv4MappedToIPv6: true }) caller = caller.MapToIPv4();
        return sandbox.AllowedAddresses.Contains(caller) ? null : SandboxAnswer.Html(StatusCodes.Status403Forbidden, "Access Deny");
    }

    public SandboxAnswer Execute(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        if (Vos3000Operations.Find(OperationOf(request)) is not { } operation)
            return SandboxAnswer.Html(StatusCodes.Status404NotFound, "HTTP Status 404 - Not Found");
        if (!HttpMethods.IsPost(request.Method)) return NotAllowed;

        using JsonDocument? document = Parse(request, body);
        // The server pages write nothing when they cannot read the request.
        if (document is null) return Page(ReadOnlyMemory<byte>.Empty);
        try
        {
            Vos3000Arguments arguments = new(new Vos3000RequestReader(operation).Read(document.RootElement));
            Action<Utf8JsonWriter>? members;
            lock (sandbox.Gate) members = operation.Execute(sandbox, arguments);
            return Page(Envelope(0, null, members));
        }
        catch (Vos3000Refusal refusal)
        {
            string? list = operation.ListOnFailure;
            return Page(Envelope(refusal.Code, refusal.Message, list is null ? null : json => json.Texts(list, [])));
        }
    }

    public SandboxAnswer Failure(int code, string? message) => Page(Envelope(code, message, null));

    private static SandboxAnswer Page(ReadOnlyMemory<byte> body) =>
        new() { ContentType = "text/html; charset=utf-8", Headers = PageHeaders, Body = body };

    private static JsonDocument? Parse(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        // A servlet reads a body without a charset as ISO-8859-1: Chinese does not survive that, and it does not here.
        Encoding? encoding = Encoding.Latin1;
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) && type.Charset.HasValue)
            encoding = type.Encoding;
        if (encoding is null) return null;

        try
        {
            JsonDocument document = JsonDocument.Parse(encoding.GetString(body.Span));
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
            document.Dispose();
            return null;
        }
        catch (JsonException)
        {
            // What cannot be read is answered with an empty page, see the caller.
            return null;
        }
    }

    private ReadOnlyMemory<byte> Envelope(int code, string? exception, Action<Utf8JsonWriter>? members)
    {
        RetCodePosition position = sandbox.RetCodePosition;
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, Vos3000Json.Options))
        {
            json.WriteStartObject();
            if (position == RetCodePosition.First) json.Integer(CodeMember, code);
            json.Text("exception", exception);
            members?.Invoke(json);
            if (position == RetCodePosition.Last) json.Integer(CodeMember, code);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
