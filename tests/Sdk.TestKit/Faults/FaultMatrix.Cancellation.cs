using NUnit.Framework;
using Sdk.Core;

namespace Sdk.TestKit.Faults;

// C01 to C08, D01: the caller gives up, or the client ends.
public abstract partial class FaultMatrix<TSubject>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Test]
    public async Task C01_cancelled_before_the_call_sends_nothing([Values] FaultOperation operation)
    {
        await using FaultStage stage = FaultStage.Scripted(Subject, lasting: true, static _ => ScriptedAnswer.Silence());
        using FaultClient client = stage.CreateClient(Subject, _watch.Logs);
        using var caller = new CancellationTokenSource();
        await caller.CancelAsync();

        await AssertCancelledAsync(() => client.CallAsync(operation, caller.Token), caller.Token);

        Assert.That(stage.Requests, Is.Zero);
    }

    [Test]
    public async Task C02_cancelled_in_the_queue_of_the_limiter_leaves_no_ghost([Values] FaultOperation operation)
    {
        await using FaultStage stage = FaultStage.Scripted(Subject, lasting: false, static _ => ScriptedAnswer.Silence());
        using FaultClient client = stage.CreateClient(Subject, _watch.Logs, OneAtATime);
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        Task<FaultOutcome> running = client.ReadAsync(first.Token);
        Task<FaultOutcome> queued = client.CallAsync(operation, second.Token);
        await Pool.SettleAsync();
        Assert.That((stage.Requests, queued.IsCompleted), Is.EqualTo((1, false)));

        await second.CancelAsync();
        await AssertCancelledAsync(() => queued, second.Token);
        Assert.That(stage.Requests, Is.EqualTo(1));

        await first.CancelAsync();
        await AssertCancelledAsync(() => running, first.Token);
        await AssertStillServesAsync(client, operation);
        Assert.That(stage.Requests, Is.EqualTo(2));
    }

    [Test]
    public async Task C04_cancelled_while_connecting([Values] FaultOperation operation)
    {
        var connecting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using FaultStage stage = FaultStage.Connecting(Subject, lasting: false, async token =>
        {
            connecting.SetResult();
            await released.Task.WaitAsync(token);
        });
        using FaultClient client = stage.CreateClient(Subject, _watch.Logs, OneAtATime);
        using var caller = new CancellationTokenSource();
        Task<FaultOutcome> call = client.CallAsync(operation, caller.Token);
        await connecting.Task.WaitAsync(Patience);

        await caller.CancelAsync();
        await AssertCancelledAsync(() => call, caller.Token);
        released.SetResult();

        await AssertStillServesAsync(client, operation);
        Assert.That(stage.Requests, Is.EqualTo(1));
    }

    [Test]
    public Task C05_cancelled_while_waiting_for_headers([Values] FaultOperation operation) => CancelOnSocketAsync(operation, start: "");

    [Test]
    public Task C06_cancelled_while_reading_the_body([Values] FaultOperation operation) =>
        CancelOnSocketAsync(operation, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{");

    [Test]
    public async Task C06_cancelled_while_the_body_stalls([Values] FaultOperation operation)
    {
        await using FaultStage stage = FaultStage.Scripted(Subject, lasting: false, static _ => ScriptedAnswer.BodyThatStalls("{"));
        using FaultClient client = stage.CreateClient(Subject, _watch.Logs, OneAtATime);
        using var caller = new CancellationTokenSource();
        Task<FaultOutcome> call = client.CallAsync(operation, caller.Token);
        await Pool.SettleAsync();
        Assert.That((call.IsCompleted, stage.Script!.Running), Is.EqualTo((false, 0)), "the headers are there, the body is not");

        await caller.CancelAsync();
        await AssertCancelledAsync(() => call, caller.Token);

        await AssertStillServesAsync(client, operation);
        Assert.That(stage.Clock!.TimerCount, Is.Zero, "the limit of the attempt is gone");
    }

    [Test]
    public async Task C07_cancelled_during_the_back_off_sends_nothing_more([Values] FaultOperation operation)
    {
        await using FaultStage stage = FaultStage.Scripted(Subject, lasting: true, static _ => ScriptedAnswer.Empty(429));
        using FaultClient client = stage.CreateClient(Subject, _watch.Logs);
        using var caller = new CancellationTokenSource();
        Task<FaultOutcome> call = client.CallAsync(operation, caller.Token);
        await Pool.SettleAsync();
        Assert.That((call.IsCompleted, stage.Clock!.TimerCount), Is.EqualTo((false, 1)), "one wait is under way");

        await caller.CancelAsync();
        await AssertCancelledAsync(() => call, caller.Token);

        Assert.That(stage.Clock.TimerCount, Is.Zero);
        Assert.That(stage.Requests, Is.EqualTo(1));
    }

    [Test]
    public async Task C08_cancelled_between_pages_asks_for_no_further_page()
    {
        await using FaultStage stage = FaultStage.Scripted(Subject, lasting: false, static _ => ScriptedAnswer.Json(Subject.Success));
        using FaultClient client = stage.CreateClient(Subject, _watch.Logs);
        using var caller = new CancellationTokenSource();
        if (client.ReadPagesAsync(caller.Token) is not { } pages)
        {
            Assert.That(Subject.NotApplicable, Does.ContainKey("C08"));
            return;
        }

        await using IAsyncEnumerator<FaultOutcome> walk = pages.GetAsyncEnumerator(caller.Token);
        Assert.That(await walk.MoveNextAsync(), Is.True);
        await caller.CancelAsync();

        await AssertCancelledAsync(async () => await walk.MoveNextAsync() ? walk.Current : default, caller.Token);
        Assert.That(stage.Requests, Is.EqualTo(1));
    }

    [Test]
    public async Task D01_dispose_fails_what_is_under_way_once_and_everything_afterwards([Values] FaultOperation operation)
    {
        var unobserved = new List<Exception>();
        EventHandler<UnobservedTaskExceptionEventArgs> note = (_, lost) => unobserved.Add(lost.Exception);
        TaskScheduler.UnobservedTaskException += note;
        try
        {
            await DisposeInFlightAsync(operation);
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= note;
        }

        Assert.That(unobserved, Is.Empty);
    }

    [Test]
    public async Task D01_dispose_before_the_first_call_and_twice_is_harmless([Values] FaultOperation operation)
    {
        await using FaultStage stage = FaultStage.Scripted(Subject, lasting: true, static _ => ScriptedAnswer.Json(Subject.Success));
        FaultClient client = stage.CreateClient(Subject, _watch.Logs);

        client.Dispose();
        client.Dispose();

        Assert.That(async () => await client.CallAsync(operation), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(stage.Requests, Is.Zero);
        Assert.That(stage.Script!.IsDisposed, Is.False, "a handler from outside stays the caller's");
    }

    [Test]
    public async Task D01_dispose_during_the_back_off_sends_nothing_more([Values] FaultOperation operation)
    {
        await using FaultStage stage = FaultStage.Scripted(Subject, lasting: true, static _ => ScriptedAnswer.Empty(429));
        using FaultClient client = stage.CreateClient(Subject, _watch.Logs);
        Task<FaultOutcome> call = client.CallAsync(operation);
        await Pool.SettleAsync();

        client.Dispose();

        Assert.That(async () => await stage.RunAsync(call), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(stage.Requests, Is.EqualTo(1));
    }

    private static void OneAtATime(ApiClientOptions options) => options.MaxConcurrentCalls = 1;

    private static async Task AssertCancelledAsync(Func<Task<FaultOutcome>> call, CancellationToken token)
    {
        OperationCanceledException? cancelled = null;
        try
        {
            await call().WaitAsync(Patience, CancellationToken.None);
        }
        catch (OperationCanceledException exception)
        {
            cancelled = exception;
        }

        Assert.That(cancelled, Is.Not.Null, "the call ended without being cancelled");
        Assert.That(cancelled!.CancellationToken, Is.EqualTo(token), "the token is the caller's");
    }

    private static async Task AssertStillServesAsync(FaultClient client, FaultOperation operation) =>
        Assert.That((await client.CallAsync(operation).WaitAsync(Patience)).Error, Is.Null, "the permit came back");

    /// <summary>In a method of its own, so that nothing keeps the tasks alive when it has returned.</summary>
    private async Task DisposeInFlightAsync(FaultOperation operation)
    {
        await using FaultStage stage = FaultStage.Scripted(Subject, lasting: true, static _ => ScriptedAnswer.Silence());
        FaultClient client = stage.CreateClient(Subject, _watch.Logs, OneAtATime);
        Task<FaultOutcome> running = client.CallAsync(operation);
        Task<FaultOutcome> queued = client.CallAsync(operation);
        await Pool.SettleAsync();
        Assert.That(stage.Requests, Is.EqualTo(1));

        client.Dispose();

        Assert.That(async () => await running.WaitAsync(Patience), Throws.InstanceOf<ObjectDisposedException>(), "under way");
        Assert.That(async () => await queued.WaitAsync(Patience), Throws.InstanceOf<ObjectDisposedException>(), "in the queue");
        Assert.That(async () => await client.CallAsync(operation), Throws.InstanceOf<ObjectDisposedException>(), "afterwards");
        Assert.That(stage.Requests, Is.EqualTo(1));
        client.Dispose();
    }

    private async Task CancelOnSocketAsync(FaultOperation operation, string start)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using FaultStage stage = FaultStage.Socket(Subject, lasting: false, async exchange =>
        {
            await exchange.SendAsync(start);
            started.SetResult();
            await exchange.UntilClientLeavesAsync();
        });
        using FaultClient client = stage.CreateClient(Subject, _watch.Logs, OneAtATime);
        using var caller = new CancellationTokenSource();
        Task<FaultOutcome> call = client.CallAsync(operation, caller.Token);
        await started.Task.WaitAsync(Patience);

        await caller.CancelAsync();
        await AssertCancelledAsync(() => call, caller.Token);

        await stage.ClientLeft.WaitAsync(Patience);
        await AssertStillServesAsync(client, operation);
        Assert.That(stage.Requests, Is.EqualTo(2));
    }
}
