using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Yunke.Client.Tests.CallLogs;

/// <summary>The fast way to read a time says what the careful one says, or leaves the text to it.</summary>
internal sealed class UsualTimeTests
{
    private static readonly TimeZoneInfo Berlin = CompanyTime.FindZone("Europe/Berlin")!;

    [Test]
    public void Both_ways_agree_on_any_moment()
    {
        Check(Gen.Choose(0, int.MaxValue).Select(static seconds => new DateTime(1990, 1, 1).AddSeconds(seconds).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public void Both_ways_agree_on_texts_that_look_like_a_time()
    {
        Check(Gen.ArrayOf(Gen.Elements("0123456789- :x".ToCharArray()), 19).Select(static characters => new string(characters)));
    }

    [TestCase("2026-02-30 10:00:00")]
    [TestCase("2026-00-10 10:00:00")]
    [TestCase("2026-13-10 10:00:00")]
    [TestCase("2026-01-00 10:00:00")]
    [TestCase("2026-01-01 24:00:00")]
    [TestCase("2026-01-01 10:60:00")]
    [TestCase("2026-01-01 10:00:60")]
    [TestCase("2026-01-01T10:00:00")]
    [TestCase("0001-01-01 00:00:00")]
    [TestCase("9999-12-31 23:59:59")]
    [TestCase("2026-01-01 10:00")]
    [TestCase("")]
    public void What_is_not_usual_is_left_to_the_careful_way(string text) =>
        Assert.That(CompanyTime.TryParseUsual(Encoding.UTF8.GetBytes(text), CompanyTime.China, out _), Is.False);

    [Test]
    public void An_hour_that_summer_time_skips_or_repeats_has_the_offset_of_the_zone()
    {
        foreach (string text in new[] { "2026-03-29 02:30:00", "2026-10-25 02:30:00" })
        {
            CompanyTime.TryParseUsual(Encoding.UTF8.GetBytes(text), Berlin, out DateTimeOffset fast);
            Assert.That(fast, Is.EqualTo(CompanyTime.Parse(text, Berlin)).And.Not.EqualTo(default(DateTimeOffset)), text);
        }
    }

    private static void Check(Gen<string> texts) => Prop.ForAll(texts.ToArbitrary(), static text =>
        !CompanyTime.TryParseUsual(Encoding.UTF8.GetBytes(text), Berlin, out DateTimeOffset fast) || fast.EqualsExact(CompanyTime.Parse(text, Berlin)!.Value))
        .QuickCheckThrowOnFailure();
}
