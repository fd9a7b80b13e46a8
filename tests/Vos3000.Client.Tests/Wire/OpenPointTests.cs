using Sdk.Core;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Wire;

/// <summary>Where the manual contradicts itself or what is seen on the wire, each form is read.</summary>
internal sealed class OpenPointTests
{
    [TestCase("""{"id":1,"name":"甲"}""", new[] { 1 })]
    [TestCase("""[{"id":1,"name":"甲"}]""", new[] { 1 })]
    [TestCase("""[{"id":1},{"id":2}]""", new[] { 1, 2 })]
    [TestCase("""[{"id":1},null]""", new[] { 1 })]
    [TestCase("[]", new int[0])]
    [TestCase("null", new int[0])]
    public async Task Current_alarms_are_read_as_a_list_or_as_one(string alarms, int[] expected)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoAlarmCurrents":{{alarms}}}""");

        GetCurrentAlarmResponse answer = (await mock.Client.Monitoring.GetCurrentAlarmsAsync()).GetValueOrThrow();

        Assert.That(answer.Alarms.Select(static alarm => alarm.Id), Is.EqualTo(expected));
    }

    [TestCase("InfoAvailableTime")]
    [TestCase("infoAvailableTime")]
    public async Task Available_time_is_read_under_both_of_its_names(string name)
    {
        AvailableTime time = await AvailableTimeAsync(name, "61", "30");

        Assert.That((time.Remaining, time.EndReason, time.RemainingOfRoutingGateway), Is.EqualTo((TimeSpan.FromSeconds(61), default(int?), TimeSpan.FromSeconds(30))));
    }

    [TestCase("-7", -7)]
    [TestCase("0", 0)]
    [TestCase("\"-503\"", -503)]
    public async Task Negative_time_is_a_reason(string seconds, int reason)
    {
        AvailableTime time = await AvailableTimeAsync("InfoAvailableTime", seconds, "-69");

        Assert.That((time.Remaining, time.EndReason, time.RemainingOfRoutingGateway), Is.EqualTo((default(TimeSpan?), reason, default(TimeSpan?))));
    }

    [TestCase("4711", "4711")]
    [TestCase("\"0042\"", "0042")]
    [TestCase("12345678901234567890", "12345678901234567890")]
    public async Task Password_that_the_switch_made_is_read_from_text_or_number(string json, string expected)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"password":{{json}}}""");

        ApiResult<CreateActivePhoneCardResponse> result = await mock.Client.PhoneCards.CreateAsync(new CreateActivePhoneCardRequest { Pin = "1", Account = "2" });

        Assert.That(result.GetValueOrThrow().Password!.Reveal(), Is.EqualTo(expected));
    }

    [TestCase("7", "7")]
    [TestCase("\"月租\"", "月租")]
    [TestCase("1.50", "1.50")]
    [TestCase("null", null)]
    public async Task Source_of_an_income_is_read_from_text_or_number(string json, string? expected)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoConsumptions":[{"consumptionName":{{json}}}]}""");
        var day = new SwitchTime(new DateOnly(2026, 5, 1));

        ApiResult<GetConsumptionResponse> result = await mock.Client.Payments.GetConsumptionAsync(
            new GetConsumptionRequest { Account = "1", BeginTime = day, EndTime = day });

        Assert.That(result.GetValueOrThrow().Consumptions.Single().ConsumptionName, Is.EqualTo(expected));
    }

    [TestCase("dtmfSendMethodSIP", "dtmfSendPayloadTypeSIP", "h323CallProceedingFromSIPTrying", "h323AlertingFromSIP183Sdp")]
    [TestCase("dtmfSendMethodSip", "dtmfSendPayloadTypeSip", "h323CallProceedingFromSipTrying", "h323AlertingFromSip183Sdp")]
    public async Task Settings_of_a_mapping_gateway_are_read_in_both_spellings(string method, string payload, string proceeding, string alerting)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoGatewayMappings":[{"{{method}}":50,"{{payload}}":"101","{{proceeding}}":true,"{{alerting}}":false}]}""");

        MappingGateway gateway = (await mock.Client.MappingGateways.GetAsync()).GetValueOrThrow().Gateways.Single();

        Assert.That((gateway.DtmfSendMethodSip?.Value, gateway.DtmfSendPayloadTypeSip), Is.EqualTo((50, 101)));
        Assert.That((gateway.H323CallProceedingFromSipTrying, gateway.H323AlertingFromSip183Sdp), Is.EqualTo((true, false)));
        Assert.That(gateway.ExtraMembers, Is.Null);
    }

    [TestCase("dtmfSIPSendMethod")]
    [TestCase("dtmfSipSendMethod")]
    public async Task Settings_of_a_phone_are_read_in_both_spellings(string method)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoPhones":[{"infoPhoneAdditional":{"{{method}}":10} }]}""");

        Phone phone = (await mock.Client.Phones.GetAsync("1")).GetValueOrThrow();

        Assert.That(phone.Additional!.DtmfSipSendMethod, Is.EqualTo(DtmfSendMethodSip.FromValue(10)));
        Assert.That(phone.Additional.ExtraMembers, Is.Null);
    }

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(4)]
    [TestCase(5)]
    public async Task Call_level_is_read_in_either_numbering(int level)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoPhones":[{"callLevel":{{level}}}]}""");

        Assert.That((await mock.Client.Phones.GetAsync("1")).GetValueOrThrow().CallLevel?.Value, Is.EqualTo(level));
    }

    private static async Task<AvailableTime> AvailableTimeAsync(string name, string seconds, string gatewaySeconds)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"{{name}}":{"timeRemain":{{seconds}},"timeRemainRoutingGateway":{{gatewaySeconds}} } }""");
        var request = new GetAvailableTimeRequest { BillingName = "1", BillingMode = AvailableTimeBillingMode.FromValue(0), CalleeE164 = "2" };
        return (await mock.Client.TalkTime.GetAsync(request)).GetValueOrThrow().AvailableTime!;
    }
}
