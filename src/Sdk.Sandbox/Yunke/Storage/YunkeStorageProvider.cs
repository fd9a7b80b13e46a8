using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Sdk.Sandbox;

/// <summary>
/// The object storage of recordings, which plays them only from the page of a call, and only from a URL that is signed and not too old.
/// </summary>
internal sealed class YunkeStorageProvider(YunkeSandbox sandbox) : IProvider
{
    public string Name => YunkeSandbox.ProviderName;

    public string CodeMember => "code";

    public TimeSpan Latency => sandbox.LatencyPerCall;

    public string OperationOf(HttpRequest request) =>
        IdOf(request) is null ? request.Path.Value ?? "" : YunkeOperations.DownloadRecording;

    // Everybody may knock: who gets in is decided by the signature and the referrer.
    public SandboxAnswer? Refuse(IPAddress? caller) => null;

    public SandboxAnswer Execute(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        if (IdOf(request) is not { } id) return Error(StatusCodes.Status404NotFound, "NoSuchKey");
        string? sign = request.Query["sign"];
        if (!sandbox.Recordings.IsGood(request.Path.Value!, sign, request.Query["expires"]))
            return Error(StatusCodes.Status403Forbidden, "AccessDenied");
        if (!sandbox.Calls.TryGet(id, out YunkeSandboxCall? call) || sandbox.Recordings.Of(call) is not { } content)
            return Error(StatusCodes.Status404NotFound, "NoSuchKey");
        string referrer = sandbox.HostOf(sandbox.Companies[call.CompanyCode]).Domain + YunkeOperations.CallPage;
        if (request.Headers.Referer != referrer) return Error(StatusCodes.Status403Forbidden, "AccessDenied");
        return YunkeContent.Answer(request, content, sandbox.StorageSupportsRanges);
    }

    public SandboxAnswer Failure(int code, string? message) => sandbox.Envelope.Failure(code, message);

    private static string? IdOf(HttpRequest request)
    {
        string path = request.Path.Value ?? "";
        return HttpMethods.IsGet(request.Method)
            && path.StartsWith(YunkeRecordings.Folder, StringComparison.Ordinal)
            && path.EndsWith(YunkeRecordings.Extension, StringComparison.Ordinal)
            ? path[YunkeRecordings.Folder.Length..^YunkeRecordings.Extension.Length]
            : null;
    }

    private static SandboxAnswer Error(int status, string code) => new()
    {
        Status = status,
        ContentType = "application/xml",
        Body = Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="UTF-8"?><Error><Code>{code}</Code></Error>"""),
    };
}
