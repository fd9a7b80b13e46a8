using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Sdk.Sandbox;

/// <summary>The web tier of the hosts that speak JSON: finds the operation, lets callers in and turns refusals into answers.</summary>
internal abstract class YunkeProvider(YunkeSandbox sandbox, IReadOnlyList<YunkeOperation> operations) : IProvider
{
    public string Name => YunkeSandbox.ProviderName;

    public string CodeMember => "code";

    public TimeSpan Latency => Sandbox.LatencyPerCall;

    protected YunkeSandbox Sandbox { get; } = sandbox;

    public string OperationOf(HttpRequest request) => Find(request)?.Name ?? request.Path.Value ?? "";

    // Everybody may knock: who gets in is decided by cookies or by a signature.
    public SandboxAnswer? Refuse(IPAddress? caller) => null;

    public SandboxAnswer Execute(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        SandboxAnswer answer = Answer(request, body);
        // Who is refused for its clock compares it with this one.
        string date = Sandbox.Time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        return answer with { Headers = [.. answer.Headers, new("Date", date)] };
    }

    public SandboxAnswer Failure(int code, string? message) => Sandbox.Envelope.Failure(code, message);

    /// <summary>Lets the caller in and executes the operation.</summary>
    protected abstract SandboxAnswer Run(YunkeOperation operation, HttpRequest request, ReadOnlyMemory<byte> body);

    private SandboxAnswer Answer(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        if (Find(request) is not { } operation)
            return Sandbox.Envelope.Failure(YunkeCodes.NotFound, "接口不存在") with { Status = StatusCodes.Status404NotFound };

        SandboxAnswer answer;
        lock (Sandbox.Gate)
        {
            try
            {
                answer = Run(operation, request, body);
            }
            catch (YunkeRefusal refusal)
            {
                return Sandbox.Envelope.Failure(refusal.Code, refusal.Message);
            }
        }

        if (operation.Pages) Sandbox.OnPageRead?.Invoke(operation.Name);
        return answer;
    }

    private YunkeOperation? Find(HttpRequest request) =>
        operations.FirstOrDefault(operation => operation.Method == request.Method && operation.Path == request.Path.Value);
}
