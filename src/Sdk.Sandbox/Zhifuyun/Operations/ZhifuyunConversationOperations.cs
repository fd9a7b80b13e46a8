namespace Sdk.Sandbox;

/// <summary>The routes of the conversations.</summary>
internal static class ZhifuyunConversationOperations
{
    public static SandboxAnswer List(ZhifuyunCall call)
    {
        string? status = call.Query("status");
        DateTimeOffset? start = call.Instant("start_time");
        DateTimeOffset? end = call.Instant("end_time");
        return ZhifuyunPage.Of(
            call,
            call.Sandbox.Conversations.Where(row =>
                (status is null || row.Status == status)
                && (start is null || row.CreatedAt >= start)
                && (end is null || row.CreatedAt <= end)),
            ZhifuyunJson.Write);
    }

    public static SandboxAnswer Get(ZhifuyunCall call)
    {
        if (!call.Sandbox.Conversations.TryGet(call.Id, out ZhifuyunSandboxConversation? row))
            throw new ZhifuyunRefusal(ZhifuyunCodes.NotFound, call.Id);
        return ZhifuyunJson.Success(ZhifuyunCodes.Success, json => ZhifuyunJson.Write(json, row));
    }

    public static SandboxAnswer Create(ZhifuyunCall call) => call.Sandbox.Once.Run(call, () =>
    {
        ZhifuyunMembers members = call.Members();
        DateTimeOffset now = call.Sandbox.Time.GetUtcNow();
        ZhifuyunSandboxConversation row = call.Sandbox.Add(new ZhifuyunSandboxConversation
        {
            Id = "",
            UserId = members.Required("user_id"),
            Channel = members.Optional("channel") ?? "web",
            InitialMessage = members.Optional("initial_message") ?? "",
            CreatedAt = now,
            UpdatedAt = now,
        });
        call.Sandbox.Webhooks.Send("conversation.created", row);
        return ZhifuyunJson.Success(call.Sandbox.CreatedStatus, json => ZhifuyunJson.Write(json, row));
    });
}
