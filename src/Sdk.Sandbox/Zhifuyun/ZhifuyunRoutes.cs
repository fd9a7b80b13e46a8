namespace Sdk.Sandbox;

/// <summary>All routes.</summary>
internal static class ZhifuyunRoutes
{
    public const string Token = "GetToken";
    public const string TicketDetails = "GetTicket";

    public static IReadOnlyList<ZhifuyunRoute> All { get; } =
    [
        new(Token, "POST", "/oauth/token", ZhifuyunTokenOperation.Issue),
        new("ListConversations", "GET", "/v1/conversations", ZhifuyunConversationOperations.List) { Pages = true },
        new("CreateConversation", "POST", "/v1/conversations", ZhifuyunConversationOperations.Create),
        new("GetConversation", "GET", "/v1/conversations/{id}", ZhifuyunConversationOperations.Get),
        new("ListTickets", "GET", "/v1/tickets", ZhifuyunTicketOperations.List) { Pages = true },
        new("CreateTicket", "POST", "/v1/tickets", ZhifuyunTicketOperations.Create),
        new(TicketDetails, "GET", "/v1/tickets/{id}", ZhifuyunTicketOperations.Get),
        new("UpdateTicket", "PATCH", "/v1/tickets/{id}", ZhifuyunTicketOperations.Update),
        new("GetStatistics", "GET", "/v1/statistics", ZhifuyunStatisticsOperation.Get),
    ];

    /// <summary>The route of a method and a path.</summary>
    public static ZhifuyunRoute? Find(string method, string path) =>
        All.FirstOrDefault(route => route.Method == method && route.Matches(path, out _));
}
