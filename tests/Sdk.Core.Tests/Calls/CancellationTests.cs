using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Calls;

/// <summary>The caller cancels at eight points: the same exception each time, at once, and nothing is kept.</summary>
internal sealed class CancellationTests
{
    private static readonly ScriptedAnswer Success = ScriptedAnswer.Json(FakeProvider.Success);

    [Test]
    public void C01_before_the_call()
    {
        using var setup = new Setup(Success);
        using var source = new CancellationTokenSource();
        source.Cancel();
        AssertCancelled(setup.Client.GetAsync(source.Token), source.Token);
        Assert.That(setup.Handler.Count, Is.Zero);
    }

    [Test]
    public async Task C02_in_the_queue_of_the_limiter()
    {
        using Setup setup = OneAtATime();
        setup.Handler.Then(ScriptedAnswer.Silence());
        using var first = new CancellationTokenSource();
        Task<ApiResult<FakeItem>> running = setup.Client.GetAsync(first.Token);
        using var source = new CancellationTokenSource();
        Task<ApiResult<FakeItem>> queued = setup.Client.GetAsync(source.Token);
        await CancelAsync(setup, queued, source);
        Assert.That(setup.Handler.Count, Is.EqualTo(1));
        await CancelAsync(setup, running, first);
        await AssertFreeAsync(setup);
    }

    [Test]
    public async Task C03_while_waiting_for_the_token()
    {
        using Setup setup = OneAtATime();
        var fetched = new TaskCompletionSource<ApiResult<TokenGrant<string>>>();
        int fetches = 0;
        TokenManager<string> tokens = setup.Client.Pipeline.CreateTokenManager<string>(
            new TokenOptions { Provider = "Fake", Operation = "Fake.Token" }, (_, _) =>
            {
                fetches++;
                return fetched.Task;
            });
        TokenKey key = TokenKey.Create("k");
        setup.Client.Pipeline.AddCredential("token", new TokenAuthenticator<string>(tokens, _ => key, static (request, token) =>
            request.Headers.TryAddWithoutValidation("Authorization", token)));
        using var source = new CancellationTokenSource();
        Task<ApiResult<FakeItem>> call = setup.Client.SendAsync(FakeProvider.ReadWithToken, source.Token);
        await CancelAsync(setup, call, source);
        Assert.That(setup.Handler.Count, Is.Zero);

        // The shared fetch goes on for the next caller.
        Task<ApiResult<FakeItem>> next = setup.Client.SendAsync(FakeProvider.ReadWithToken);
        fetched.SetResult(ApiResult.Success(new TokenGrant<string>("t", TimeSpan.FromHours(1))));
        Assert.That((await setup.Clock.RunAsync(next)).IsSuccess, Is.True);
        Assert.That(fetches, Is.EqualTo(1));
    }

    [Test]
    public Task C04_while_connecting() => CancelInFlightAsync(ScriptedAnswer.Silence());

    [Test]
    public Task C05_while_waiting_for_headers() => CancelInFlightAsync(Success.After(TimeSpan.FromSeconds(20)));

    [Test]
    public Task C06_in_the_middle_of_the_body() => CancelInFlightAsync(ScriptedAnswer.BodyThatStalls("""{"code":0,"""));

    [Test]
    public async Task C07_in_the_wait_before_a_retry()
    {
        using Setup setup = OneAtATime();
        setup.Handler.Then(ScriptedAnswer.Empty(503).With("Retry-After", "20"));
        using var source = new CancellationTokenSource();
        Task<ApiResult<FakeItem>> call = setup.Client.GetAsync(source.Token);
        await setup.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        await CancelAsync(setup, call, source);
        Assert.That(setup.Handler.Count, Is.EqualTo(1));
        await AssertFreeAsync(setup);
    }

