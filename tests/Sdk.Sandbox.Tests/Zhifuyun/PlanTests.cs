using System.Net;

namespace Sdk.Sandbox.Tests.Zhifuyun;

internal sealed class PlanTests : ZhifuyunTestBase
{
    private static readonly (string Path, HttpMethod Method) Probe = ("v1/conversations/conv_001", HttpMethod.Get);

    [Test]
    public async Task The_free_plan_has_a_hundred_requests_in_any_minute()
    {
        Assert.That(Zhifuyun.Plan, Is.SameAs(ZhifuyunSandboxPlan.Free));
        await SendAsync(40);
        Clock.Advance(TimeSpan.FromSeconds(30));
        await SendAsync(60);
        await AssertRefusedAsync(Probe.Method, Probe.Path, 429);

        Clock.Advance(TimeSpan.FromSeconds(29.9));
        await AssertRetryAfterAsync("1");
        Clock.Advance(TimeSpan.FromSeconds(0.1));
        await SendAsync(40);
        await AssertRetryAfterAsync("30");
    }

    [Test]
    public async Task Who_waits_as_long_as_it_says_is_let_in()
    {
        Zhifuyun.Plan = new ZhifuyunSandboxPlan(1);
        await SendAsync(1);
        Clock.Advance(TimeSpan.FromSeconds(12.5));
        await AssertRetryAfterAsync("48");
        Clock.Advance(TimeSpan.FromSeconds(48));
        await SendAsync(1);
    }

    [Test]
    public async Task The_wait_may_be_a_date_or_unsaid()
    {
        Zhifuyun.Plan = new ZhifuyunSandboxPlan(1);
        await SendAsync(1);
        Zhifuyun.RetryAfterStyle = RetryAfterStyle.HttpDate;
        await AssertRetryAfterAsync("Wed, 20 May 2026 06:31:00 GMT");
        Zhifuyun.RetryAfterStyle = RetryAfterStyle.None;
        await AssertRetryAfterAsync(null);
    }

    [Test]
    public async Task A_smaller_plan_counts_what_was_sent_under_the_larger_one()
    {
        Zhifuyun.Plan = ZhifuyunSandboxPlan.Enterprise;
        Assert.That(Zhifuyun.Plan.RequestsPerMinute, Is.EqualTo(1_000));
        await SendAsync(1);
        Clock.Advance(TimeSpan.FromSeconds(10));
        await SendAsync(1);
        Clock.Advance(TimeSpan.FromSeconds(10));
        Zhifuyun.Plan = new ZhifuyunSandboxPlan(1);
        await AssertRetryAfterAsync("50");
        Zhifuyun.Plan = new ZhifuyunSandboxPlan(0);
        await AssertRetryAfterAsync("60");
        Zhifuyun.Plan = null;
        await SendAsync(200);
        Assert.That(() => new ZhifuyunSandboxPlan(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task Each_client_has_its_own_count_and_tokens_do_not_count()
    {
        Zhifuyun.Plan = new ZhifuyunSandboxPlan(1);
        await SendAsync(1);
        Zhifuyun.AddClient("second", "second-secret");
        for (int i = 0; i < 3; i++) await SignInAsync("second", "second-secret");
        await SendAsync(1);
        await AssertRefusedAsync(Probe.Method, Probe.Path, 429);
    }

    [Test]
    public async Task The_limit_may_show_in_the_body_only()
    {
        Zhifuyun.Plan = new ZhifuyunSandboxPlan(0);
        Zhifuyun.ErrorsInBody = true;
        using HttpResponseMessage response = await SendAsync(Probe.Method, Probe.Path);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await TextOf(response), Is.EqualTo("""{"code":429,"message":"请求频率超限"}"""));
    }

    private async Task SendAsync(int count)
    {
        for (int i = 0; i < count; i++) await GetAsync(Probe.Path);
    }

    private async Task AssertRetryAfterAsync(string? expected)
    {
        using HttpResponseMessage response = await SendAsync(Probe.Method, Probe.Path);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        string? value = response.Headers.TryGetValues("Retry-After", out IEnumerable<string>? values) ? values.Single() : null;
        Assert.That(value, Is.EqualTo(expected));
    }
}
