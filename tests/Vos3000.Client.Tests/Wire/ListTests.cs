using System.Text;
using System.Text.Json;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Wire;

/// <summary>Lists in one text, bit masks, bytes, and values that this version of the client does not know.</summary>
internal sealed class ListTests
{
    [TestCase("\"10.0.0.1,10.0.0.2\"", new[] { "10.0.0.1", "10.0.0.2" }, "10.0.0.1,10.0.0.2")]
    [TestCase("\" 10.0.0.1 , ,10.0.0.2,\"", new[] { "10.0.0.1", "10.0.0.2" }, "10.0.0.1,10.0.0.2")]
    [TestCase("""["10.0.0.1","10.0.0.2"]""", new[] { "10.0.0.1", "10.0.0.2" }, "10.0.0.1,10.0.0.2")]
    [TestCase("\"\"", new string[0], "")]
    [TestCase("null", null, null)]
    public async Task List_in_one_text_is_read_as_text_or_list_and_written_as_text(string json, string[]? expected, string? written)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoGatewayMappings":[{"name":"g","remoteIps":{{json}}}]}""");
        MappingGateway gateway = (await mock.Client.MappingGateways.GetAsync()).GetValueOrThrow().Gateways.Single();

        await mock.Client.MappingGateways.ModifyAsync(new ModifyMappingGatewayRequest { Name = "g", RemoteIps = gateway.RemoteIps });

        Assert.That(gateway.RemoteIps, Is.EqualTo(expected));
        Assert.That(mock.Sent[1].Body, written is null ? Does.Not.Contain("remoteIps") : Does.Contain($"\"remoteIps\":\"{written}\""));
    }

    [TestCase("[[]]")]
    [TestCase("{}")]
    [TestCase("true")]
    public async Task List_in_one_text_that_is_neither_makes_the_answer_unreadable(string json)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoGatewayMappings":[{"remoteIps":{{json}}}]}""");

        Assert.That((await mock.Client.MappingGateways.GetAsync()).Error!.Code, Is.EqualTo(Vos3000Errors.UnreadableAnswer));
    }

    [TestCase("\"0,6\"", new[] { 0, 6 })]
    [TestCase("\"1\"", new[] { 1 })]
    [TestCase("\"7\"", new[] { 7 })]
    [TestCase("\"\"", new int[0])]
    [TestCase("""["1","2"]""", new[] { 1, 2 })]
    public async Task Week_days_of_a_forwarding_are_one_text(string json, int[] expected)
    {
        using var mock = new Vos3000Mock(
            $$$"""{"retCode":0,"infoPhones":[{"infoPhoneValueAdded":{"infoPhoneValueAddedPeriodForwardings":[{"weekOfDay":{{{json}}}}]}}]}""");
        PhoneValueAdded valueAdded = (await mock.Client.Phones.GetAsync("1")).GetValueOrThrow().ValueAdded!;

        await mock.Client.Phones.ModifyAsync(new ModifyPhoneRequest { E164 = "1", ValueAdded = valueAdded });

        Assert.That(valueAdded.PeriodForwardings!.Single().WeekOfDay!.Select(static day => day.Value), Is.EqualTo(expected));
        Assert.That(mock.Sent[1].Body, Does.Contain($"\"weekOfDay\":\"{string.Join(',', expected)}\""));
    }

    [Test]
    public async Task Week_days_of_a_routing_schedule_are_a_list_of_numbers()
    {
        using var mock = new Vos3000Mock("""{"retCode":0,"infoGatewayRoutings":[{"name":"g","scheduledCallinPrefixes":[{"days":[0,"6",9]}]}]}""");

        RoutingGateway gateway = (await mock.Client.RoutingGateways.GetAsync()).GetValueOrThrow().Gateways.Single();

        Assert.That(gateway.ScheduledCallinPrefixes!.Single().Days, Is.EqualTo(new[] { WeekDay.Sunday, WeekDay.Saturday, WeekDay.FromValue(9) }));
    }

    [TestCase("\"2\"", 2L)]
    [TestCase("1099511627778", 1_099_511_627_778)]
    [TestCase("-9223372036854775808", long.MinValue)]
    public async Task Bit_mask_keeps_bits_that_nobody_documented(string json, long bits)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoGatewayRoutings":[{"name":"g","externalNumberVerifyBits":{{json}}}]}""");
        RoutingGateway gateway = (await mock.Client.RoutingGateways.GetAsync()).GetValueOrThrow().Gateways.Single();

        await mock.Client.RoutingGateways.ModifyAsync(new ModifyRoutingGatewayRequest { Name = "g", ExternalNumberVerifyBits = gateway.ExternalNumberVerifyBits });

        Assert.That((long?)gateway.ExternalNumberVerifyBits, Is.EqualTo(bits));
        Assert.That(mock.Sent[1].Body, Does.Contain($"\"externalNumberVerifyBits\":{bits}"));
    }

    [Test]
    public async Task Codec_and_number_that_nobody_documented_survive()
    {
        using var mock = new Vos3000Mock("""{"retCode":0,"infoPhones":[{"e164":"1","lockType":77,"infoPhoneAdditional":{"sipCodecs":["audio/PCMA","audio/opus"],"registerType":-3}}]}""");
        Phone phone = (await mock.Client.Phones.GetAsync("1")).GetValueOrThrow();

        await mock.Client.Phones.ModifyAsync(new ModifyPhoneRequest { E164 = "1", LockType = phone.LockType, Additional = phone.Additional });

        Assert.That(phone.Additional!.SipCodecs, Is.EqualTo(new[] { MediaCodec.AudioPcma, new MediaCodec("audio/opus") }));
        Assert.That(mock.Sent[1].Body, Does.Contain("\"lockType\":77").And.Contains("\"sipCodecs\":[\"audio/PCMA\",\"audio/opus\"]").And.Contains("\"registerType\":-3"));
    }

    [Test]
    public void Lengths_of_numbers_are_a_bit_mask()
    {
        Assert.That((NumberLengths.Of(1, 11, 31).Value, NumberLengths.Any.Value), Is.EqualTo((unchecked((int)0x8000_0802), 0)));
        Assert.That(NumberLengths.Of(7, 8, 7), Is.EqualTo(NumberLengths.FromValue(384)));
        Assert.That((NumberLengths.Of(7).Allows(7), NumberLengths.Of(7).Allows(8), NumberLengths.Of(31).Allows(31), NumberLengths.Any.Allows(99)), Is.EqualTo((true, false, true, true)));
        Assert.That((NumberLengths.Of(7).Allows(39), NumberLengths.Of(7).Allows(-25)), Is.EqualTo((false, false)));
        Assert.That($"{NumberLengths.Of(11, 7)} {NumberLengths.Any} {NumberLengths.FromValue(1)}", Is.EqualTo("7,11 Any 0"));
        Assert.That(() => NumberLengths.Of(), Throws.ArgumentException.With.Property("ParamName").EqualTo("lengths"));
        Assert.That(() => NumberLengths.Of(0), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("lengths"));
        Assert.That(() => NumberLengths.Of(7, 32), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("lengths"));
    }

    [Test]
    public async Task Sound_is_written_as_capital_hexadecimal_digits()
    {
        using var mock = new Vos3000Mock();

        await mock.Client.IvrAudio.UploadAsync(7, new byte[] { 0x52, 0x00, 0xFF, 0x0A });

        Assert.That(mock.Only.Body, Is.EqualTo("""{"id":7,"data":"5200FF0A"}"""));
    }

    [TestCase("\"5200ff0A\"", new byte[] { 0x52, 0, 0xFF, 0x0A })]
    [TestCase("\"\"", new byte[0])]
    public void Sound_is_read_in_either_case(string json, byte[] expected)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();

        Assert.That(new HexConverter().Read(ref reader, typeof(ReadOnlyMemory<byte>), JsonSerializerOptions.Default).ToArray(), Is.EqualTo(expected));
    }
}
