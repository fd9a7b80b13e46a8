using Sdk.Core;
using Yunke.Client;

/// <summary>All calls of Yunke.</summary>
internal static class YunkeCalls
{
    private const string Phone = "13800138000";

    public static async Task RunAsync(YunkeClient yunke, YunkeOpenPlatformClient open, Checks run, DateOnly today)
    {
        await run.Check("Departments.GetTree", yunke.Departments.GetTreeAsync(), tree => tree is [{ Id: not null, Children.Count: > 0, Users.Count: > 0 }]);
        await run.Check("Reports.GetOutbound", yunke.Reports.GetOutboundAsync(today, today), page => page.Items.Any(row => row.GetNumber("callCount") is not null));
        await run.Check("Reports.GetInbound", yunke.Reports.GetInboundAsync(today, today), page => page.TotalCount > 0);
        ApiResult<YunkePage<CallLog>> logs = await yunke.CallLogs.ListAsync(new ListCallLogsRequest { PageSize = 200, CallType = CallType.Outbound });
        await run.Check(
            "CallLogs.List", Task.FromResult(logs),
            page => page is { Items.Count: 200, TotalCount: > 200 } && page.Items.All(log => log is { StartCallTime: not null, TalkTime: not null, Direction: not null }));
        string voiceId = logs.Value?.Items.FirstOrDefault(log => !string.IsNullOrEmpty(log.RecordFile))?.RecordFile ?? "none";
        using var recording = new MemoryStream();
        await run.Check("Recordings.Download", yunke.Recordings.DownloadAsync(voiceId, recording), saved => saved.Length == recording.Length && saved.Length > 1_000);
        ApiResult<Uri> nothing = await yunke.Recordings.GetUrlAsync("none");
        run.Report("An error of Yunke", nothing.Error is { Category: ErrorCategory.NotFound, Code: YunkeErrors.NoRecording }, nothing.ToString());

        var protector = new AesGcmSecretProtector(new byte[32]);
        var kept = YunkeSession.Unprotect(yunke.Sessions.Current!.Protect(protector), protector);
        run.Report("Session.Protect", kept.Equals(yunke.Sessions.Current), "kept");
        await run.Check("Authentication.GetSecureKey", yunke.Authentication.GetSecureKeyAsync(Phone, kept.CompanyAddress), key => key.Encrypt("密码").Length > 0);

        await run.CheckDone("Open.SaveUsers", open.SaveUsersAsync([new SaveUserRequest { Name = "裁剪", Phone = "13511112222" }]));
        ApiResult<YunkeUser> user = await open.GetUserByPhoneAsync("13511112222");
        await run.Check("Open.GetUserByPhone", Task.FromResult(user), found => found.Id is not null);
        await run.Check("Open.GetDepartments", open.GetDepartmentsAsync(), tree => tree.Count > 0);
        await run.Check("Open.GetCustomerFields", open.GetCustomerFieldsAsync(), fields => fields.All(field => field.Id is not null));
        await run.CheckDone("Open.AddCustomers", open.AddCustomersAsync([new SaveCustomerRequest { Name = "客户", Phone = "13600002222" }]));
        await run.CheckDone("Open.UpdateCustomers", open.UpdateCustomersAsync([new SaveCustomerRequest { CustomerId = "cust-00001", Name = "客户乙" }]));
        ApiResult<string> call = await open.StartCallAsync(user.Value?.Id ?? "none", "13600002222");
        await run.Check("Open.StartCall", Task.FromResult(call), id => id.Length > 0);
        await run.CheckDone("Open.HangUp", open.HangUpAsync(call.Value ?? "none"));
        await run.Check("Open.DrainFailedCallRecords", open.DrainFailedCallRecordsAsync(static (_, _) => Task.CompletedTask), count => count > 0);
    }
}
