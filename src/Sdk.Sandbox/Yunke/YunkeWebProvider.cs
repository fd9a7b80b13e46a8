using Microsoft.AspNetCore.Http;

namespace Sdk.Sandbox;

/// <summary>A host of companies, as browsers see it.</summary>
internal sealed class YunkeWebProvider(YunkeSandbox sandbox, YunkeHost host) : YunkeProvider(sandbox, YunkeOperations.Web)
{
    protected override SandboxAnswer Run(YunkeOperation operation, HttpRequest request, ReadOnlyMemory<byte> body)
    {
        if (operation.Page is not { } page) return operation.Execute(new YunkeCall(Sandbox, request, body) { Host = host });
        if (YunkeGuard.SessionOf(Sandbox, host, request) is not { } session) return YunkeGuard.Expired(Sandbox, page);
        YunkeGuard.CheckHeaders(request, session.Member, host.Domain + page);
        return operation.Execute(new YunkeCall(Sandbox, request, body) { Host = host, Caller = session.Member });
    }
}
