using Sdk.Core;
using Sdk.Sandbox;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.EndToEnd;

/// <summary>The subjects of the client against a service with real state.</summary>
internal sealed class ServiceTests : SandboxTest
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Now.ToOffset(TimeSpan.FromHours(8)).DateTime);

    [TestCase(YunkeCodeStyle.Number, YunkeKeyNesting.DataOfData)]
    [TestCase(YunkeCodeStyle.Text, YunkeKeyNesting.Data)]
    [TestCase(YunkeCodeStyle.Missing, YunkeKeyNesting.DataOfData)]
    public async Task The_first_call_finds_the_host_and_logs_in(YunkeCodeStyle codes, YunkeKeyNesting nesting)
    {
        (Service.CodeStyle, Service.KeyNesting) = (codes, nesting);
        ApiResult<YunkePage<CallLog>> page = await Client.CallLogs.ListAsync();

        string[] steps = [.. Server.Journal.Entries.Select(static entry => entry.Operation)];
        Assert.Multiple(() =>
        {
            Assert.That(page.IsSuccess, page.ToString());
            Assert.That(page.Value?.Items, Has.Count.EqualTo(100));
            Assert.That(steps, Is.EqualTo(new[]
            {
                "CollectCookies", "GetDiscoveryKey", "CheckAndGetUsers", "GetLoginKey", "PasswordLogin", "ListCallLogs",
            }));
            Assert.That(Server.Journal.Entries[0].Header("Cookie"), Does.Contain("pc_register=1").And.Contain("i18next=zh-CN"));
        });
    }

    [Test]
    public async Task Two_companies_on_two_hosts_work_side_by_side()
    {
        using YunkeClient other = CreateClient(static options => options.CompanyCode = YunkeSandbox.DemoSecondCompanyCode);
        ApiResult<IReadOnlyList<YunkeDepartment>>[] trees =
            await Task.WhenAll(Client.Departments.GetTreeAsync(), other.Departments.GetTreeAsync(), Client.Departments.GetTreeAsync());

        Assert.Multiple(() =>
        {
            Assert.That(trees.Select(static tree => tree.Value?[0].Name), Is.EqualTo(new[] { "云图科技", "海蓝贸易", "云图科技" }));
            Assert.That(Client.Sessions.Current!.CompanyAddress, Is.EqualTo(Service.BaseAddress));
            Assert.That(other.Sessions.Current!.CompanyAddress, Is.EqualTo(Service.SecondBaseAddress));
            Assert.That(Service.Logins, Is.EqualTo(2));
        });
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Departments_come_as_an_object_or_as_a_list(bool asList)
    {
        Service.DepartmentsAsList = asList;
        YunkeDepartment root = (await Client.Departments.GetTreeAsync()).GetValueOrThrow().Single();
        YunkeDepartment below = (await Client.Departments.GetTreeAsync(root.Children[0].Id, withUsers: false)).GetValueOrThrow().Single();

        Assert.Multiple(() =>
        {
            Assert.That(root.Children, Is.Not.Empty);
            Assert.That(root.Users, Is.Not.Empty);
            Assert.That(below.Name, Is.EqualTo(root.Children[0].Name));
            Assert.That(below.Users, Is.Empty);
        });
    }

    [Test]
    public async Task All_records_of_a_week_are_walked_once_each_although_others_come_in()
    {
        int before = Service.Calls.Count(static call => call.CompanyCode == YunkeSandbox.DemoCompanyCode);
        Service.OnPageRead = _ => Service.AddCalls(3);
        var ids = new List<string?>();
        await foreach (CallLog log in Client.CallLogs.ListAllAsync())
        {
            ids.Add(log.Id);
        }

        Assert.Multiple(() =>
        {
            Assert.That(ids, Has.Count.EqualTo(before));
            Assert.That(ids, Is.Unique);
            Assert.That(CountOf("ListCallLogs"), Is.EqualTo((before / 200) + 1));
        });
    }

    [Test]
    public async Task Filters_reach_the_service_and_times_keep_their_zone()
    {
        DateTimeOffset from = Now.AddHours(-5);
        CallLog[] logs = await ReadAsync(new ListCallLogsRequest { From = from, To = Now, CallType = CallType.Inbound });
        CallLog[] long_ = await ReadAsync(new ListCallLogsRequest { StartVoiceTime = "200" });

        Assert.Multiple(() =>
        {
            Assert.That(logs, Is.Not.Empty);
            Assert.That(logs.Select(static log => log.Direction), Is.All.EqualTo(CallDirection.Inbound));
            Assert.That(logs.Select(static log => log.StartCallTime), Is.All.InRange(from.AddMinutes(-1), Now.AddMinutes(1)));
            Assert.That(logs[0].StartCallTime!.Value.Offset, Is.EqualTo(TimeSpan.FromHours(8)));
            Assert.That(long_.Select(static log => log.TalkTime), Is.All.GreaterThanOrEqualTo(TimeSpan.FromSeconds(200)));
        });
    }

    [Test]
    public async Task A_report_counts_what_the_records_say()
    {
        decimal expected = Service.Calls.Count(static call =>
            call.CompanyCode == YunkeSandbox.DemoCompanyCode && !call.IsIncoming
            && DateOnly.FromDateTime(call.StartedAt.ToOffset(TimeSpan.FromHours(8)).DateTime) == Today.AddDays(-1));
        YunkePage<CallReportRow> outbound = (await Client.Reports.GetOutboundAsync(Today.AddDays(-1), Today.AddDays(-1))).GetValueOrThrow();
        YunkePage<CallReportRow> inbound = (await Client.Reports.GetInboundAsync(Today.AddDays(-1), Today.AddDays(-1))).GetValueOrThrow();
        var walked = new List<CallReportRow>();
        await foreach (CallReportRow row in Client.Reports.ListRowsAsync(new GetCallReportRequest { From = Today, To = Today, PageSize = 3 }))
        {
            walked.Add(row);
        }

        Assert.Multiple(() =>
        {
            Assert.That(outbound.Items.Sum(static row => row.GetNumber("callCount")), Is.EqualTo(expected));
            Assert.That(inbound.Items.Sum(static row => row.GetNumber("callCount")), Is.GreaterThan(0).And.Not.EqualTo(expected));
            Assert.That(walked, Has.Count.EqualTo(outbound.Items.Count));
        });
    }

    private async Task<CallLog[]> ReadAsync(ListCallLogsRequest request)
    {
        var logs = new List<CallLog>();
        await foreach (CallLog log in Client.CallLogs.ListAllAsync(request))
        {
            logs.Add(log);
        }

        return [.. logs];
    }
}
