using System.Globalization;
using Sdk.Core;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Wire;

/// <summary>One odd value must not cost the whole answer: what it can only mean is read, what says nothing is null.</summary>
internal sealed class OddAnswerTests
{
    [TestCase("\"endReason\":1.0", 1)]
    [TestCase("\"endReason\":\"16\"", 16)]
    [TestCase("\"endReason\":\"\"", null)]
    [TestCase("\"endReason\":\" 5 \"", 5)]
    [TestCase("\"endReason\":2147483648", int.MaxValue)]
    [TestCase("\"endReason\":9223372036854775807", int.MaxValue)]
    [TestCase("\"endReason\":-2147483649", int.MinValue)]
    [TestCase("\"endReason\":1E300", int.MaxValue)]
    public async Task Whole_number(string member, int? expected) => Assert.That((await CdrOfAsync(member)).EndReason, Is.EqualTo(expected));

    [TestCase("\"flowNo\":5.0", 5L)]
    [TestCase("\"flowNo\":\"\"", null)]
    [TestCase("\"flowNo\":9223372036854775808", long.MaxValue)]
    [TestCase("\"flowNo\":\"-7\"", -7L)]
    public async Task Long_number(string member, long? expected) => Assert.That((await CdrOfAsync(member)).FlowNo, Is.EqualTo(expected));

    [TestCase("\"fee\":\"\"", null)]
    [TestCase("\"fee\":\"NaN\"", null)]
    [TestCase("\"fee\":\"12.50\"", "12.50")]
    [TestCase("\"fee\":3.9166666666666665E-5", "0.000039166666666666665")]
    [TestCase("\"fee\":1E-300", "0")]
    public async Task Money(string member, string? expected) => Assert.That(
        (await CdrOfAsync(member)).Fee, Is.EqualTo(expected is null ? (decimal?)null : decimal.Parse(expected, CultureInfo.InvariantCulture)));

    [TestCase("\"holdTime\":12.5", 12.5)]
    [TestCase("\"holdTime\":\"12.0\"", 12.0)]
    [TestCase("\"holdTime\":\"\"", null)]
    public async Task Duration(string member, double? seconds) =>
        Assert.That((await CdrOfAsync(member)).HoldTime?.TotalSeconds, Is.EqualTo(seconds));

    [TestCase("\"account\":10001", "10001")]
    [TestCase("\"account\":1.50", "1.50")]
    [TestCase("\"account\":true", "true")]
    public async Task Text(string member, string expected) => Assert.That((await CdrOfAsync(member)).Account, Is.EqualTo(expected));

