using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Calls;

internal sealed class DisposalTests
{
    [Test]
    public void D01_before_the_first_use_nothing_happens()
    {
        var setup = new Setup();
        setup.Client.Dispose();
        Assert.That(() => setup.Client.GetAsync(), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(setup.Handler.Count, Is.Zero);
    }

    [Test]
    public void D01_twice_is_harmless()
    {
        var setup = new Setup();
        setup.Client.Dispose();
        Assert.That(setup.Client.Dispose, Throws.Nothing);
    }

    [Test]
    public async Task D01_a_call_in_flight_fails()
    {
        var setup = new Setup(ScriptedAnswer.Silence());
        Task<ApiResult<FakeItem>> call = setup.Client.GetAsync();
        await Pool.SettleAsync();
        setup.Client.Dispose();
        Assert.That(() => call, Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(setup.Handler.Count, Is.EqualTo(1), "it is not sent again");
    }

    [Test]
    public async Task D01_a_call_in_the_queue_fails()
    {
        var setup = new Setup(options => options.MaxConcurrentCalls = 1, null, ScriptedAnswer.Silence());
        Task<ApiResult<FakeItem>> running = setup.Client.GetAsync();
        Task<ApiResult<FakeItem>> queued = setup.Client.GetAsync();
        await Pool.SettleAsync();
        setup.Client.Dispose();
        Assert.That(() => running, Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(() => queued, Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(setup.Handler.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task D01_a_call_that_waits_for_its_retry_fails_and_sends_nothing()
    {
        var setup = new Setup(ScriptedAnswer.Empty(503));
        Task<ApiResult<FakeItem>> call = setup.Client.GetAsync();
        await Pool.SettleAsync();
        setup.Client.Dispose();
        await setup.Clock.AdvanceUntilAsync(call);
        Assert.That(() => call, Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(setup.Handler.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task Disposing_a_view_does_nothing()
    {
        using var setup = new Setup(ScriptedAnswer.Json(FakeProvider.Success));
        setup.Client.With(new CallOptions()).Dispose();
        Assert.That((await setup.Client.GetAsync()).IsSuccess, Is.True);
    }

    [Test]
    public void A_handler_of_the_callers_own_is_left_alone()
    {
        var setup = new Setup();
        setup.Client.Dispose();
        Assert.That(setup.Handler.IsDisposed, Is.False);
    }
}
