using Sdk.Sandbox;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>Reports, which add up what the call records say.</summary>
internal sealed class ReportTests : LifeTest
{
    private static readonly DateOnly First = Today.AddDays(-6);

    private static readonly string[] Accounts = ["10001", "10002", "10005"];

    [Test]
    public async Task Daily_report_of_customers_adds_up_with_the_records_of_the_same_days()
    {
        IReadOnlyList<Cdr> records = (await Client.Cdrs.GetAsync(new GetCdrRequest { Accounts = Accounts, BeginTime = First, EndTime = Today })).GetValueOrThrow().Cdrs;
        IReadOnlyList<CustomerFeeReport> reports = (await Client.Reports.GetCustomerFeesAsync(new GetCustomerFeeReportRequest
        {
            Accounts = Accounts, Period = ReportPeriod.Day, BeginTime = First, EndTime = Today,
        })).GetValueOrThrow().Reports;

        Assert.That(records, Is.Not.Empty);
        Assert.That(reports.Select(static row => (row.BeginTime, row.Account)), Is.Unique);
        foreach (CustomerFeeReport row in reports)
        {
            Cdr[] own = [.. records.Where(record => record.Account == row.Account && record.Start >= row.BeginTime && record.Start < row.BeginTime!.Value.AddDays(1))];
            Assert.That((row.CdrCount, row.TotalTime), Is.EqualTo(((long?)own.Length, (TimeSpan?)Sum(own, static record => record.FeeTime))));
            Assert.That(row.TotalFee, Is.EqualTo(own.Sum(static record => record.Fee)).Within(1e-9m));
            Cdr[] local = [.. own.Where(static record => record.CallLevel == CallLevel.Local)];
            Cdr[] domestic = [.. own.Where(static record => record.CallLevel == CallLevel.DomesticLongDistance)];
            Assert.That((row.LocalCount, row.LocalTime), Is.EqualTo(((int?)local.Length, (TimeSpan?)Sum(local, static record => record.FeeTime))));
            Assert.That((row.DomesticCount, row.DomesticTime), Is.EqualTo(((int?)domestic.Length, (TimeSpan?)Sum(domestic, static record => record.FeeTime))));
            Assert.That(row.LocalFee + row.DomesticFee + row.NetFee + row.InternationalFee, Is.EqualTo(row.TotalFee).Within(1e-9m));
        }

        Assert.That(reports.Sum(static row => row.CdrCount), Is.EqualTo(records.Count));
    }

    [Test]
    public async Task Reports_of_phones_areas_and_customers_agree_with_each_other()
    {
        CustomerFeeReport customer = (await Client.Reports.GetCustomerFeesAsync(new GetCustomerFeeReportRequest
        {
            Accounts = ["10002"], Period = ReportPeriod.Days(7), BeginTime = First, EndTime = Today,
        })).GetValueOrThrow().Reports.Single();
        IReadOnlyList<PhoneFeeReport> phones = (await Client.Reports.GetPhoneFeesAsync(new GetPhoneFeeReportRequest
        {
            Account = "10002", Period = ReportPeriod.Days(7), BeginTime = First, EndTime = Today,
        })).GetValueOrThrow().Reports;
        IReadOnlyList<CustomerLocationFeeReport> areas = (await Client.Reports.GetCustomerLocationFeesAsync(new GetCustomerLocationFeeReportRequest
        {
            Account = "10002", Period = ReportPeriod.Days(7), BeginTime = First, EndTime = Today,
        })).GetValueOrThrow().Reports;

        Assert.That(customer.CdrCount, Is.Positive);
        Assert.That(phones.Select(static row => row.E164), Is.EqualTo(new[] { "80002", "80014" }));
        Assert.That(areas.Select(static row => row.AreaCode), Is.SubsetOf(new[] { "13", "138" }));
        Assert.That((phones.Sum(static row => row.CdrCount), areas.Sum(static row => row.CdrCount)), Is.EqualTo((customer.CdrCount, customer.CdrCount)));
        Assert.That(phones.Sum(static row => row.TotalFee), Is.EqualTo(customer.TotalFee).Within(1e-9m));
        Assert.That(areas.Sum(static row => row.TotalFee), Is.EqualTo(customer.TotalFee).Within(1e-9m));
        Assert.That((phones[0].CalleeBilling, phones[0].AgentAccount), Is.EqualTo(((ReportBillingSide?)ReportBillingSide.Caller, "10001")));
        Assert.That((customer.BeginTime, customer.EndTime), Is.EqualTo(((DateTimeOffset?)Midnight.AddDays(-6), (DateTimeOffset?)Midnight.AddDays(1))));
    }

