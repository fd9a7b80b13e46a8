using Sdk.Core;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.Requests;

/// <summary>What cannot be right is refused before anything is sent, under the name of the argument.</summary>
internal sealed class BadInputTests
{
    private static readonly DateOnly Day = new(2025, 11, 30);
    private static readonly DateTimeOffset Time = new(2025, 11, 30, 0, 0, 0, TimeSpan.Zero);
    private static readonly Uri Host = new(YunkeMock.Company);
    private static readonly Secret Password = new("p");
    private static readonly string?[] Blank = ["", " ", "\t\r\n"];
    private static readonly string?[] NoPhones = ["", " ", null, "1380013800a", "+8613800138000", "138 0013 8000", "１３８"];
    private static readonly Uri?[] NoHosts = [null, new Uri("/crm2", UriKind.Relative), new Uri("http://crm2.yunkecn.com"), new Uri("https://crm2.yunkecn.com/cms"), new Uri("ftp://crm2.yunkecn.com")];

    private static IEnumerable<TestCaseData> Cases =>
    [
        .. Each("page", new[] { 0, -1, int.MinValue }, "Page", static (client, page) => client.CallLogs.ListAsync(new ListCallLogsRequest { Page = page })),
        .. Each("page size", new[] { 0, -1, 201, int.MaxValue }, "PageSize", static (client, size) => client.CallLogs.ListAsync(new ListCallLogsRequest { PageSize = size })),
        Case("end before start", "To", static client => client.CallLogs.ListAsync(new ListCallLogsRequest { From = Time, To = Time.AddTicks(-1) })),
        Case("end before start, created", "CreatedTo", static client => client.CallLogs.ListAsync(new ListCallLogsRequest { CreatedFrom = Time, CreatedTo = Time.AddDays(-1) })),
        .. Each("department", Blank, "DepartmentId", static (client, text) => client.CallLogs.ListAsync(new ListCallLogsRequest { DepartmentId = text })),
        .. Each("user", Blank, "UserId", static (client, text) => client.CallLogs.ListAsync(new ListCallLogsRequest { UserId = text })),
        .. Each("searched phone", new[] { "", "138x" }, "SearchPhone", static (client, text) => client.CallLogs.ListAsync(new ListCallLogsRequest { SearchPhone = text })),
        Case("unknown direction", "request", static client => client.CallLogs.ListAsync(new ListCallLogsRequest { CallType = (CallType)7 })),
        Case("no sources", "RecordFroms", static client => client.CallLogs.ListAsync(new ListCallLogsRequest { RecordFroms = null! })),
        .. Each("report page", new[] { 0 }, "Page", static (client, page) => client.Reports.GetIndexDetailAsync(new GetCallReportRequest { From = Day, To = Day, Page = page })),
        .. Each("report page size", new[] { 0, 101 }, "PageSize", static (client, size) => client.Reports.GetIndexDetailAsync(new GetCallReportRequest { From = Day, To = Day, PageSize = size })),
        Case("report ends before start", "To", static client => client.Reports.GetIndexDetailAsync(new GetCallReportRequest { From = Day, To = Day.AddDays(-1) })),
        Case("outbound ends before start", "to", static client => client.Reports.GetOutboundAsync(Day, Day.AddDays(-1))),
        Case("inbound ends before start", "to", static client => client.Reports.GetInboundAsync(Day, Day.AddDays(-1))),
        .. Each("report department", Blank, "departmentId", static (client, text) => client.Reports.GetOutboundAsync(Day, Day, text)),
        .. Each("report user", Blank, "UserId", static (client, text) => client.Reports.GetIndexDetailAsync(new GetCallReportRequest { From = Day, To = Day, UserId = text })),
        Case("unknown report", "request", static client => client.Reports.GetIndexDetailAsync(new GetCallReportRequest { From = Day, To = Day, Kind = (CallReportKind)9 })),
        Case("no report request", "request", static client => client.Reports.GetIndexDetailAsync(null!)),
        .. Each("tree", Blank, "departmentId", static (client, text) => client.Departments.GetTreeAsync(text)),
        .. Each("recording", [.. Blank, null], "voiceId", static (client, text) => client.Recordings.GetUrlAsync(text!)),
        .. Each("download", [.. Blank, null], "voiceId", static (client, text) => client.Recordings.DownloadAsync(text!, Stream.Null)),
        Case("no destination", "destination", static client => client.Recordings.DownloadAsync("v", null!)),
        Case("destination that cannot be written", "destination", static client => client.Recordings.DownloadAsync("v", new MemoryStream([], writable: false))),
        .. Each("key phone", NoPhones, "phone", static (client, text) => client.Authentication.GetSecureKeyAsync(text!)),
        .. Each("companies phone", NoPhones, "phone", static (client, text) => client.Authentication.CheckAndGetUsersAsync(text!, Password)),
        .. Each("login phone", NoPhones, "phone", static (client, text) => client.Authentication.LoginAsync(text!, Password)),
        .. Each("login password", new Secret?[] { null, new("") }, "password", static (client, secret) => client.Authentication.LoginAsync("1", secret!)),
        .. Each("login code", new[] { "", " ", "a b", "码" }, "companyCode", static (client, text) => client.Authentication.LoginAsync("1", Password, text)),
        .. Each("code", new[] { "", " ", null, "a\r\nb" }, "companyCode", static (client, text) => client.Authentication.PasswordLoginAsync("1", Password, text!, Host)),
        .. Each("password", new Secret?[] { null, new("") }, "password", static (client, secret) => client.Authentication.PasswordLoginAsync("1", secret!, "c", Host)),
        .. Each("host", NoHosts, "companyAddress", static (client, host) => client.Authentication.PasswordLoginAsync("1", Password, "c", host!)),
        .. Each("key host", NoHosts[1..], "companyAddress", static (client, host) => client.Authentication.GetSecureKeyAsync("1", host)),
    ];

