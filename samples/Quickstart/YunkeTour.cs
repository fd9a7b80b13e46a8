using System.Security.Cryptography;
using Sdk.Core;
using Sdk.Sandbox;
using Spectre.Console;
using Yunke.Client;

namespace Quickstart;

/// <summary>A walk through Yunke. What breaks something needs the sandbox.</summary>
internal sealed class YunkeTour(YunkeClient yunke, YunkeSandbox? sandbox)
{
    private const int ShownCalls = 5;

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await ShowReportAsync(cancellationToken);
        CallLog? recorded = await ListCallsAsync(cancellationToken);
        if (recorded is not null)
        {
            await DownloadAsync(recorded, cancellationToken);
        }

        if (sandbox is not null)
        {
            await LoseTheSessionAsync(sandbox, cancellationToken);
            await KeepTheSessionAsync(sandbox, cancellationToken);
            await ShowWrongPasswordAsync(sandbox, cancellationToken);
        }
    }

    private async Task ShowReportAsync(CancellationToken cancellationToken)
    {
        Screen.Title("The report of outbound calls of three days");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(China).DateTime);
        ApiResult<YunkePage<CallReportRow>> report = await yunke.Reports.GetOutboundAsync(today.AddDays(-2), today, cancellationToken: cancellationToken);
        if (!report.IsSuccess)
        {
            Screen.Show(report.Error);
            return;
        }

        var chart = new BarChart { Width = 60 };
        foreach (CallReportRow row in report.Value.Items.Where(static row => row.GetText("userName") is not null))
        {
            chart.AddItem(Markup.Escape(row.GetText("userName")!), (double)(row.GetNumber("callCount") ?? 0), Color.Aqua);
        }

        if (chart.Data.Count > 0)
        {
            AnsiConsole.Write(chart);
        }

        if (sandbox is not null)
        {
            AnsiConsole.MarkupLineInterpolated($"  The client found the company's host and logged in by itself: {sandbox.Logins} login");
        }
    }

    private async Task<CallLog?> ListCallsAsync(CancellationToken cancellationToken)
    {
        Screen.Title("Calls of the last day, as they are asked for");
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        Table table = Screen.Table("Began (China)", "Direction", "Staff", "Customer", "Talk");
        CallLog? recorded = null;
        int count = 0;
        var filter = new ListCallLogsRequest { From = now.AddDays(-1), To = now, PageSize = 50 };
        await foreach (ApiResult<Page<CallLog>> page in yunke.CallLogs.ListPagesAsync(filter, cancellationToken))
        {
            if (!page.IsSuccess)
            {
                Screen.Show(page.Error);
                break;
            }

            foreach (CallLog call in page.Value.Items)
            {
                recorded ??= string.IsNullOrEmpty(call.RecordFile) ? null : call;
                if (++count <= ShownCalls)
                {
                    table.Row(
                        $"{call.StartCallTime:HH:mm:ss}", call.Direction == CallDirection.Inbound ? "in" : "out", call.UserIdName, call.PlanCustomerName,
                        $"{call.TalkTime:mm\\:ss}");
                }
            }
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated($"  {count} calls in all");
        return recorded;
    }

    private async Task DownloadAsync(CallLog call, CancellationToken cancellationToken)
    {
        Screen.Title("A recording is downloaded, although the connection breaks");
        sandbox?.Faults.Enqueue("DownloadRecording", Fault.CutBodyAfter(4_096));
        using var memory = new MemoryStream();
        ApiResult<DownloadedContent> saved = await yunke.Recordings.DownloadAsync(call.RecordFile!, memory, cancellationToken: cancellationToken);
        if (saved.IsSuccess)
        {
            AnsiConsole.MarkupLineInterpolated(
                $"  {saved.Value.Length} bytes of {saved.Value.MediaType} in {saved.Call.Attempts} attempts; gone on where it broke off: {saved.Value.IsResumed}");
        }
        else
        {
            Screen.Show(saved.Error);
        }
    }

    private async Task LoseTheSessionAsync(YunkeSandbox service, CancellationToken cancellationToken)
    {
        Screen.Title("The service ends the session: one login for all calls that notice");
        int before = service.Logins;
        service.ExpiredAnswer = YunkeExpiredAnswer.RedirectToLogin;
        service.RevokeSessions();
        ApiResult<IReadOnlyList<YunkeDepartment>>[] answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => yunke.Departments.GetTreeAsync(cancellationToken: cancellationToken)));
        AnsiConsole.MarkupLineInterpolated(
            $"  {answers.Count(static answer => answer.IsSuccess)} of {answers.Length} calls succeeded, with {service.Logins - before} login");
    }

    private async Task KeepTheSessionAsync(YunkeSandbox service, CancellationToken cancellationToken)
    {
        Screen.Title("A session is kept, encrypted, for the next run of the program");
        var protector = new AesGcmSecretProtector(RandomNumberGenerator.GetBytes(32));
        string kept = yunke.Sessions.Current!.Protect(protector);
        int before = service.Logins;
        using var next = YunkeClient.Create(new YunkeOptions { BaseAddress = service.BaseAddress });
        next.Sessions.Set(YunkeSession.Unprotect(kept, protector));
        ApiResult<IReadOnlyList<YunkeDepartment>> tree = await next.Departments.GetTreeAsync(cancellationToken: cancellationToken);
        AnsiConsole.MarkupLineInterpolated(
            $"  Without phone and password: {(tree.IsSuccess ? tree.Value[0].Name : tree.Error.Describe())}, with {service.Logins - before} logins");
    }

    private static async Task ShowWrongPasswordAsync(YunkeSandbox service, CancellationToken cancellationToken)
    {
        Screen.Title("A wrong password is tried once, and no call locks the account");
        using var stranger = YunkeClient.Create(new YunkeOptions
        {
            BaseAddress = service.BaseAddress,
            CompanyCode = YunkeSandbox.DemoCompanyCode,
            Phone = YunkeSandbox.DemoSecondPhone,
            Password = "not-the-password",
        });
        ApiResult<IReadOnlyList<YunkeDepartment>>[] answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => stranger.Departments.GetTreeAsync(cancellationToken: cancellationToken)));
        Screen.Show(answers[0].Error!);
        AnsiConsole.MarkupLineInterpolated($"  {answers.Length} calls, {service.LoginAttempts(YunkeSandbox.DemoSecondPhone)} attempt to log in");
    }
}
