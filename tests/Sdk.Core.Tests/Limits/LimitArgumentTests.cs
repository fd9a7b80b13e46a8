using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Limits;

/// <summary>Limits that hold for one object of many.</summary>
internal sealed class LimitArgumentTests
{
    private static readonly ApiOperation Send = new("Fake.Robots.Send", HttpMethod.Post, "robots/send", OperationSafety.NotRepeatable)
    {
        LimitPartition = "robots",
        RefusalWindow = TimeSpan.FromHours(1),
    };

    [Test]
    public async Task Each_argument_has_a_limit_of_its_own()
    {
        using Setup setup = Start();
        Task<ApiResult>[] calls = [SendAsync(setup, "a"), SendAsync(setup, "b"), SendAsync(setup, null), SendAsync(setup, "a")];
        await setup.Clock.AdvanceUntilAsync(Task.WhenAll(calls));
        Assert.That(setup.SentAt, Is.EqualTo(new[] { TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromMinutes(1) }));
    }

    [Test]
    public async Task A_refusal_holds_its_own_argument_only()
    {
        using Setup setup = Start();
        setup.Handler.Otherwise = ScriptedAnswer.Json(FakeProvider.Refusal("42902"));
        ApiResult refused = await SendAsync(setup, "a");
        setup.Handler.Otherwise = ScriptedAnswer.Json(FakeProvider.Success);
        ApiResult other = await SendAsync(setup, "b");
        Task<ApiResult> held = setup.Clock.RunAsync(SendAsync(setup, "a"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Error!.RetryAfter, Is.EqualTo(TimeSpan.FromHours(1)), "the operation knows the window better than the code");
            Assert.That(other.IsSuccess, Is.True);
            Assert.That((await held).Call.Elapsed, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(60)));
        }
    }

    [Test]
    public async Task A_code_without_a_window_has_none()
    {
        using Setup setup = Start();
        setup.Handler.Otherwise = ScriptedAnswer.Json(FakeProvider.Refusal("40001"));
        Assert.That((await SendAsync(setup, "a")).Error!.RetryAfter, Is.Null);
    }

    private static Setup Start()
    {
        var setup = new Setup(static options => options.Limits = static _ => new RequestLimits { Rate = RateLimit.PerMinute(1) });
        setup.Handler.Otherwise = ScriptedAnswer.Json(FakeProvider.Success);
        return setup;
    }

    private static Task<ApiResult> SendAsync(Setup setup, string? argument) => setup.Client.Pipeline.SendAsync(
        Send, ApiRequest.Json(new FakeBody { Text = "x" }, FakeJson.Default.FakeBody, new ApiRequest { LimitArgument = argument }));
}
