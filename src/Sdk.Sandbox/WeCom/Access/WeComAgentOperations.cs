using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>What an application knows of itself, and the tickets of its pages.</summary>
internal static class WeComAgentOperations
{
    private const int TicketsPerCompany = 400;
    private const int TicketsPerApplication = 100;
    private const int TicketSeconds = 7200;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static IReadOnlyList<WeComOperation> All { get; } =
    [
        new("GET", "agent/get", WeComAccess.Application, Get) { Missing = 41011 },
        new("GET", "agent/list", WeComAccess.Application, List),
        new("GET", "get_jsapi_ticket", WeComAccess.Application, call => Ticket(call, "corp")),
        new("GET", "ticket/get", WeComAccess.Application, GetAgentTicket),
    ];

    private static WeComAnswer Get(WeComCall call)
    {
        if (call.QueryNumber("agentid", 41011) != call.AgentId) throw new WeComRefusal(301002);
        WeComSandboxApplication row = call.Application;
        JsonObject users = new() { ["user"] = WeComJson.Rows(row.VisibleUsers.Select(user => new JsonObject { ["userid"] = user })) };
        return new JsonObject
        {
            ["agentid"] = row.AgentId,
            ["name"] = row.Name,
            ["square_logo_url"] = Logo(row),
            ["description"] = row.Description,
            ["allow_userinfos"] = users,
            ["allow_partys"] = new JsonObject { ["partyid"] = WeComJson.Numbers(row.VisibleParties) },
            ["allow_tags"] = new JsonObject { ["tagid"] = WeComJson.Numbers(row.VisibleTags) },
            ["close"] = row.IsClosed ? 1 : 0,
            ["redirect_domain"] = row.RedirectDomain,
            ["report_location_flag"] = 0,
            ["isreportenter"] = 0,
            ["home_url"] = row.HomeUrl,
            ["customized_publish_status"] = 1,
        };
    }

    private static WeComAnswer List(WeComCall call)
    {
        WeComSandboxApplication row = call.Application;
        JsonObject self = new() { ["agentid"] = row.AgentId, ["name"] = row.Name, ["square_logo_url"] = Logo(row) };
        return new JsonObject { ["agentlist"] = WeComJson.Rows([self]) };
    }

    private static WeComAnswer GetAgentTicket(WeComCall call) =>
        call.Query("type", WeComCodes.IllegalParameter) == "agent_config" ? Ticket(call, "agent") : throw WeComRefusal.Illegal("type");

    /// <summary>The two kinds differ, and each application has its own.</summary>
    private static WeComAnswer Ticket(WeComCall call, string kind)
    {
        call.Sandbox.Count($"ticket:{kind}:{call.AgentId}", TicketsPerApplication, Hour);
        call.Sandbox.Count("ticket:" + kind, TicketsPerCompany, Hour);
        long window = call.Now.ToUnixTimeSeconds() / TicketSeconds;
        string ticket = $"{kind}-{WeComTokens.Text((int)(window % int.MaxValue) ^ call.AgentId!.Value, 80)}";
        return new JsonObject { ["ticket"] = ticket, ["expires_in"] = TicketSeconds - (int)(call.Now.ToUnixTimeSeconds() % TicketSeconds) };
    }

    private static string Logo(WeComSandboxApplication row) => FormattableString.Invariant($"https://p.qpic.cn/pic_wework/{row.AgentId}/0");
}
