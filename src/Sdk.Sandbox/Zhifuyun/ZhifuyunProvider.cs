using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Sdk.Sandbox;

/// <summary>The web tier: finds the route, checks who calls, how often and what for, and writes the envelope.</summary>
internal sealed class ZhifuyunProvider(ZhifuyunSandbox sandbox) : IProvider
{
    private const string Scheme = "Bearer ";

    public string Name => "Zhifuyun";

    public string CodeMember => "code";

    public TimeSpan Latency => sandbox.LatencyPerCall;

    public string OperationOf(HttpRequest request)
    {
        string path = request.Path.Value ?? "";
        return ZhifuyunRoutes.Find(request.Method, path)?.Name ?? path;
    }

    public SandboxAnswer? Refuse(IPAddress? caller) => null;

    public SandboxAnswer Execute(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        SandboxAnswer answer;
        try
        {
            answer = Answer(request, body);
        }
        catch (ZhifuyunRefusal refusal)
        {
            int status = sandbox.ErrorsInBody ? ZhifuyunCodes.Success : refusal.Code;
            answer = ZhifuyunJson.Failure(status, refusal.Code, refusal.Message) with { Headers = refusal.Headers };
        }

        // Who reads a date in an answer compares it with this one.
        return answer with { Headers = [.. answer.Headers, new("Date", HttpDate(sandbox.Time.GetUtcNow()))] };
    }

    public SandboxAnswer Failure(int code, string? message) =>
        ZhifuyunJson.Failure(ZhifuyunCodes.Success, code, message ?? ZhifuyunCodes.TextOf(code));

    private static string HttpDate(DateTimeOffset instant) => instant.ToString("R", CultureInfo.InvariantCulture);

    private SandboxAnswer Answer(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        (ZhifuyunRoute route, string id) = Find(request);
        if (route.Name == ZhifuyunRoutes.Token) return Run(new ZhifuyunCall(sandbox, route, id, request, body));

        ZhifuyunAccount account = Authenticate(request);
        Count(account);
        if (route.Writes && account.ReadOnly) throw new ZhifuyunRefusal(ZhifuyunCodes.Forbidden);
        SandboxAnswer answer = Run(new ZhifuyunCall(sandbox, route, id, request, body) { Account = account });
        if (route.Pages) sandbox.OnPageRead?.Invoke(route.Name);
        return answer;
    }

    private SandboxAnswer Run(ZhifuyunCall call)
    {
        lock (sandbox.Gate) return call.Route.Execute(call);
    }

    private (ZhifuyunRoute Route, string Id) Find(HttpRequest request)
    {
        List<string> allowed = [];
        string path = request.Path.Value ?? "";
        foreach (ZhifuyunRoute route in ZhifuyunRoutes.All)
        {
            if (route.Name == ZhifuyunRoutes.TicketDetails && !sandbox.HasTicketDetails) continue;
            if (!route.Matches(path, out string? id)) continue;
            if (route.Method == request.Method) return (route, id);
            allowed.Add(route.Method);
        }

        throw allowed.Count == 0 || sandbox.UnknownMethodStatus == ZhifuyunCodes.NotFound
            ? new ZhifuyunRefusal(ZhifuyunCodes.NotFound, path)
            : new ZhifuyunRefusal(sandbox.UnknownMethodStatus, request.Method, ("Allow", string.Join(", ", allowed)));
    }

    private ZhifuyunAccount Authenticate(HttpRequest request)
    {
        string header = request.Headers.Authorization.ToString();
        ZhifuyunAccount? account =
            header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? sandbox.Tokens.OwnerOf(header[Scheme.Length..].Trim()) : null;
        return account ?? throw new ZhifuyunRefusal(ZhifuyunCodes.Unauthorized, null, ("WWW-Authenticate", "Bearer"));
    }

    private void Count(ZhifuyunAccount account)
    {
        if (sandbox.Plan is not { } plan || sandbox.Rates.Enter(account.Id, plan.RequestsPerMinute) is not { } wait) return;

        // Rounded up: who waits as long as it says is let in.
        string? value = sandbox.RetryAfterStyle switch
        {
            RetryAfterStyle.Seconds => Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture),
            RetryAfterStyle.HttpDate => HttpDate(sandbox.Time.GetUtcNow() + wait + TimeSpan.FromTicks(TimeSpan.TicksPerSecond - 1)),
            _ => null,
        };
        throw value is null
            ? new ZhifuyunRefusal(ZhifuyunCodes.TooManyRequests)
            : new ZhifuyunRefusal(ZhifuyunCodes.TooManyRequests, null, ("Retry-After", value));
    }
}
