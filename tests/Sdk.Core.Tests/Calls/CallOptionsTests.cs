using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Calls;

internal sealed class CallOptionsTests
{
    [Test]
    public async Task A_view_changes_its_own_calls_only()
    {
        using var setup = new Setup();
        setup.Handler.Otherwise = ScriptedAnswer.Empty(503);
        await setup.CallAsync(FakeProvider.Read, new CallOptions { MaxRetries = 0 });
        Assert.That(setup.Handler.Count, Is.EqualTo(1));
        await setup.CallAsync(FakeProvider.Read, new CallOptions { MaxRetries = 1 });
        Assert.That(setup.Handler.Count, Is.EqualTo(3));
        await setup.CallAsync(FakeProvider.Read);
        Assert.That(setup.Handler.Count, Is.EqualTo(7));
    }

    [Test]
    public async Task A_view_shares_the_limits_of_its_client()
    {
        using var setup = new Setup(options => options.MaxConcurrentCalls = 1);
        setup.Handler.Otherwise = ScriptedAnswer.Json(FakeProvider.Success).After(TimeSpan.FromSeconds(1));
        Task<ApiResult<FakeItem>> first = setup.Client.GetAsync();
        await setup.CallAsync(FakeProvider.Read, new CallOptions { Priority = RequestPriority.High });
        await setup.Clock.AdvanceUntilAsync(first);
        Assert.That(setup.SentAt, Is.EqualTo(new[] { TimeSpan.Zero, TimeSpan.FromSeconds(1) }));
    }

    [Test]
    public async Task A_view_of_higher_priority_goes_first()
    {
        using var setup = new Setup(options => options.MaxConcurrentCalls = 1);
        setup.Handler.Otherwise = ScriptedAnswer.Json(FakeProvider.Success).After(TimeSpan.FromSeconds(1));
        Task<ApiResult<FakeItem>>[] calls =
        [
            setup.Client.GetAsync(),
            setup.Client.With(new CallOptions { Priority = RequestPriority.Low }).SendAsync(FakeProvider.Put),
            setup.Client.With(new CallOptions { Priority = RequestPriority.High }).SendAsync(FakeProvider.Pay),
        ];
        await setup.Clock.AdvanceUntilAsync(Task.WhenAll(calls));
        Assert.That(setup.Handler.Requests.Select(request => request.Method.Method), Is.EqualTo(new[] { "GET", "POST", "PUT" }));
    }

    [Test]
    public void Choices_out_of_range_are_refused()
    {
        Assert.That(() => new CallOptions { Timeout = TimeSpan.Zero }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new CallOptions { MaxRetries = -1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [TestCase("/items")]
    [TestCase("items?x=1")]
    [TestCase("https://other.test/items")]
    public void A_path_that_leaves_the_base_address_is_refused(string path) =>
        Assert.That(() => new ApiOperation("Fake.Bad", HttpMethod.Get, path, OperationSafety.Read), Throws.ArgumentException);
}
