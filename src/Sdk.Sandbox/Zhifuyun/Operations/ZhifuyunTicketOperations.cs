namespace Sdk.Sandbox;

/// <summary>The routes of the tickets.</summary>
internal static class ZhifuyunTicketOperations
{
    private const string Resolved = "resolved";

    public static SandboxAnswer List(ZhifuyunCall call)
    {
        string? status = call.Query("status");
        string? priority = call.Query("priority");
        string? assignee = call.Query("assignee_id");
        return ZhifuyunPage.Of(
            call,
            call.Sandbox.Tickets.Where(row =>
                (status is null || row.Status == status)
                && (priority is null || row.Priority == priority)
                && (assignee is null || row.AssigneeId == assignee)),
            ZhifuyunJson.Write);
    }

    public static SandboxAnswer Get(ZhifuyunCall call)
    {
        ZhifuyunSandboxTicket row = Find(call);
        return ZhifuyunJson.Success(ZhifuyunCodes.Success, json => ZhifuyunJson.Write(json, row));
    }

    public static SandboxAnswer Create(ZhifuyunCall call) => call.Sandbox.Once.Run(call, () =>
    {
        ZhifuyunMembers members = call.Members();
        string? email = members.Optional("customer_email");
        if (email?.Contains('@', StringComparison.Ordinal) == false) throw new ZhifuyunRefusal(ZhifuyunCodes.WrongParameter, "customer_email");
        DateTimeOffset now = call.Sandbox.Time.GetUtcNow();
        ZhifuyunSandboxTicket row = call.Sandbox.Add(new ZhifuyunSandboxTicket
        {
            Id = "",
            Title = members.Required("title"),
            Description = members.Optional("description") ?? "",
            Priority = members.Optional("priority") ?? "medium",
            CustomerEmail = email,
            CreatedAt = now,
            UpdatedAt = now,
        });
        call.Sandbox.Webhooks.Send("ticket.created", row);
        return ZhifuyunJson.Success(call.Sandbox.CreatedStatus, json => ZhifuyunJson.Write(json, row));
    });

    public static SandboxAnswer Update(ZhifuyunCall call)
    {
        ZhifuyunSandboxTicket old = Find(call);
        ZhifuyunMembers members = call.Members();
        string? comment = members.Optional("comment");
        string? status = members.Optional("status");
        // An empty status is as wrong as an update of nothing.
        if (status is "" || (status ?? comment) is null) throw new ZhifuyunRefusal(ZhifuyunCodes.WrongParameter, "status");

        ZhifuyunSandboxTicket row = old with
        {
            Status = status ?? old.Status,
            Comments = comment is null ? old.Comments : [.. old.Comments, comment],
            UpdatedAt = call.Sandbox.Time.GetUtcNow(),
        };
        call.Sandbox.Tickets.Set(row);
        call.Sandbox.Webhooks.Send("ticket.updated", row);
        if (row.Status == Resolved && old.Status != Resolved) call.Sandbox.Webhooks.Send("ticket.resolved", row);
        return ZhifuyunJson.Success(ZhifuyunCodes.Success, json => ZhifuyunJson.Write(json, row));
    }

    private static ZhifuyunSandboxTicket Find(ZhifuyunCall call) =>
        call.Sandbox.Tickets.TryGet(call.Id, out ZhifuyunSandboxTicket? row)
            ? row
            : throw new ZhifuyunRefusal(ZhifuyunCodes.NotFound, call.Id);
}