    [Test]
    public async Task Filters_of_reports_leave_the_rest_out()
    {
        IReadOnlyList<PhoneFeeReport> phones = (await Client.Reports.GetPhoneFeesAsync(new GetPhoneFeeReportRequest
        {
            Account = "10002", E164s = ["80014"], Period = ReportPeriod.Days(7), BeginTime = First, EndTime = Today,
        })).GetValueOrThrow().Reports;
        IReadOnlyList<CustomerLocationFeeReport> areas = (await Client.Reports.GetCustomerLocationFeesAsync(new GetCustomerLocationFeeReportRequest
        {
            Account = "10002", AreaCode = "13", Period = ReportPeriod.Days(7), BeginTime = First, EndTime = Today,
        })).GetValueOrThrow().Reports;

        Assert.That(phones.Select(static row => row.E164), Is.EqualTo(new[] { "80014" }));
        Assert.That(areas.Select(static row => (row.AreaCode, row.AreaName)), Is.EqualTo(new[] { ("13", "全国移动") }));
    }

    [Test]
    public async Task Monthly_report_begins_at_the_range_and_then_at_each_month()
    {
        IReadOnlyList<CustomerFeeReport> reports = (await Client.Reports.GetCustomerFeesAsync(new GetCustomerFeeReportRequest
        {
            Accounts = ["10001"], Period = ReportPeriod.Month, BeginTime = Today.AddDays(-29), EndTime = Today,
        })).GetValueOrThrow().Reports;

        Assert.That(reports.Select(static row => row.BeginTime), Is.EqualTo(new DateTimeOffset?[] { Midnight.AddDays(-29), Midnight.AddDays(-19) }));
        DateTimeOffset begin = Midnight.AddDays(-29);
        Assert.That(
            reports.Sum(static row => row.CdrCount),
            Is.EqualTo(Switch.Cdrs.Count(row => row.Account == "10001" && row.Start >= begin)));
    }

    [Test]
    public async Task Record_that_is_created_shows_in_the_report_of_its_day()
    {
        Vos3000SandboxCustomer before = Switch.Customers["10011"];
        CustomerFeeReport? earlier = await TodayOfAsync(before.Account);

        AssertDone(await Client.Cdrs.CreateAsync(new CreateCdrRequest
        {
            Account = before.Account, BillingMode = CdrBillingMode.PhoneAccount, CalleeE164 = "0049301234567", BillingTime = 61, StartTime = Now,
                StopTime = Now.AddSeconds(61),
        }));

        CustomerFeeReport later = (await TodayOfAsync(before.Account))!;
        decimal fee = before.Money - Switch.Customers[before.Account].Money;
        Assert.That(fee, Is.EqualTo(1.44m), "two minutes at 80 percent of 0.9");
        Assert.That(later.CdrCount, Is.EqualTo((earlier?.CdrCount ?? 0) + 1));
        Assert.That((later.InternationalFee, later.InternationalTime, later.InternationalCount), Is.EqualTo(((decimal?)fee,
            (TimeSpan?)TimeSpan.FromMinutes(2), (int?)1)));
    }

    private async Task<CustomerFeeReport?> TodayOfAsync(string account) =>
        (await Client.Reports.GetCustomerFeesAsync(new GetCustomerFeeReportRequest
        {
            Accounts = [account], Period = ReportPeriod.Day, BeginTime = Today, EndTime = Today,
        })).GetValueOrThrow().Reports.SingleOrDefault();

    private static TimeSpan Sum(IEnumerable<Cdr> records, Func<Cdr, TimeSpan?> time) =>
        records.Aggregate(TimeSpan.Zero, (sum, record) => sum + time(record)!.Value);
}
