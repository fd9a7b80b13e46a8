namespace Sdk.Sandbox;

/// <summary>All operations of WeCom, in the order of its reference.</summary>
internal static class WeComOperations
{
    private static readonly WeComOperation[] All =
    [
        .. WeComTokenOperations.All, .. WeComUserOperations.All, .. WeComUserLookupOperations.All, .. WeComCompanyOperations.All,
        .. WeComDepartmentOperations.All, .. WeComTagOperations.All, .. WeComImportOperations.All, .. WeComExportOperations.All,
        .. WeComIdentityOperations.All, .. WeComMediaOperations.All, .. WeComUrlUploadOperations.All, .. WeComSendOperations.All,
        .. WeComCardOperations.All, .. WeComChatOperations.All, .. WeComRobotOperations.All, .. WeComLivingOperations.All,
        .. WeComLivingReadOperations.All, .. WeComAgentOperations.All,
    ];

    private static readonly Dictionary<string, WeComOperation> ByPath = All.ToDictionary(operation => operation.Path, StringComparer.Ordinal);

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(operation => operation.Path)];

    public static WeComOperation? Find(string path) => ByPath.GetValueOrDefault(path);
}
