namespace Sdk.Sandbox;

/// <summary>All operations, in the order of the reference.</summary>
internal static class YunkeOperations
{
    public const string DownloadRecording = "DownloadRecording";

    /// <summary>The page of a call, from which recordings are played.</summary>
    public const string CallPage = "/cms/customer/callDetail";

    public static IReadOnlyList<YunkeOperation> Web { get; } =
    [
        new("CollectCookies", "GET", YunkeGuard.LoginPage, YunkeDiscoveryOperations.CollectCookies),
        new("GetDiscoveryKey", "GET", "/newuc/login/getSecureKey", YunkeDiscoveryOperations.GetKey),
        new("CheckAndGetUsers", "POST", "/newuc/login/checkAndGetUsers", YunkeDiscoveryOperations.CheckAndGetUsers),
        new("GetLoginKey", "POST", "/usercenter/login/getSecureKey", YunkeLoginOperations.GetKey),
        new("PasswordLogin", "POST", "/usercenter/login/pcLogin", YunkeLoginOperations.LogIn),
        new("GetIndexDetail", "POST", "/yunke-report-phone/module/getIndexDetail", YunkeReportOperation.Get)
        {
            Page = "/cms/home/reportform/call",
            Pages = true,
        },
        new("ListCallLogs", "POST", "/pc/callLog/list", YunkeCallLogOperation.List) { Page = "/cms/customer/callHistory", Pages = true },
        new("GetRecordUrl", "POST", "/pc/callLog/getRecordUrl", YunkeRecordUrlOperation.Get) { Page = CallPage },
        new("GetDepartmentTree", "POST", "/usercenter/dept/tree", YunkeDepartmentOperation.Get) { Page = "/cms/home/statistics" },
    ];

    public static IReadOnlyList<YunkeOperation> OpenPlatform { get; } =
    [
        new("Open.AddOrUpdateUsers", "POST", "/open/user/addOrUpdate", YunkeOpenUserOperations.AddOrUpdate),
        new("Open.GetUserByPhone", "POST", "/open/user/getUserByPhone", YunkeOpenUserOperations.GetByPhone),
        new("Open.GetDepartmentTree", "POST", "/open/department/newTree/deptAndUsers", YunkeOpenUserOperations.GetDepartments),
        new("Open.GetCustomFields", "POST", "/open/customer/customFields", YunkeOpenCustomerOperations.GetCustomFields),
        new("Open.AddCustomers", "POST", "/open/customer/add", YunkeOpenCustomerOperations.Add),
        new("Open.UpdateCustomers", "POST", "/open/customer/update", YunkeOpenCustomerOperations.Update),
        new("Open.CallPartnerCustomer", "POST", "/open/call/partnerCustomer", YunkeOpenCallOperations.Dial),
        new("Open.HangUp", "POST", "/open/call/hangUp", YunkeOpenCallOperations.HangUp),
        new("Open.GetFailedCallRecords", "POST", "/open/sync/getFailedCallRecords", YunkeOpenCallOperations.GetFailedRecords),
        new(
            "Open.RemoveFailedCallRecords", "POST", "/open/sync/removeFailedCallRecordsByBatchId", YunkeOpenCallOperations.RemoveFailedRecords),
    ];

    public static IReadOnlyList<string> Names { get; } =
        [.. Web.Select(operation => operation.Name), DownloadRecording, .. OpenPlatform.Select(operation => operation.Name)];
}