    private static IEnumerable<TestCaseData> PlatformCases =>
    [
        .. PlatformEach("user phone", NoPhones, "phone", static (client, text) => client.GetUserByPhoneAsync(text!)),
        .. PlatformEach("called phone", NoPhones, "phone", static (client, text) => client.StartCallAsync("e", text!)),
        .. PlatformEach("employee", new[] { "", " ", null, "a b", "员工" }, "userId", static (client, text) => client.StartCallAsync(text!, "1")),
        .. PlatformEach("mode", new[] { 0, 2, 7 }, "mode", static (client, mode) => client.StartCallAsync("e", "1", (CallMode)mode)),
        .. PlatformEach("call", [.. Blank, null], "callId", static (client, text) => client.HangUpAsync(text!)),
        .. PlatformEach("batch", [.. Blank, null], "batchId", static (client, text) => client.AcknowledgeFailedCallRecordsAsync(text!)),
        .. PlatformEach("size", new[] { 0, -1, 101 }, "size", static (client, size) => client.GetFailedCallRecordsAsync(size)),
        .. PlatformEach("order", Blank, "sort", static (client, text) => client.GetFailedCallRecordsAsync(1, text)),
        PlatformCase("no keeper", "keep", static client => client.DrainFailedCallRecordsAsync(null!)),
        PlatformCase("no users", "users", static client => client.SaveUsersAsync(null!)),
        PlatformCase("empty users", "users", static client => client.SaveUsersAsync([])),
        PlatformCase("a user that is none", "users", static client => client.SaveUsersAsync([null!])),
        PlatformCase("user without a name", "Name", static client => client.SaveUsersAsync([new SaveUserRequest { Name = " ", Phone = "1" }])),
        PlatformCase("user with letters", "Phone", static client => client.SaveUsersAsync([new SaveUserRequest { Name = "n", Phone = "x" }])),
        PlatformCase("empty customers", "customers", static client => client.AddCustomersAsync([])),
        PlatformCase("customer without a name", "Name", static client => client.AddCustomersAsync([new SaveCustomerRequest()])),
        PlatformCase("change without an id", "CustomerId", static client => client.UpdateCustomersAsync([new SaveCustomerRequest { Name = "n" }])),
        PlatformCase("field without an id", "CustomFieldValues", static client => client.AddCustomersAsync(
            [new SaveCustomerRequest { Name = "n", CustomFieldValues = [new CustomerFieldValue { Id = "", Values = [] }] }])),
    ];

    [TestCaseSource(nameof(Cases))]
    public async Task Bad_input_is_refused_by_name_and_nothing_is_sent(string argument, Func<YunkeClient, Task> call)
    {
        using var mock = new YunkeMock { Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage) };

        ArgumentException? refused = Assert.CatchAsync<ArgumentException>(() => call(mock.Client));
        await Pool.SettleAsync();

        Assert.That(refused!.ParamName?.Split('.')[^1], Is.EqualTo(argument));
        Assert.That(mock.Handler.Count, Is.Zero);
    }

    [TestCaseSource(nameof(PlatformCases))]
    public async Task Bad_input_to_the_open_platform_is_refused_too(string argument, Func<YunkeOpenPlatformClient, Task> call)
    {
        using var mock = new OpenPlatformMock();

        ArgumentException? refused = Assert.CatchAsync<ArgumentException>(() => call(mock.Client));
        await Pool.SettleAsync();

        Assert.That(refused!.ParamName?.Split('.')[^1], Is.EqualTo(argument));
        Assert.That(mock.Handler.Count, Is.Zero);
    }

    [Test]
    public void Walks_refuse_at_once_and_not_at_the_first_page()
    {
        using var mock = new YunkeMock();

        Assert.That(() => mock.Client.CallLogs.ListAllAsync(new ListCallLogsRequest { PageSize = 201 }), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => mock.Client.CallLogs.ListPagesAsync(new ListCallLogsRequest { Page = 0 }), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => mock.Client.Reports.ListRowsAsync(new GetCallReportRequest { From = Day, To = Day, PageSize = 101 }), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => mock.Client.Reports.ListPagesAsync(null!), Throws.ArgumentNullException);
    }

    [Test]
    public async Task Ends_of_ranges_pass()
    {
        using var mock = new YunkeMock { Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage) };

        Assert.That((await mock.RunAsync(static client => client.CallLogs.ListAsync(new ListCallLogsRequest { Page = int.MaxValue, PageSize = 200, From = Time, To = Time }))).Error, Is.Null);
        Assert.That((await mock.RunAsync(static client => client.Reports.GetIndexDetailAsync(new GetCallReportRequest { From = Day, To = Day, PageSize = 100 }))).Error, Is.Null);
    }

    private static TestCaseData Case(string name, string argument, Func<YunkeClient, Task> call) => new TestCaseData(argument, call).SetArgDisplayNames(name);

    private static IEnumerable<TestCaseData> Each<T>(string name, IEnumerable<T> values, string argument, Func<YunkeClient, T, Task> call) =>
        values.Select((value, index) => Case($"{name} {index} {value}", argument, client => call(client, value)));

    private static TestCaseData PlatformCase(string name, string argument, Func<YunkeOpenPlatformClient, Task> call) => new TestCaseData(argument, call).SetArgDisplayNames(name);

    private static IEnumerable<TestCaseData> PlatformEach<T>(string name, IEnumerable<T> values, string argument, Func<YunkeOpenPlatformClient, T, Task> call) =>
        values.Select((value, index) => PlatformCase($"{name} {index} {value}", argument, client => call(client, value)));
}
