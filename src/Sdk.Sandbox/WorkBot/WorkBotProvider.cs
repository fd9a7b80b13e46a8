using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Sdk.Sandbox;

/// <summary>The web tier of WorkBot: lets callers in, finds the operation and writes the envelope.</summary>
internal sealed class WorkBotProvider(WorkBotSandbox sandbox) : IProvider, ISocketProvider
{
    public string Name => "WorkBot";

    public string CodeMember => "code";

    public TimeSpan Latency => sandbox.LatencyPerCall;

    public string OperationOf(HttpRequest request)
    {
        if (SocketUpgrade.IsAsked(request.HttpContext)) return "ws:connect";
        return WorkBotOperations.Find(request, out _)?.Name ?? request.Path.Value ?? "";
    }

    // Everybody may knock: who gets in is decided by their token.
    public SandboxAnswer? Refuse(IPAddress? caller) => null;

    public SandboxAnswer Execute(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        lock (sandbox.Gate)
        {
            try
            {
                WorkBotOperation operation = WorkBotOperations.Find(request, out string id) ?? throw WorkBotRefusal.NotFound("接口不存在");
                (WorkBotSandboxUser? user, WorkBotSandboxRobot? robot) = WorkBotGuard.Admit(sandbox, request, operation.Access);
                using JsonDocument? document = Parse(request, body);
                WorkBotArguments arguments = new(document?.RootElement ?? default);
                WorkBotCall call = new(sandbox, request, arguments, id) { Caller = user, CallingRobot = robot };
                WorkBotAnswer answer = operation.Execute(call);
                return Envelope(answer.Code == 0 ? StatusCodes.Status200OK : answer.Code, answer.Code, answer.Message, answer.Data);
            }
            catch (WorkBotRefusal refusal)
            {
                return Refused(request, refusal);
            }
        }
    }

    public SandboxAnswer Failure(int code, string? message) => Envelope(StatusCodes.Status200OK, code, message, data: null);

    public SandboxAnswer? RefuseSocket(HttpRequest request)
    {
        lock (sandbox.Gate)
        {
            try
            {
                if (request.Path.Value != "/ws") throw WorkBotRefusal.NotFound("接口不存在");
                sandbox.Sockets.Admit(request);
                return null;
            }
            catch (WorkBotRefusal refusal)
            {
                return Refused(request, refusal) with { Status = refusal.Code };
            }
        }
    }

    public Task AcceptSocketAsync(HttpContext http, CancellationToken cancellationToken) =>
        sandbox.Sockets.ServeAsync(http, cancellationToken);

    private static JsonDocument? Parse(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        // Two operations need no body although they are sent with POST.
        if (body.IsEmpty || HttpMethods.IsGet(request.Method)) return null;
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            throw WorkBotRefusal.BadRequest("请求体不是有效的JSON");
        }
    }

    private static SandboxAnswer Envelope(int status, int code, string? message, Action<Utf8JsonWriter>? data) => new()
    {
        Status = status,
        ContentType = "application/json; charset=utf-8",
        Body = WorkBotJson.Write(json =>
        {
            json.WriteNumber("code", code);
            json.WriteString("message", message);
            if (data is null)
            {
                json.WriteNull("data");
                return;
            }

            json.WriteStartObject("data");
            data(json);
            json.WriteEndObject();
        }),
    };

    private SandboxAnswer Refused(HttpRequest request, WorkBotRefusal refusal)
    {
        sandbox.Logs.Set(new WorkBotSandboxLog
        {
            Id = sandbox.Logs.Count == 0 ? 1 : sandbox.Logs.Max(row => row.Id) + 1,
            Message = refusal.Message,
            Code = refusal.Code.ToString(CultureInfo.InvariantCulture),
            IpAddress = request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "",
            CreatedAt = sandbox.Time.GetUtcNow(),
        });
        int status = sandbox.ErrorsInBody ? StatusCodes.Status200OK : refusal.Code;
        SandboxAnswer answer = Envelope(status, refusal.Code, refusal.Message, refusal.Data);
        if (refusal.RetryAfter is not { } seconds || !sandbox.SendsRetryAfterHeader) return answer;
        return answer with { Headers = [new("Retry-After", seconds.ToString(CultureInfo.InvariantCulture))] };
    }
}
