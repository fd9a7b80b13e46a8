using System.Text;
using System.Text.Json;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Wire;

/// <summary>Moments, periods and durations on the switch's own clock.</summary>
internal sealed class TimeTests
{
    private static readonly DateOnly Day = new(2026, 2, 28);

    [Test]
    public void Moment_of_the_switch_is_written_to_the_second()
    {
        Assert.That(new SwitchTime(Day).ToString(), Is.EqualTo("20260228000000"));
        Assert.That(new SwitchTime(Day, new TimeOnly(23, 59, 59, 999)).ToString(), Is.EqualTo("20260228235959"));
        Assert.That(new SwitchTime(new DateOnly(1, 2, 3), new TimeOnly(4, 5, 6)).ToString(), Is.EqualTo("00010203040506"));
    }

    [Test]
    public void Moment_of_the_switch_follows_its_time_zone()
    {
        var china = TimeZoneInfo.CreateCustomTimeZone("China", TimeSpan.FromHours(8), "China", "China");

        Assert.That(SwitchTime.At(new DateTimeOffset(2026, 2, 28, 17, 30, 1, TimeSpan.Zero), china), Is.EqualTo(new SwitchTime(new DateOnly(2026, 3, 1), new TimeOnly(1, 30, 1))));
        Assert.That(() => SwitchTime.At(default, null!), Throws.ArgumentNullException);
    }

    [Test]
    public void Moments_of_the_switch_are_ordered()
    {
        SwitchTime[] inOrder = [new(Day), new(Day, new TimeOnly(0, 0, 1)), new(Day.AddDays(1))];

        Assert.That(inOrder.Reverse().Order(), Is.EqualTo(inOrder));
        Assert.That((inOrder[0] < inOrder[1], inOrder[1] > inOrder[0], inOrder[2] < inOrder[1], inOrder[0] > inOrder[0]), Is.EqualTo((true, true, false, false)));
        Assert.That((inOrder[0] <= inOrder[1], inOrder[0] >= inOrder[1], inOrder[1] <= inOrder[1] with { }, inOrder[1] >= inOrder[1] with { }), Is.EqualTo((true, false, true, true)));
    }

    [Test]
    public void Moment_of_the_switch_is_read_as_it_is_written()
    {
        Assert.That(Read(new SwitchTimeConverter(), "\"20260228010203\""), Is.EqualTo(new SwitchTime(Day, new TimeOnly(1, 2, 3))));
        foreach (string bad in new[] { "\"20260228\"", "\"20260230000000\"", "\"\"", "\"2026-02-28 01:02:03\"", "null" })
        {
            Assert.That(() => Read(new SwitchTimeConverter(), bad), Throws.InstanceOf<JsonException>(), bad);
        }
    }

    [Test]
    public void Day_is_read_as_it_is_written()
    {
        Assert.That(Read(new DayConverter(), "\"20260228\""), Is.EqualTo(Day));
        foreach (string bad in new[] { "\"2026-02-28\"", "\"20260230\"", "\"\"", "null" })
        {
            Assert.That(() => Read(new DayConverter(), bad), Throws.InstanceOf<JsonException>(), bad);
        }
    }

    [Test]
    public void Period_of_a_report_is_days_or_a_month()
    {
        Assert.That((ReportPeriod.Day.Value, ReportPeriod.Days(7).Value, ReportPeriod.Month.Value), Is.EqualTo((1, 7, -2)));
        Assert.That($"{ReportPeriod.Days(30)} {ReportPeriod.Month}", Is.EqualTo("30 Month"));
        Assert.That(() => ReportPeriod.Days(0), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("days"));
    }

    [TestCase("-1", -1.0, "-1")]
    [TestCase("0", 0.0, "0")]
    [TestCase("\"90\"", 90.0, "90")]
    [TestCase("90.0", 90.0, "90")]
    [TestCase("null", null, null)]
    [TestCase("\"\"", null, null)]
    public async Task Duration_keeps_its_sentinels(string json, double? seconds, string? written)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoPhones":[{"infoPhoneAdditional":{"callDurationLimit":{{json}} } }]}""");
        PhoneAdditional additional = (await mock.Client.Phones.GetAsync("1")).GetValueOrThrow().Additional!;

        await mock.Client.Phones.ModifyAsync(new ModifyPhoneRequest { E164 = "1", Additional = additional });

        Assert.That(additional.CallDurationLimit?.TotalSeconds, Is.EqualTo(seconds));
        Assert.That(mock.Sent[1].Body, Does.Contain(written is null ? "\"infoPhoneAdditional\":{}" : $"{{\"callDurationLimit\":{written}}}"));
    }

    [Test]
    public void Fractions_of_a_second_are_refused()
    {
        using var mock = new Vos3000Mock();
        var request = new ModifyPhoneRequest { E164 = "1", Additional = new PhoneAdditional { CallDurationLimit = TimeSpan.FromMilliseconds(1999) } };

        Assert.That(
            () => mock.Client.Phones.ModifyAsync(request), Throws.ArgumentException.With.Property("ParamName").EndsWith(nameof(PhoneAdditional.CallDurationLimit)));
        Assert.That(mock.Sent, Is.Empty);
    }

    [TestCase("true")]
    [TestCase("\"long\"")]
    [TestCase("{}")]
    public async Task Duration_that_is_none_makes_the_answer_unreadable(string json)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoPhones":[{"infoPhoneAdditional":{"callDurationLimit":{{json}} } }]}""");

        Assert.That((await mock.Client.Phones.GetAsync("1")).Error!.Code, Is.EqualTo(Vos3000Errors.UnreadableAnswer));
    }

    [Test]
    public async Task Order_that_takes_effect_today_and_never_ends_is_written_with_its_sentinels()
    {
        using var mock = new Vos3000Mock();

        await mock.Client.SuiteOrders.CreateAsync(new CreateSuiteOrderRequest
        {
            OwnerName = "1", OwnerType = SuiteOwnerType.FromValue(2), SuiteId = 3, AvailableTime = DateTimeOffset.UnixEpoch, ExpireTime = DateTimeOffset.MaxValue,
        });

        Assert.That(mock.Only.Body, Does.Contain("\"availableTime\":0,\"expireTime\":9223372036854775807"));
    }

    private static T? Read<T>(System.Text.Json.Serialization.JsonConverter<T> converter, string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return converter.Read(ref reader, typeof(T), JsonSerializerOptions.Default);
    }
}