    [Test]
    public async Task C08_between_two_pages()
    {
        using Setup setup = OneAtATime();
        using var source = new CancellationTokenSource();
        async Task<ApiResult<Page<string>>> GetPageAsync(string? cursor, CancellationToken token)
        {
            ApiResult<FakeItem> item = await setup.Client.GetAsync(token);
            return item.Map(value => new Page<string> { Items = [value.Name!], Cursor = cursor, Next = $"{cursor}x" });
        }

        int pages = 0;
        OperationCanceledException? exception = Assert.CatchAsync<OperationCanceledException>(async () =>
        {
            await foreach (string name in Pages.WalkAsync("Fake", "Fake.List", null, GetPageAsync, cancellationToken: source.Token).FlattenAsync())
            {
                Assert.That(name, Is.EqualTo("Ann"));
                if (++pages == 2)
                {
                    await source.CancelAsync();
                }
            }
        });
        Assert.That(exception?.CancellationToken, Is.EqualTo(source.Token));
        Assert.That(setup.Handler.Count, Is.EqualTo(2));
        await AssertFreeAsync(setup);
    }

    [Test]
    public async Task A_call_that_is_over_is_not_disturbed()
    {
        using var setup = new Setup(Success);
        using var source = new CancellationTokenSource();
        ApiResult<FakeItem> result = await setup.Client.GetAsync(source.Token);
        await source.CancelAsync();
        Assert.That(result.IsSuccess, Is.True);
    }

    [Test]
    public async Task A_time_limit_never_looks_like_a_cancellation()
    {
        using var setup = new Setup(ScriptedAnswer.Silence());
        using var source = new CancellationTokenSource();
        Task<ApiResult<FakeItem>> call = setup.Client.With(new CallOptions { Timeout = TimeSpan.FromSeconds(1) }).GetAsync(source.Token);
        Assert.That((await setup.Clock.RunAsync(call)).Error?.Category, Is.EqualTo(ErrorCategory.Timeout));
    }

    private static Setup OneAtATime()
    {
        var setup = new Setup(options => options.MaxConcurrentCalls = 1);
        setup.Handler.Otherwise = Success;
        return setup;
    }

    private static async Task CancelInFlightAsync(ScriptedAnswer answer)
    {
        using Setup setup = OneAtATime();
        setup.Handler.Then(answer);
        using var source = new CancellationTokenSource();
        Task<ApiResult<FakeItem>> call = setup.Client.GetAsync(source.Token);
        await setup.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.That(setup.Handler.Count, Is.EqualTo(1));
        await CancelAsync(setup, call, source);
        Assert.That(setup.Handler.Running, Is.Zero);
        await AssertFreeAsync(setup);
    }

    /// <summary>Cancels, and expects the call to end without any time passing.</summary>
    private static async Task CancelAsync(Setup setup, Task<ApiResult<FakeItem>> call, CancellationTokenSource source)
    {
        await Pool.SettleAsync();
        Assert.That(call.IsCompleted, Is.False);
        TimeSpan before = setup.Clock.Elapsed;
        await source.CancelAsync();
        AssertCancelled(call, source.Token);
        Assert.That(setup.Clock.Elapsed, Is.EqualTo(before));
    }

    private static void AssertCancelled(Task call, CancellationToken token)
    {
        OperationCanceledException? exception = Assert.CatchAsync<OperationCanceledException>(() => call);
        Assert.That(exception?.CancellationToken, Is.EqualTo(token));
        Assert.That(call.IsCanceled, Is.True);
    }

    /// <summary>The only permit is free again and no timer is left behind.</summary>
    private static async Task AssertFreeAsync(Setup setup)
    {
        await Pool.SettleAsync();
        Assert.That(setup.Clock.TimerCount, Is.Zero);
        TimeSpan before = setup.Clock.Elapsed;
        Assert.That((await setup.CallAsync(FakeProvider.Read)).IsSuccess, Is.True);
        Assert.That(setup.Clock.Elapsed, Is.EqualTo(before));
    }
}
