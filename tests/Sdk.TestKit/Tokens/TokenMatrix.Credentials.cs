using NUnit.Framework;
using Sdk.TestKit.Faults;

namespace Sdk.TestKit.Tokens;

// K07, K13, K14: whose token it is, and what happens to those who may have none.
public abstract partial class TokenMatrix<TSubject>
{
    [Test]
    public async Task K07_rejected_credentials_are_tried_once_however_many_call()
    {
        const int CallsPerSecond = 200;
        _server.OnFetch = _ => Subject.Rejection;
        TimeSpan end = TimeSpan.FromMinutes(10) < Subject.RejectionPause * 1.5 ? Subject.RejectionPause * 1.5 : TimeSpan.FromMinutes(10);
        int good = 0;

        await CallAsync();
        while (_clock.Elapsed < end)
        {
            for (int i = 0; i < CallsPerSecond; i++)
            {
                Task<FaultOutcome> call = Client.CallAsync();
                good += call.IsCompletedSuccessfully && call.Result.Error?.Category != Subject.RejectionCategory ? 1 : 0;
            }

            await _clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        }

        await Pool.SettleAsync();
        Assert.That((good, _server.CallCount), Is.EqualTo((0, 0)));
        Assert.That(
            _server.Fetches.Select(static fetch => Math.Floor(fetch.At.TotalSeconds)),
            Is.EqualTo(Enumerable.Range(0, (int)Math.Ceiling(end / Subject.RejectionPause)).Select(static pause => pause * Subject.RejectionPause.TotalSeconds)).Within(1),
            "once, and once more after each pause");
    }

    [Test]
    public async Task K07_other_credentials_are_tried_at_once()
    {
        _server.OnFetch = fetch => fetch.Number == 1 ? Subject.Rejection : _server.Grant(fetch);
        Assert.That((await CallAsync()).Error?.Category, Is.EqualTo(Subject.RejectionCategory));
        Assert.That((await CallAsync()).Error?.Category, Is.EqualTo(Subject.RejectionCategory));
        Assert.That(_server.FetchCount, Is.EqualTo(1));

        Client.Rotate();

        await AssertGoodAsync("token-2", 2, "what was rejected says nothing of what came instead");
    }

    [Test]
    public async Task K13_after_a_rotation_the_next_call_has_a_token_of_the_new_credentials()
    {
        await AssertGoodAsync("token-1", 1);

        Client.Rotate();

        await AssertGoodAsync("token-2", 2);
        FaultOutcome[] outcomes = await CrowdAsync();
        Assert.That(outcomes, Has.All.Matches<FaultOutcome>(static outcome => outcome.Error is null));
        Assert.That(_server.FetchCount, Is.EqualTo(2));
        Assert.That(_server.Calls.Skip(1), Has.All.Matches<TokenCall>(static call => call.Token == "token-2"), "the old one is never used again");
    }

    [Test]
    public async Task K14_tokens_of_two_tenants_never_cross()
    {
        const int Calls = 100_000;
        const int Batch = 2_000;
        var caller = new AsyncLocal<int>();
        int crossed = 0;
        _server.OnFetch = fetch => _server.Grant($"tenant-{fetch.Tenant}-{fetch.Number}");
        _server.OnCall = call =>
        {
            // The call runs in the flow of whoever made it.
            if (call.Token?.StartsWith($"tenant-{caller.Value}-", StringComparison.Ordinal) != true)
            {
                Interlocked.Increment(ref crossed);
            }

            return call.Number % Batch == 0 ? Subject.Refusal : Subject.Success;
        };

        int failed = 0;
        for (int done = 0; done < Calls; done += Batch)
        {
            FaultOutcome[] outcomes = await _clock.RunAsync(Task.WhenAll(Enumerable.Range(0, Batch).Select(async number =>
            {
                caller.Value = number % 2;
                return await Client.CallAsync(number % 2);
            })));
            failed += outcomes.Count(static outcome => outcome.Error is not null);
            await _clock.AdvanceAsync(Life / 10);
        }

        Assert.That(crossed, Is.Zero);
        Assert.That(failed, Is.Zero);
        Assert.That(_server.CallCount, Is.AtLeast(Calls));
        Assert.That(_server.Fetches.Select(static fetch => fetch.Tenant).Distinct(), Is.EquivalentTo(new[] { 0, 1 }));
        Assert.That(_server.FetchCount, Is.InRange(10, 1_000));
    }
}