    [TestCase("0", false)]
    [TestCase("1", true)]
    [TestCase("\"true\"", true)]
    [TestCase("\"False\"", false)]
    [TestCase("\"1\"", true)]
    [TestCase("\"\"", null)]
    public async Task Flag(string value, bool? expected)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoPhones":[{"calleeBilling":{{value}} }]}""");
        Assert.That((await mock.Client.Phones.GetAsync("1")).GetValueOrThrow().CalleeBilling, Is.EqualTo(expected));
    }

    [TestCase("\"\"", null)]
    [TestCase("\"3\"", 3)]
    [TestCase("1.0", 1)]
    [TestCase("false", 0)]
    [TestCase("true", 1)]
    [TestCase("2147483648", int.MaxValue)]
    [TestCase("77", 77)]
    public async Task Enumeration(string value, int? expected)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoPhones":[{"lockType":{{value}} }]}""");
        Assert.That((await mock.Client.Phones.GetAsync("1")).GetValueOrThrow().LockType?.Value, Is.EqualTo(expected));
    }

    [TestCase("\"audio/PCMA,audio/X\"", new[] { "audio/PCMA", "audio/X" })]
    [TestCase("[null,\"audio/PCMA\"]", new[] { "audio/PCMA" })]
    [TestCase("[]", new string[0])]
    public async Task Codecs(string value, string[] expected)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoPhones":[{"infoPhoneAdditional":{"sipCodecs":{{value}} } } ]}""");
        IReadOnlyList<MediaCodec>? codecs = (await mock.Client.Phones.GetAsync("1")).GetValueOrThrow().Additional!.SipCodecs;
        Assert.That(codecs!.Select(static codec => codec.Value), Is.EqualTo(expected));
    }

    [TestCase("0.5", 0.5)]
    [TestCase("\"0.5\"", 0.5)]
    [TestCase("\"\"", null)]
    [TestCase("\"NaN\"", null)]
    public async Task Ratio(string value, double? expected)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoGatewayMappingOnlines":[{"asr":{{value}} }]}""");
        Assert.That((await mock.Client.MappingGateways.GetOnlineAsync()).GetValueOrThrow().Gateways[0].Asr, Is.EqualTo(expected));
    }

    [TestCase("2", new[] { 1 })]
    [TestCase("2147483648", new[] { 31 })]
    [TestCase("-2147483648", new[] { 31 })]
    [TestCase("\"\"", new int[0])]
    public async Task Mask_of_lengths(string value, int[] expected)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoGatewayMappings":[{"callerAllowLength":{{value}} }]}""");
        NumberLengths? lengths = (await mock.Client.MappingGateways.GetAsync()).GetValueOrThrow().Gateways[0].CallerAllowLength;
        Assert.That(lengths, Is.EqualTo(expected.Length == 0 ? NumberLengths.Any : NumberLengths.Of(expected)));
    }

    [TestCase("[\"1\",2,null]", new[] { "1", "2" })]
    [TestCase("\"1, 2\"", new[] { "1", "2" })]
    [TestCase("\"\"", new string[0])]
    public async Task List_of_texts(string value, string[] expected)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"e164s":{{value}} }""");
        Assert.That((await mock.Client.Phones.GetAllOnlineAsync()).GetValueOrThrow().E164s, Is.EqualTo(expected));
    }

    [Test]
    public async Task Payment_that_was_made_is_not_reported_as_lost()
    {
        using var mock = new Vos3000Mock("""{"retCode":0,"infoPay":{"account":"1","money":"","validTime":"","payMoney":5}}""");
        ApiResult<PayResponse> paid = await mock.Client.Payments.PayAsync(new() { OwnerName = "1", OwnerType = PayOwnerType.Account, Money = 5 });
        Assert.That(paid.GetValueOrThrow().Payment, Has.Property(nameof(Payment.PayMoney)).EqualTo(5m).And.Property(nameof(Payment.Money)).Null);
    }

    [Test]
    public async Task Rows_that_are_null_are_left_out_everywhere()
    {
        using var mock = new Vos3000Mock("""{"retCode":0,"infoCdrs":[null,{"flowNo":1},null],"infoPhones":[null,{"e164":"1"}]}""");
        var day = new GetCdrRequest { Accounts = ["1"], BeginTime = new(2026, 5, 2), EndTime = new(2026, 5, 2) };
        List<Cdr> streamed = [];
        await foreach (Cdr cdr in mock.Client.Cdrs.StreamAsync(day))
        {
            streamed.Add(cdr);
        }

        Assert.Multiple(async () =>
        {
            Assert.That((await mock.Client.Cdrs.GetAsync(day)).GetValueOrThrow().Cdrs, Has.Count.EqualTo(1));
            Assert.That(streamed, Has.Count.EqualTo(1));
            Assert.That((await mock.Client.Phones.UpdateAsync("1", static phone => phone.Memo = "new")).IsSuccess, Is.True);
        });
    }

    [TestCase("\"endReason\":\"abc\"")]
    [TestCase("\"fee\":\"abc\"")]
    [TestCase("\"account\":{}")]
    [TestCase("\"start\":[]")]
    public async Task What_cannot_mean_anything_is_an_error_and_no_exception(string member)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoCdrs":[{ {{member}} }]}""");
        ApiResult<GetCdrResponse> answer = await mock.Client.Cdrs.GetAsync(new() { Accounts = ["1"], BeginTime = new(2026, 5, 2), EndTime = new(2026, 5, 2) });
        Assert.That(answer.Error?.Category, Is.EqualTo(ErrorCategory.InvalidResponse));
    }

    private static async Task<Cdr> CdrOfAsync(string member)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoCdrs":[{ {{member}} }]}""");
        var request = new GetCdrRequest { Accounts = ["1"], BeginTime = new DateOnly(2026, 5, 2), EndTime = new DateOnly(2026, 5, 2) };
        return (await mock.Client.Cdrs.GetAsync(request)).GetValueOrThrow().Cdrs.Single();
    }
}
