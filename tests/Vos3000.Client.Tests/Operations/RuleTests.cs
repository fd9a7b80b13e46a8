using System.Runtime.CompilerServices;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Operations;

/// <summary>Rules beyond the length of a text: what breaks one is named and nothing is sent, what just keeps it is sent.</summary>
internal sealed class RuleTests
{
    private static readonly DateOnly Day = new(2026, 5, 2);
    private static readonly SwitchTime Moment = new(Day);
    private static readonly SwitchTime Before = new(Day.AddDays(-1), new TimeOnly(23, 59, 59));
    private static readonly DateTimeOffset Noon = new(2026, 5, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan FullDay = TimeSpan.FromDays(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static IEnumerable<TestCaseData> Broken =>
    [
        Case("request", static client => client.Phones.GetAsync(new GetPhoneRequest())),
        Case("MinProfitPercent", static client => client.Phones.ModifyAsync(WithProfit(10_001))),
        Case("MinProfitPercent", static client => client.Phones.ModifyAsync(WithProfit(-10_001))),
        Case("BeginSecondInDay", static client => client.Phones.ModifyAsync(WithHours(-Second, FullDay))),
        Case("EndSecondInDay", static client => client.Phones.ModifyAsync(WithHours(TimeSpan.Zero, FullDay + Second))),
        Case("MinProfitPercent", static client => client.MappingGateways.CreateAsync(new CreateMappingGatewayRequest { Name = "g", MinProfitPercent = 10_001 })),
        Case("MinProfitPercent", static client => client.MappingGateways.ModifyAsync(new ModifyMappingGatewayRequest { Name = "g", MinProfitPercent = -10_001 })),
        Case("MinProfitPercent", static client => client.RoutingGateways.CreateAsync(new CreateRoutingGatewayRequest { Name = "g", MinProfitPercent = 10_001 })),
        Case("MinProfitPercent", static client => client.RoutingGateways.ModifyAsync(new ModifyRoutingGatewayRequest { Name = "g", MinProfitPercent = -10_001 })),
        Case("BeginTime", static client => client.RoutingGateways.ModifyAsync(WithSchedule(-Second, FullDay))),
        Case("EndTime", static client => client.RoutingGateways.ModifyAsync(WithSchedule(TimeSpan.Zero, FullDay + Second))),
        Case("request.TransactionId", static client => client.Calls.CallBackAsync(CallBack(""))),
        Case("request.TransactionId", static client => client.Calls.CallBackAsync(CallBack("a b"))),
        Case("request.TransactionId", static client => client.Calls.PlayAudioAsync(PlayAudio("a.b"))),
        Case("request.TransactionId", static client => client.Calls.PlayAudioAsync(PlayAudio("甲"))),
        Case("callIds", static client => client.Calls.DisconnectAsync([])),
        Case("request", static client => client.Payments.GetHistoryAsync(new GetPayHistoryRequest { BeginTime = Moment, EndTime = Moment })),
        Case("request.EndTime", static client => client.Payments.GetHistoryAsync(new GetPayHistoryRequest { Account = "1", BeginTime = Moment, EndTime = Before })),
        Case("request", static client => client.Payments.GetConsumptionAsync(new GetConsumptionRequest { BeginTime = Moment, EndTime = Moment })),
        Case("request.EndTime", static client => client.Payments.GetConsumptionAsync(new GetConsumptionRequest { AgentAccount = "1",
            BeginTime = Moment, EndTime = Before })),
        Case("request", static client => client.PhoneCards.GetAsync(new GetActivePhoneCardRequest())),
        Case("request", static client => client.BoundNumbers.GetAsync(new GetBoundNumberRequest())),
        Case("request", static client => client.BoundNumbers.GetAsync(new GetBoundNumberRequest { Pin = "1", Account = "2" })),
        Case("request", static client => client.BoundNumbers.GetAsync(new GetBoundNumberRequest { E164s = ["1"], Pin = "1" })),
        Case("request.RentPeriod", static client => client.Suites.CreateAsync(Suite(0, TimeSpan.Zero, FullDay))),
        Case("StartTime", static client => client.Suites.CreateAsync(Suite(1, -Second, FullDay))),
        Case("EndTime", static client => client.Suites.CreateAsync(Suite(1, TimeSpan.Zero, FullDay + Second))),
        Case("ids", static client => client.Suites.GetAsync([])),
        Case("request.FlowNo", static client => client.Cdrs.CreateAsync(Record(-2, null, null))),
        Case("request.FlowNo", static client => client.Cdrs.CreateAsync(Record(long.MinValue, null, null))),
        Case("request.StopTime", static client => client.Cdrs.CreateAsync(Record(null, Noon, Noon - Second))),
        Case("request.EndTime", static client => client.Cdrs.StreamAsync(new GetCdrRequest { Accounts = ["1"], BeginTime = Day,
            EndTime = Day.AddDays(-1) }).CountAsync().AsTask()),
        Case("request.Period", static client => client.Reports.GetCustomerFeesAsync(CustomerFees(ReportPeriod.FromValue(0), Day))),
        Case("request.Period", static client => client.Reports.GetCustomerFeesAsync(CustomerFees(ReportPeriod.FromValue(-1), Day))),
        Case("request.EndTime", static client => client.Reports.GetCustomerFeesAsync(CustomerFees(ReportPeriod.Day, Day.AddDays(-1)))),
        Case("request.Period", static client => client.Reports.GetPhoneFeesAsync(new GetPhoneFeeReportRequest { Account = "1", Period = default,
            BeginTime = Day, EndTime = Day })),
        Case(
            "request.EndTime",
            static client => client.Reports.GetPhoneFeesAsync(new GetPhoneFeeReportRequest { Account = "1", Period = ReportPeriod.Day,
                BeginTime = Day, EndTime = Day.AddDays(-1) })),
        Case(
            "request.Period",
            static client => client.Reports.GetCustomerLocationFeesAsync(
                new GetCustomerLocationFeeReportRequest { Account = "1", Period = ReportPeriod.FromValue(-3), BeginTime = Day, EndTime = Day })),
        Case(
            "request.EndTime",
            static client => client.Reports.GetCustomerLocationFeesAsync(
                new GetCustomerLocationFeeReportRequest { Account = "1", Period = ReportPeriod.Month, BeginTime = Day, EndTime = Day.AddDays(-1) })),
        Case("account", static client => client.NumberConversions.GetAsync(null)),
        Case("request.Overwrite", static client => client.PhoneBook.CreateAsync(Entry(new PhoneBookOverwrite()))),
        Case("request.Overwrite", static client => client.PhoneBook.CreateAsync(Entry(new PhoneBookOverwrite { E164 = "1", ShortE164 = "2" }))),
        Case("request", static client => client.IvrAudio.GetAsync(new GetIvrAudioRequest())),
        Case("request.Ids", static client => client.IvrAudio.GetAsync(new GetIvrAudioRequest { Ids = [] })),
        Case("wave", static client => client.IvrAudio.UploadAsync(1, default)),
        Case("request.Ip", static client => client.IpLimits.CreateAsync(new CreateIpLimitRequest { Ip = "::1" })),
        Case("request.Ip", static client => client.IpLimits.CreateAsync(new CreateIpLimitRequest { Ip = "256.0.0.1" })),
        Case("request.Ip", static client => client.IpLimits.CreateAsync(new CreateIpLimitRequest { Ip = "office" })),
        Case("request.Count", static client => client.IpLimits.CreateAsync(new CreateIpLimitRequest { Ip = "10.0.0.1", Count = 0 })),
    ];

    public static IEnumerable<TestCaseData> Kept =>
    [
        Case("min", static client => client.Phones.ModifyAsync(WithProfit(-10_000))),
        Case("max", static client => client.Phones.ModifyAsync(WithProfit(10_000))),
        Case("hours", static client => client.Phones.ModifyAsync(WithHours(TimeSpan.Zero, FullDay))),
        Case("hours over midnight", static client => client.Phones.ModifyAsync(WithHours(FullDay, TimeSpan.Zero))),
        Case("min", static client => client.RoutingGateways.ModifyAsync(new ModifyRoutingGatewayRequest { Name = "g", MinProfitPercent = -10_000 })),
        Case("schedule", static client => client.RoutingGateways.ModifyAsync(WithSchedule(TimeSpan.Zero, FullDay))),
        Case("token", static client => client.Calls.CallBackAsync(CallBack("Az-09_"))),
        Case("one moment", static client => client.Payments.GetHistoryAsync(new GetPayHistoryRequest { AgentAccount = "1", BeginTime = Moment, EndTime = Moment })),
        Case("one day", static client => client.Suites.CreateAsync(Suite(1, TimeSpan.Zero, FullDay))),
        Case("made by the switch", static client => client.Cdrs.CreateAsync(Record(-1, Noon, Noon))),
        Case("month", static client => client.Reports.GetCustomerFeesAsync(CustomerFees(ReportPeriod.Month, Day))),
        Case("90 days", static client => client.Reports.GetCustomerFeesAsync(CustomerFees(ReportPeriod.Days(90), Day))),
        Case("number only", static client => client.NumberConversions.GetAsync(null, "1")),
        Case("whole phone book", static client => client.PhoneBook.GetAsync()),
        Case("both filters", static client => client.IvrAudio.GetAsync(new GetIvrAudioRequest { Type = IvrAudioType.FromValue(0), Ids = [1] })),
        Case("one address", static client => client.IpLimits.CreateAsync(new CreateIpLimitRequest { Ip = "10.0.0.1", Count = 1 })),
    ];

    [TestCaseSource(nameof(Broken))]
    public void Broken_rule_is_named_and_nothing_is_sent(string argument, Func<Vos3000Client, Task> call)
    {
        using var mock = new Vos3000Mock();

        ArgumentException? refused = Assert.CatchAsync<ArgumentException>(async () => await call(mock.Client));

        Assert.That(refused!.ParamName, argument.StartsWith("request", StringComparison.Ordinal) ? Is.EqualTo(argument) : Does.EndWith(argument));
        Assert.That(mock.Sent, Is.Empty);
    }

    [TestCaseSource(nameof(Kept))]
    public async Task Rule_that_is_just_kept_lets_the_request_out(string limit, Func<Vos3000Client, Task> call)
    {
        using var mock = new Vos3000Mock();

        await call(mock.Client);

        Assert.That(mock.Sent, Has.Count.EqualTo(1), limit);
    }

    private static ModifyPhoneRequest WithProfit(int percent) => new() { E164 = "1", Additional = new PhoneAdditional { MinProfitPercent = percent } };

    private static ModifyPhoneRequest WithHours(TimeSpan begin, TimeSpan end) => new()
    {
        E164 = "1", ValueAdded = new PhoneValueAdded { PeriodForwardings = [new ForwardingPeriod { BeginSecondInDay = begin, EndSecondInDay = end }] },
    };

    private static ModifyRoutingGatewayRequest WithSchedule(TimeSpan begin, TimeSpan end) => new()
    {
        Name = "g",
        ScheduledCallinPrefixes =
        [
            new ScheduledPrefixes { Days = [WeekDay.Monday], BeginTime = begin, EndTime = end, Action = ScheduledPrefixAction.FromValue(0),
                Type = ScheduledPrefixSide.FromValue(0), Prefixes = ["0"] },
        ],
    };

    private static CallBackRequest CallBack(string transaction) =>
        new() { CallerE164 = "1", CalleeE164s = ["2"], AccessE164 = "3", AccessE164Password = "4", TransactionId = transaction };

    private static PlayAudioRequest PlayAudio(string transaction) =>
        new() { Audios = ["1"], Callee = "2", AccessE164 = "3", AccessE164Password = "4", TransactionId = transaction };

    private static CreateSuiteRequest Suite(int period, TimeSpan start, TimeSpan end) => new()
    {
        Name = "s", RentPeriod = period, RentType = RentType.FromValue(0), NonholonomicOrder = false, RentFee = 1, MinConsumption = 0,
            LowerConsumption = 0, GiftMoney = 0,
        GiftTimes = [new GiftWindow { Prefix = ["0"], StartTime = start, EndTime = end, GiftTime = Second, BillingTime = 1 }],
    };

    private static CreateCdrRequest Record(long? flowNo, DateTimeOffset? start, DateTimeOffset? stop) =>
        new() { BillingMode = CdrBillingMode.FromValue(0), BillingTime = 1, FlowNo = flowNo, StartTime = start, StopTime = stop };

    private static GetCustomerFeeReportRequest CustomerFees(ReportPeriod period, DateOnly end) =>
        new() { Accounts = ["1"], Period = period, BeginTime = Day, EndTime = end };

    private static CreatePhoneBookEntryRequest Entry(PhoneBookOverwrite overwrite) => new() { Account = "1", Overwrite = overwrite };

    private static TestCaseData Case(string name, Func<Vos3000Client, Task> call, [CallerLineNumber] int line = 0) =>
        new TestCaseData(name, call).SetArgDisplayNames(name, $"line {line}");
}
