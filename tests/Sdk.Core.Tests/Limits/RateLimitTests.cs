namespace Sdk.Core.Tests.Limits;

internal sealed class RateLimitTests
{
    [TestCase("100 / 01:00:00", 100, 3_600)]
    [TestCase("1000/1.00:00:00", 1_000, 86_400)]
    [TestCase(" 20 / 00:01:00 ", 20, 60)]
    public void A_limit_reads_as_calls_per_duration(string text, int calls, int seconds)
    {
        Assert.That(RateLimit.TryParse(text, out RateLimit? limit), Is.True);
        Assert.That(limit, Is.EqualTo(new RateLimit(calls, TimeSpan.FromSeconds(seconds))));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("100")]
    [TestCase("100 / 60", Description = "sixty days")]
    [TestCase("0 / 01:00:00")]
    [TestCase("-1 / 01:00:00")]
    [TestCase("1.5 / 01:00:00")]
    [TestCase("100 / -01:00:00")]
    [TestCase("100 / 00:00:00")]
    [TestCase("100 / hour:s")]
    [TestCase("100 / 01:00:00 / 2")]
    [TestCase("99999999999 / 01:00:00")]
    public void Anything_else_is_none(string? text)
    {
        Assert.That(RateLimit.TryParse(text, out RateLimit? limit), Is.False);
        Assert.That(limit, Is.Null);
    }
}
