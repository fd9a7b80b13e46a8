using System.Globalization;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Wire;

/// <summary>Numbers, times and durations as the switch writes them.</summary>
internal sealed class ValueTests
{
    [TestCase("0", null)]
    [TestCase("-1", null)]
    [TestCase("-9223372036854775808", null)]
    [TestCase("null", null)]
    [TestCase("\"\"", null)]
    [TestCase("2147483647", "max")]
    [TestCase("9223372036854775807", "max")]
    [TestCase("9.223372036854775807E18", "max")]
    [TestCase("253402300800000", "max")]
    [TestCase("253402300799998", "9999-12-31T23:59:59.9980000+00:00")]
    [TestCase("1747722600000", "2025-05-20T06:30:00.0000000+00:00")]
    [TestCase("1.7477226E12", "2025-05-20T06:30:00.0000000+00:00")]
    [TestCase("1747722600000.0", "2025-05-20T06:30:00.0000000+00:00")]
    [TestCase("\"1747722600000\"", "2025-05-20T06:30:00.0000000+00:00")]
    public async Task Time_is_read_with_its_sentinels(string json, string? expected)
    {
        DateTimeOffset? time = (await CustomerAsync($"\"validTime\":{json}")).ValidTime;

        string? read = time == DateTimeOffset.MaxValue ? "max" : time?.ToString("o", CultureInfo.InvariantCulture);
        Assert.That(read, Is.EqualTo(expected));
    }

    [TestCase("3.9E-5", "0.000039")]
    [TestCase("3.9166666666666665E-5", "0.000039166666666666665")]
    [TestCase("1.2345678E7", "12345678")]
    [TestCase("10.0", "10.0")]
    [TestCase("0", "0")]
    [TestCase("-118.65", "-118.65")]
    [TestCase("\"12.5\"", "12.5")]
    [TestCase("\"3.9E-5\"", "0.000039")]
    [TestCase("1E300", "79228162514264337593543950335")]
    [TestCase("-1.7976931348623157E308", "-79228162514264337593543950335")]
    [TestCase("\"1E300\"", "79228162514264337593543950335")]
    [TestCase("1E-300", "0")]
    [TestCase("-1E-300", "0")]
    [TestCase("\"1E-300\"", "0")]
    public async Task Money_is_read_exactly(string json, string expected)
    {
        decimal? money = (await CustomerAsync($"\"money\":{json}")).Money;

        Assert.That(money, Is.EqualTo(decimal.Parse(expected, CultureInfo.InvariantCulture)));
    }

    [TestCase("0", 0.0, null)]
    [TestCase("61500", 61.5, null)]
    [TestCase("\"61500\"", 61.5, null)]
    [TestCase("-11", null, -11)]
    [TestCase("-99", null, -99)]
    [TestCase("null", null, null)]
    public async Task Keep_time_is_a_duration_or_a_state(string json, double? seconds, int? state)
    {
        CurrentCall call = await CallAsync($"\"keepTime\":{json}");

        Assert.That(call.Duration?.TotalSeconds, Is.EqualTo(seconds));
        Assert.That(call.State?.Value, Is.EqualTo(state));
    }

    [Test]
    public async Task Keep_time_beyond_any_call_is_cut_and_not_thrown()
    {
        Assert.That((await CallAsync("\"keepTime\":9223372036854775807")).Duration, Is.GreaterThan(TimeSpan.FromDays(10_000_000)));
        Assert.That((await CallAsync("\"keepTime\":-9223372036854775808")).State, Is.Null);
    }

    [Test]
    public async Task States_have_the_names_of_the_manual()
    {
        Assert.That((await CallAsync("\"keepTime\":-11")).State, Is.EqualTo(CurrentCallState.Ringing));
        Assert.That(CurrentCallState.Ringing.ToString(), Is.EqualTo("Ringing"));
        Assert.That(CurrentCallState.FromValue(-99).ToString(), Is.EqualTo("-99"));
    }

    [Test]
    public async Task Media_flow_is_read_in_microseconds_and_with_its_overflow()
    {
        RtpFlow flow = (await CallAsync("""
            "callerInfoRtpFlowAudio":{"rtpPackets":50,"rtpBytes":-2147483648,"rtpDuration":1500000}
            """)).CallerRtpFlowAudio!;

        Assert.That((flow.RtpPackets, flow.RtpBytes, flow.RtpDuration), Is.EqualTo((50, int.MinValue, TimeSpan.FromSeconds(1.5))));
    }

    [TestCase("true")]
    [TestCase("{}")]
    [TestCase("\"soon\"")]
    public async Task Time_that_is_no_time_makes_the_answer_unreadable(string json)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoCustomers":[{"validTime":{{json}}}]}""");

        Assert.That((await mock.Client.Customers.GetAsync("1")).Error!.Code, Is.EqualTo(Vos3000Errors.UnreadableAnswer));
    }

    [TestCase("true")]
    [TestCase("[]")]
    [TestCase("\"a lot\"")]
    [TestCase("\"1,5\"")]
    public async Task Money_that_is_none_makes_the_answer_unreadable(string json)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoCustomers":[{"money":{{json}}}]}""");

        Assert.That((await mock.Client.Customers.GetAsync("1")).Error!.Code, Is.EqualTo(Vos3000Errors.UnreadableAnswer));
    }

    private static async Task<Customer> CustomerAsync(string member)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoCustomers":[{ {{member}} }]}""");
        return (await mock.Client.Customers.GetAsync("1")).GetValueOrThrow();
    }

    private static async Task<CurrentCall> CallAsync(string member)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoCurrentCalls":[{ {{member}} }]}""");
        return (await mock.Client.Calls.GetCurrentAsync()).GetValueOrThrow().Calls.Single();
    }
}
