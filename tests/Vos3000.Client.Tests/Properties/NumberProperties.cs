using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using Sdk.Core;

namespace Vos3000.Client.Tests.Properties;

/// <summary>Every number that fits into 64 bits reads as a time and as a duration, however the switch writes it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class NumberProperties
{
    private const int Values = 4_000;

    /// <summary>The last millisecond of the calendar, 9999-12-31T23:59:59.999Z.</summary>
    private const long Latest = 253_402_300_799_999;

    /// <summary>Doubles count whole numbers up to here, and numbers with a fraction or an exponent are doubles to the switch as well.</summary>
    private const long LargestExact = 1L << 53;

    private static readonly Gen<long> Numbers = Gen.OneOf(
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        from shift in Gen.Choose(0, 63)
        select (((long)high << 32) ^ low) >> shift,
        from edge in Gen.Elements(
            0, int.MaxValue, Latest, long.MaxValue, long.MinValue, int.MinValue, LargestExact, 1_747_722_600_000, long.MaxValue / 10_000_000, long.MaxValue / 10)
        from offset in Gen.Choose(-3, 3)
        select unchecked(edge + offset));

    [Test]
    public void Epoch_milliseconds_read_by_their_rules_however_they_are_written() => Repeatable.Check(Numbers.ToArbitrary(), Values, static number =>
    {
        DateTimeOffset? expected = number <= 0 ? null
            : number is int.MaxValue or >= Latest ? DateTimeOffset.MaxValue
            : new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(number * 10_000);
        foreach (string json in SpellingsOf(number))
        {
            // Beyond what doubles tell apart, the rules still give the same for all of them.
            Assert.That(Read(new EpochMillisecondsConverter(), json), Is.EqualTo(expected), json);
        }
    });

    [Test]
    public void Times_survive_writing_and_reading() => Repeatable.Check(Numbers.ToArbitrary(), Values, static number =>
    {
        var converter = new EpochMillisecondsConverter();
        DateTimeOffset? time = Read(converter, $"{number}");
        string written = Write(converter, time);
        string expected = number <= 0 ? "null" : number is int.MaxValue or >= Latest ? "9223372036854775807" : $"{number}";
        Assert.That(written, Is.EqualTo(expected));
        Assert.That(Read(converter, written), Is.EqualTo(time));
    });

    [Test]
    public void Durations_are_exact_or_cut_and_never_overflow() => Repeatable.Check(Numbers.ToArbitrary(), Values, static number =>
    {
        (JsonConverter<TimeSpan?>, long)[] converters = [(new SecondsConverter(), 10_000_000), (new MicrosecondsConverter(), 10)];
        foreach ((JsonConverter<TimeSpan?> converter, long ticks) in converters)
        {
            BigInteger units = BigInteger.Max(-(long.MaxValue / ticks), BigInteger.Min(long.MaxValue / ticks, number));
            foreach (string json in SpellingsOf(number))
            {
                bool isRounded = number is > LargestExact or < -LargestExact && json != $"{number}" && json != $"\"{number}\"";
                TimeSpan? duration = Read(converter, json);
                Assert.That(isRounded ? duration is not null : (BigInteger)duration!.Value.Ticks == units * ticks, Is.True, $"{json} is {duration}");
            }

            string written = Write(converter, Read(converter, $"{number}"));
            Assert.That(written, Is.EqualTo($"{units}"));
        }

        Assert.That(Read(new SecondsConverter(), "null"), Is.Null);
        Assert.That(Read(new SecondsConverter(), "\" \""), Is.Null);
    });

    [Test]
    public void Days_survive_writing_and_reading() => Repeatable.Check(
        Gen.Choose(0, DateOnly.MaxValue.DayNumber).ToArbitrary(), Values / 4, static number =>
        {
            var day = DateOnly.FromDayNumber(number);
            string written = Write(new DayConverter(), day);
            Assert.That(written, Is.EqualTo($"\"{(day.Year * 10_000) + (day.Month * 100) + day.Day:00000000}\""));
            Assert.That(Read(new DayConverter(), written), Is.EqualTo(day));
        });

    [Test]
    public void Fractions_count_in_durations_and_not_in_times() => Repeatable.Check(
        (from whole in Numbers from fraction in Gen.Choose(1, 9) select (whole % 1_000_000_000, fraction)).ToArbitrary(),
        Values / 4,
        static given =>
        {
            (long whole, int fraction) = given;
            foreach (string json in new[] { $"{whole}.{fraction}", $"\"{whole}.{fraction}\"" })
            {
                decimal value = decimal.Parse($"{whole}.{fraction}", CultureInfo.InvariantCulture);
                TimeSpan expected = TimeSpan.FromTicks((long)(value * TimeSpan.TicksPerSecond));
                Assert.That(Read(new SecondsConverter(), json), Is.EqualTo(expected).Within(TimeSpan.FromMilliseconds(1)), json);
                Assert.That(Read(new EpochMillisecondsConverter(), json), Is.EqualTo(Read(new EpochMillisecondsConverter(), $"{whole}")), json);
            }
        });

    [Test]
    public void Anything_else_is_refused_as_unreadable() => Repeatable.Check(
        (from whole in Numbers from form in Gen.Choose(0, 3) select (whole, form)).ToArbitrary(),
        Values / 4,
        static given =>
        {
            (long whole, int form) = given;
            string json = form switch
            {
                0 => $"\"{whole}x\"",
                1 => "true",
                2 => $"\"0x{Math.Abs(whole % 1_000)}\"",
                _ => $"\"{whole},5\"",
            };
            Assert.That(() => Read(new EpochMillisecondsConverter(), json), Throws.InstanceOf<JsonException>(), json);
            Assert.That(() => Read(new SecondsConverter(), json), Throws.InstanceOf<JsonException>(), json);
        });

    /// <summary>A number as it is, with a fraction of zero, with an exponent as Java writes it, and as text.</summary>
    private static IEnumerable<string> SpellingsOf(long number)
    {
        string digits = number.ToString(CultureInfo.InvariantCulture);
        string sign = number < 0 ? "-" : "";
        string absolute = digits[sign.Length..];
        string mantissa = absolute.Length > 1 ? $"{absolute[0]}.{absolute[1..]}" : $"{absolute}.0";
        return
        [
            digits, $"{digits}.0", $"{digits}.000", $"{sign}{mantissa}E{absolute.Length - 1}", $"{sign}{mantissa}e+{absolute.Length - 1}", $"\"{digits}\"", $"\" {digits} \"",
        ];
    }

    private static T? Read<T>(JsonConverter<T> converter, string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return converter.Read(ref reader, typeof(T), JsonSerializerOptions.Default);
    }

    private static string Write<T>(JsonConverter<T> converter, T value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            converter.Write(writer, value, JsonSerializerOptions.Default);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
