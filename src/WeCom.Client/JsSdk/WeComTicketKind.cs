namespace WeCom.Client;

/// <summary>What a ticket for web pages is for. The two are not interchangeable.</summary>
public enum WeComTicketKind
{
    /// <summary>That of the company (企业的 jsapi_ticket), for <c>wx.config</c>.</summary>
    Corp,

    /// <summary>That of the application (应用的 jsapi_ticket), for <c>wx.agentConfig</c>.</summary>
    Agent,
}
