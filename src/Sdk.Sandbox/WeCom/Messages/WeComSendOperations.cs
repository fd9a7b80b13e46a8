using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Messages of applications to members: sent, recalled and counted.</summary>
internal static class WeComSendOperations
{
    private const int DefaultInterval = 1800;
    private const int MaximumInterval = 14_400;

    private static readonly TimeSpan RecallTime = TimeSpan.FromHours(24);

    public static IReadOnlyList<WeComOperation> All { get; } =
    [
        new("POST", "message/send", WeComAccess.Application, Send) { Missing = 82001, RefusesEscapes = true, IsUnlimited = true },
        new("POST", "message/recall", WeComAccess.Application, Recall) { Missing = WeComCodes.EmptyParameter },
        new("POST", "message/get_statistics", WeComAccess.Application, GetStatistics),
    ];

    /// <summary>The calling application must name itself.</summary>
    public static void CheckAgent(WeComCall call)
    {
        if (call.Body.Number("agentid", 41011) != call.AgentId) throw new WeComRefusal(40056);
    }

    private static WeComAnswer Send(WeComCall call)
    {
        WeComSandbox sandbox = call.Sandbox;
        WeComArguments body = call.Body;
        string type = WeComContentReader.TypeOf(body, WeComDialect.Application);
        bool isNotice = type == "miniprogram_notice";
        if (!isNotice) CheckAgent(call);
        CheckSafe(body, type);
        body.Between("enable_id_trans", 0, 1, 0);
        bool checksDuplicates = body.Between("enable_duplicate_check", 0, 1, 0) == 1;
        TimeSpan interval = TimeSpan.FromSeconds(body.Between("duplicate_check_interval", 0, MaximumInterval, DefaultInterval));
        WeComContent content = WeComContentReader.Read(sandbox, body, type, WeComDialect.Application);
        WeComReceivers receivers = WeComReceivers.Read(call, allowsEverybody: !isNotice);
        int agentId = call.AgentId!.Value;
        WeComSandboxMessage? message = checksDuplicates ? sandbox.Delivery.FindDuplicate(agentId, call.Raw, interval) : null;
        JsonObject answer = receivers.Write(sandbox);
        if (message is not null) return Sent(answer, message);

        CheckTask(sandbox, content.Card, agentId);
        sandbox.Delivery.CountPersonTimes(agentId, receivers.UserIds.Count);
        message = new WeComSandboxMessage
        {
            MessageId = "",
            AgentId = agentId,
            MessageType = type,
            Text = content.Text,
            IsTruncated = content.IsTruncated,
            CardType = content.Card?.Type,
            TaskId = content.Card?.TaskId,
        };
        message = sandbox.Delivery.Send(message, receivers.UserIds, call.Raw);
        if (content.Card is { IsInteractive: true }) message = message with { ResponseCode = sandbox.Delivery.IssueCode(message.MessageId) };
        return Sent(answer, message);
    }

    private static JsonObject Sent(JsonObject answer, WeComSandboxMessage message)
    {
        answer["msgid"] = message.MessageId;
        if (message.ResponseCode is { } code) answer["response_code"] = code;
        return answer;
    }

    private static void CheckSafe(WeComArguments body, string type)
    {
        int safe = body.Between("safe", 0, 2, 0);
        bool isAllowed = safe switch
        {
            0 => true,
            1 => type is "text" or "image" or "video" or "file" or "mpnews" or "miniprogram_notice",
            _ => type == "mpnews",
        };
        if (!isAllowed) throw body.Wrong("safe");
    }

    private static void CheckTask(WeComSandbox sandbox, WeComCard? card, int agentId)
    {
        if (card?.TaskId is { } taskId && sandbox.Messages.Any(message => message.AgentId == agentId && message.TaskId == taskId))
            throw new WeComRefusal(WeComCardCodes.TaskId, "Template_Card.task_id existed");
    }

    private static WeComAnswer Recall(WeComCall call)
    {
        string id = call.Body.Text("msgid");
        bool isOwn = call.Sandbox.Messages.TryGet(id, out WeComSandboxMessage? message) && message.AgentId == call.AgentId && message.ChatId is null;
        if (!isOwn) throw WeComRefusal.Of(WeComCodes.IllegalParameter, "msgid");
        if (call.Now - message!.SentAt >= RecallTime) throw new WeComRefusal(42052);
        call.Sandbox.Messages.Set(message with { IsRecalled = true });
        return WeComAnswer.Done();
    }

    private static WeComAnswer GetStatistics(WeComCall call)
    {
        WeComSandbox sandbox = call.Sandbox;
        DateOnly day = sandbox.DayOf(call.Now).AddDays(-call.Body.Between("time_type", 0, 1, 1));
        IEnumerable<JsonObject> rows = sandbox.Applications.Select(application => new JsonObject
        {
            ["agentid"] = application.AgentId,
            ["app_name"] = application.Name,
            ["count"] = sandbox.Messages.Count(message => message.AgentId == application.AgentId && sandbox.DayOf(message.SentAt) == day),
        });
        return new JsonObject { ["statistics"] = WeComJson.Rows(rows) };
    }
}
