using System.Security.Cryptography;
using System.Text;

namespace Sdk.Sandbox;

/// <summary>
/// The callbacks of the WorkBot sandbox. A receiver has 3 seconds to answer with HTTP 200; one that does not is called again after 1,
/// 3 and 5 seconds by the clock of the sandbox.
/// </summary>
public sealed class WorkBotSandboxCallbacks
{
    /// <summary>The name of deliveries of messages.</summary>
    public const string Message = "message";

    /// <summary>The name of deliveries of results.</summary>
    public const string Result = "result";

    private readonly WorkBotSandbox _sandbox;

    internal WorkBotSandboxCallbacks(WorkBotSandbox sandbox)
    {
        _sandbox = sandbox;
        WebhookRules rules = new()
        {
            Timeout = TimeSpan.FromSeconds(3),
            Delays = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5)],
            Headers = Sign,
        };
        Dispatcher = new WebhookDispatcher(rules, sandbox.Time);
    }

    /// <summary>Everything that was to be delivered, oldest first.</summary>
    public IReadOnlyList<SandboxWebhookDelivery> Deliveries => Dispatcher.Deliveries;

    internal WebhookDispatcher Dispatcher { get; }

    /// <summary>Waits until so many attempts were made, over all deliveries. The wait for the next attempt has then begun.</summary>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task WaitForAttemptsAsync(int count, CancellationToken cancellationToken = default) =>
        Dispatcher.WaitForAttemptsAsync(count, cancellationToken);

    internal void Send(WorkBotSandboxMessage message)
    {
        if (!_sandbox.ThirdParties.TryGet(message.RobotId, out WorkBotSandboxThirdParty? config)) return;
        Send(config, Message, config.MessageCallbackUrl, WorkBotJson.Write(json =>
        {
            json.WriteString("robotId", message.RobotId);
            json.WriteString("robotUuid", _sandbox.Robots[message.RobotId].RobotUuid);
            json.WriteString("spoken", message.Spoken);
            json.WriteString("rawSpoken", message.RawSpoken);
            json.WriteString("receivedName", message.ReceivedName);
            json.WriteString("groupName", message.GroupName);
            json.WriteString("groupRemark", message.GroupRemark);
            json.Number("roomType", message.RoomType);
            json.Flag("atMe", message.AtMe);
            json.Number("textType", message.TextType);
            if (message.FileBase64 is not null) json.WriteString("fileBase64", message.FileBase64);
            json.Time("timestamp", message.Timestamp ?? message.ReceivedAt);
        }));
    }

    internal void Send(WorkBotSandboxResult result, string commandType)
    {
        if (!_sandbox.ThirdParties.TryGet(result.RobotId, out WorkBotSandboxThirdParty? config)) return;
        Send(config, Result, config.ResultCallbackUrl, WorkBotJson.Write(json =>
        {
            json.WriteString("robotId", result.RobotId);
            json.WriteString("commandId", result.CommandId);
            json.WriteString("commandType", commandType);
            json.WriteNumber("errorCode", result.ErrorCode);
            json.WriteString("errorReason", result.ErrorReason ?? "");
            json.WriteNumber("runTime", result.ReportedAt.ToUnixTimeMilliseconds());
            json.WriteNumber("timeCost", (result.ExecutionTimeMs ?? 0) / 1000m);
            json.Names("successList", result.SuccessList);
            json.Names("failList", result.FailList);
        }));
    }

    private static IEnumerable<KeyValuePair<string, string>> Sign(SandboxWebhookSubscription subscription, ReadOnlyMemory<byte> body)
    {
        if (subscription.Secret is not { } secret) return [];
        byte[] signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body.Span);
        return [new("X-Signature", Convert.ToHexString(signature).ToLowerInvariant())];
    }

    private void Send(WorkBotSandboxThirdParty config, string name, string? url, ReadOnlyMemory<byte> body)
    {
        if (!config.IsActive || url is null) return;
        SandboxWebhookSubscription receiver = new(new Uri(url), []) { Secret = config.EnableSignature ? config.SecretKey : null };
        Dispatcher.Send([receiver], name, body);
    }
}
