using Microsoft.AspNetCore.Http;

namespace Sdk.Sandbox;

/// <summary>All operations of WorkBot, in the order of its reference.</summary>
internal static class WorkBotOperations
{
    private static readonly WorkBotOperation[] All =
    [
        .. WorkBotUserOperations.All, .. WorkBotActivationOperations.All, .. WorkBotRobotOperations.All, .. WorkBotMessageOperations.All,
        .. WorkBotThirdPartyOperations.All, .. WorkBotCodeOperations.All, .. WorkBotAdminOperations.All, .. WorkBotStatisticsOperations.All,
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(operation => operation.Name)];

    public static WorkBotOperation? Find(HttpRequest request, out string id)
    {
        string[] segments = (request.Path.Value ?? "").Split('/');
        foreach (WorkBotOperation operation in All)
            if (operation.Matches(request.Method, segments, out id)) return operation;
        id = "";
        return null;
    }
}
