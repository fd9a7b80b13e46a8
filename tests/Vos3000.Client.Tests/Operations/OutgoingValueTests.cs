using System.Runtime.CompilerServices;
using System.Text.Json;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Operations;

/// <summary>Values that a type allows and the switch does not know: none is bent into shape, none goes out.</summary>
internal sealed class OutgoingValueTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Fraction = TimeSpan.FromMilliseconds(1_500);

    public static IEnumerable<TestCaseData> Broken =>
    [
        Case("request.AvailableTime", static client => client.SuiteOrders.CreateAsync(Order(default))),
        Case("request.AvailableTime", static client => client.SuiteOrders.CreateAsync(Order(DateTimeOffset.UnixEpoch.AddTicks(-1)))),
        Case("request.StartTime", static client => client.Cdrs.CreateAsync(Cdr(start: DateTimeOffset.MinValue))),
        Case("request.BillingTime", static client => client.Cdrs.CreateAsync(Cdr(seconds: -1))),
        Case("request.FlowNo", static client => client.Cdrs.CreateAsync(Cdr(flowNo: -2))),
        Case("CallDurationLimit", static client => client.Phones.ModifyAsync(Limited(Fraction))),
        Case("CallDurationLimit", static client => client.Phones.ModifyAsync(Limited(TimeSpan.FromSeconds(-2)))),
        Case("CallDurationLimit", static client => client.Phones.ModifyAsync(Limited(TimeSpan.FromSeconds(int.MaxValue + 1L)))),
        Case("TimeoutInvite", static client => client.RoutingGateways.ModifyAsync(new ModifyRoutingGatewayRequest { Name = "g", TimeoutInvite = Fraction })),
        Case("GiftTime", static client => client.Suites.CreateAsync(SuiteWith(Gift(gift: TimeSpan.FromSeconds(-1))))),
        Case("StartTime", static client => client.Suites.CreateAsync(SuiteWith(Gift(start: Fraction)))),
        Case("SipCodecs", static client => client.Phones.ModifyAsync(new ModifyPhoneRequest { E164 = "1", Additional = new() { SipCodecs = [default] } })),
        Case("H323Codecs", static client => client.MappingGateways.ModifyAsync(new ModifyMappingGatewayRequest { Name = "g", H323Codecs = [new MediaCodec(" ")] })),
        Case("request.Account", static client => client.Payments.GetHistoryAsync(new() { Account = " ", BeginTime = default, EndTime = default })),
        Case("request.AgentAccount", static client => client.Payments.GetConsumptionAsync(new() { AgentAccount = "", BeginTime = default, EndTime = default })),
        Case("request.Pin", static client => client.BoundNumbers.GetAsync(new GetBoundNumberRequest { Pin = "" })),
        Case("E164", static client => client.PhoneBook.CreateAsync(new() { Account = "1", Overwrite = new() { E164 = " " } })),
        Case("account", static client => client.NumberConversions.GetAsync(" ")),
        Case("mobilePrefix", static client => client.MobileAreas.GetAsync("")),
        Case("e164", static client => client.PhoneBook.GetAsync(e164: "")),
        Case("request.Memo", static client => client.NumberConversions.CreateAsync(Conversion(null!))),
        Case("request.Ip", static client => client.IpLimits.CreateAsync(new() { Ip = "1.2.3" })),
        Case("request.Ip", static client => client.IpLimits.CreateAsync(new() { Ip = "010.0.0.1" })),
        Case("request.Ip", static client => client.IpLimits.CreateAsync(new() { Ip = "::1" })),
        Case("ip", static client => client.IpLimits.DeleteAsync("0x7f.1")),
        Case("ips", static client => client.IpLimits.DeleteAsync(["10.0.0.1", "1"])),
        Case("request.ExtraMembers", static client => client.Payments.PayAsync(Payment(("money", 5)))),
        Case("request.ExtraMembers", static client => client.Payments.PayAsync(Payment(("MEMO", "x")))),
        Case("request.ExtraMembers", static client => client.Payments.PayAsync(Payment(("note", null)))),
        Case("ExtraMembers", static client => client.Phones.ModifyAsync(new() { E164 = "1", Additional = new() { ExtraMembers = Extra(("port", 1)) } })),
    ];

    public static IEnumerable<TestCaseData> Kept =>
    [
        Case("\"availableTime\":0", static client => client.SuiteOrders.CreateAsync(Order(DateTimeOffset.UnixEpoch))),
        Case("\"callDurationLimit\":-1", static client => client.Phones.ModifyAsync(Limited(TimeSpan.FromSeconds(-1)))),
        Case("\"memo\":\"\"", static client => client.NumberConversions.CreateAsync(Conversion(""))),
        Case("\"note\":\"x\"", static client => client.Payments.PayAsync(Payment(("note", "x")))),
        Case("\"ip\":\"10.0.0.1\"", static client => client.IpLimits.CreateAsync(new() { Ip = "10.0.0.1" })),
    ];

    [TestCaseSource(nameof(Broken))]
    public void Value_is_named_and_nothing_is_sent(string argument, Func<Vos3000Client, Task> call)
    {
        using var mock = new Vos3000Mock();
        ArgumentException? refused = Assert.CatchAsync<ArgumentException>(async () => await call(mock.Client));
        Assert.That(refused!.ParamName, Does.EndWith(argument));
        Assert.That(mock.Sent, Is.Empty);
    }

    [TestCaseSource(nameof(Kept))]
    public async Task Value_with_a_meaning_is_sent(string member, Func<Vos3000Client, Task> call)
    {
        using var mock = new Vos3000Mock();
        await call(mock.Client);
        Assert.That(mock.Only.Body, Does.Contain(member));
    }

    private static CreateSuiteOrderRequest Order(DateTimeOffset at) => new() { OwnerName = "1", OwnerType = SuiteOwnerType.Account, SuiteId = 1, AvailableTime = at };

    private static CreateCdrRequest Cdr(DateTimeOffset? start = null, int seconds = 60, long? flowNo = null) =>
        new() { BillingMode = CdrBillingMode.PhoneAccount, BillingTime = seconds, StartTime = start ?? Noon, FlowNo = flowNo };

    private static ModifyPhoneRequest Limited(TimeSpan limit) => new() { E164 = "1", Additional = new PhoneAdditional { CallDurationLimit = limit } };

    private static GiftWindow Gift(TimeSpan? start = null, TimeSpan? gift = null) =>
        new() { Prefix = ["0"], StartTime = start ?? TimeSpan.Zero, EndTime = TimeSpan.FromDays(1), GiftTime = gift ?? TimeSpan.FromHours(1), BillingTime = 60 };

    private static CreateSuiteRequest SuiteWith(GiftWindow gift) => new()
    {
        Name = "s", RentPeriod = 1, RentType = RentType.Month, NonholonomicOrder = true, RentFee = 1, MinConsumption = 0, LowerConsumption = 0,
            GiftMoney = 0, GiftTimes = [gift],
    };

    private static CreateNumberConversionRequest Conversion(string memo) =>
        new() { MappingGatewayCallerE164 = "1", E164 = "2", RoutingGatewayCalleeE164 = "3", Memo = memo };

    private static PayRequest Payment(params (string, object?)[] extra) =>
        new() { OwnerName = "1", OwnerType = PayOwnerType.Account, Money = 1, Memo = "m", ExtraMembers = Extra(extra) };

    private static Dictionary<string, JsonElement> Extra(params (string Name, object? Value)[] members) => members.ToDictionary(
        static member => member.Name,
        static member => JsonDocument.Parse(member.Value switch { null => "null", string text => $"\"{text}\"", _ => $"{member.Value}" }).RootElement,
        StringComparer.Ordinal);

    private static TestCaseData Case(string argument, Func<Vos3000Client, Task> call, [CallerLineNumber] int line = 0) =>
        new TestCaseData(argument, call).SetArgDisplayNames(argument, $"line {line}");
}
