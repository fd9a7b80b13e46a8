using NUnit.Framework;
using Sdk.Core;

namespace Sdk.TestKit.Faults;

// F16, F17, C03: the provider does not accept the token, or is slow to give one. For clients without tokens there is nothing to play.
public abstract partial class FaultMatrix<TSubject>
{
    internal static IEnumerable<FaultOperation> TokenCases => Subject.Tokens is null ? [] : Enum.GetValues<FaultOperation>();

    [TestCaseSource(nameof(TokenCases))]
    public async Task F16_refused_token_is_renewed_once_and_the_call_repeated_once(FaultOperation operation)
    {
        (FaultOutcome outcome, int fetched, int sent) = await RefuseFirstTokenAsync(operation, static number => $"token-{number}");

        Assert.That(outcome.Error, Is.Null);
        Assert.That((fetched, sent), Is.EqualTo((2, 2)));
    }

    [TestCaseSource(nameof(TokenCases))]
    public async Task F17_same_token_again_ends_the_call_without_a_loop(FaultOperation operation)
    {
        (FaultOutcome outcome, int fetched, int sent) = await RefuseFirstTokenAsync(operation, static _ => "token-1");

        Assert.That(outcome.Error, Has.Property(nameof(ApiError.Category)).EqualTo(ErrorCategory.AuthenticationExpired)
            .And.Property(nameof(ApiError.OutcomeUnknown)).False);
        Assert.That((fetched, sent), Is.EqualTo((2, 1)));
    }

    [TestCaseSource(nameof(TokenCases))]
    public async Task C03_cancelled_while_waiting_for_a_token_leaves_the_fetch_to_others(FaultOperation operation)
    {
        FaultTokens tokens = Subject.Tokens!;
        await using FaultStage stage = FaultStage.Scripted(Subject, lasting: true, _ => ScriptedAnswer.From(request =>
            tokens.IsFetch(request) ? tokens.Grant("token-1").After(TimeSpan.FromSeconds(1)) : ScriptedAnswer.Json(Subject.Success)));
        using FaultClient client = stage.CreateClient(Subject, _watch.Logs, fetchesTokens: true);
        using var caller = new CancellationTokenSource();
        Task<FaultOutcome> call = client.CallAsync(operation, caller.Token);
        await Pool.SettleAsync();

        await caller.CancelAsync();
        await AssertCancelledAsync(() => call, caller.Token);

        Assert.That((await stage.RunAsync(client.CallAsync(operation))).Error, Is.Null);
        Assert.That(stage.Requests, Is.EqualTo(2), "one fetch and one call");
    }

    private async Task<(FaultOutcome Outcome, int Fetched, int Sent)> RefuseFirstTokenAsync(FaultOperation operation, Func<int, string> token)
    {
        FaultTokens tokens = Subject.Tokens!;
        int fetched = 0;
        int sent = 0;
        await using FaultStage stage = FaultStage.Scripted(Subject, lasting: true, _ => ScriptedAnswer.From(request =>
            tokens.IsFetch(request) ? tokens.Grant(token(++fetched))
            : ++sent == 1 ? tokens.Refusal
            : ScriptedAnswer.Json(Subject.Success)));
        using FaultClient client = stage.CreateClient(Subject, _watch.Logs, fetchesTokens: true);
        FaultOutcome outcome = await stage.RunAsync(client.CallAsync(operation));
        AssertNothingLeaked(outcome);
        return (outcome, fetched, sent);
    }
}
