using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Sdk.Sandbox;

/// <summary>The web tier of WeCom: finds the operation, lets callers in and writes the flat envelope.</summary>
internal sealed class WeComProvider(WeComSandbox sandbox) : IProvider
{
    public const string Folder = "/cgi-bin/";

    private int _hints;

    public string Name => WeComSandbox.ProviderName;

    public string CodeMember => "errcode";

    public TimeSpan Latency => sandbox.LatencyPerCall;

    public string OperationOf(HttpRequest request)
    {
        string path = request.Path.Value ?? "";
        if (WeComFiles.IsFile(path)) return WeComFiles.Operation;
        return path.StartsWith(Folder, StringComparison.Ordinal) ? path[Folder.Length..] : path;
    }

    // Everybody may knock: who gets in is decided by a token or a key.
    public SandboxAnswer? Refuse(IPAddress? caller) => null;

    public SandboxAnswer Execute(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        lock (sandbox.Gate)
        {
            sandbox.Jobs.Advance();
            if (WeComFiles.IsFile(request.Path.Value ?? "")) return sandbox.Files.Answer(request);
            string path = OperationOf(request);
            if (WeComOperations.Find(path) is not { } operation) return SandboxAnswer.Html(StatusCodes.Status404NotFound, "404 Not Found");
            return Answer(operation, request, body);
        }
    }

    public SandboxAnswer Failure(int code, string? message) => Refused(code, message ?? WeComCodes.TextOf(code), [], "127.0.0.1");

    private SandboxAnswer Answer(WeComOperation operation, HttpRequest request, ReadOnlyMemory<byte> body)
    {
        WeComCall call = new(sandbox, request, body, null);
        try
        {
            if (sandbox.TakeFailure(operation.Path) is { } failure) throw failure;
            call = new WeComCall(sandbox, request, body, WeComGuard.Admit(sandbox, operation, call));
            if (request.Method != operation.Method) throw new WeComRefusal(operation.Missing);
            if (operation.RefusesEscapes && WeComEscapes.Has(body.Span)) throw new WeComRefusal(40033);
            return Succeeded(operation.Execute(call), call);
        }
        catch (WeComRefusal refusal)
        {
            JsonObject members = refusal.Members.DeepClone().AsObject();
            if (operation.EmptyList is { } list) members[list] = new JsonArray();
            return Refused(refusal.Code, refusal.Message + Warning(call), members, call.CallerAddress);
        }
    }

    private SandboxAnswer Succeeded(WeComAnswer answer, WeComCall call)
    {
        if (answer.Content is { } content) return content;
        WeComJson.Remove(answer.Members, sandbox.OmittedNames);
        JsonObject document = [];
        if (!sandbox.OmitsSuccessCode)
        {
            document["errcode"] = 0;
            document["errmsg"] = answer.Message + Warning(call);
        }

        return Document(document, answer.Members, WeComJson.Type);
    }

    private SandboxAnswer Refused(int code, string message, JsonObject members, string caller)
    {
        string time = sandbox.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        int number = Interlocked.Increment(ref _hints);
        string tail = string.Create(
            CultureInfo.InvariantCulture,
            $", hint: [{time}_{number}_{number * 2_654_435_761L & 0xFFFFFFFF:x8}{number:x24}], from ip: {caller}, more info at https://open.work.weixin.qq.com/devtool/query?e={code}");
        JsonObject document = new() { ["errcode"] = code, ["errmsg"] = message + tail };
        return Document(document, members, sandbox.WritesErrorsAsPlainText ? "text/plain" : WeComJson.Type);
    }

    private static SandboxAnswer Document(JsonObject document, JsonObject members, string type)
    {
        foreach ((string name, JsonNode? value) in members.ToArray())
        {
            // Moved and not copied: a list may be long.
            members.Remove(name);
            document[name] = value;
        }

        return new SandboxAnswer { ContentType = type, Body = WeComJson.Write(document) };
    }

    private static string Warning(WeComCall call) => call.HasWrongJson ? ". Warning: wrong json format. " : "";
}
