using Sdk.Core;
using Sdk.Sandbox;
using Spectre.Console;
using WeCom.Client;

namespace Quickstart;

/// <summary>What goes wrong with WeCom, and what the client does then.</summary>
internal sealed class WeComTroubles(WeComClient weCom, WeComSandbox sandbox)
{
    private const int RobotMessagesPerMinute = 20;

    public async Task ShowWrongSecretAsync(CancellationToken cancellationToken)
    {
        Screen.Title("A wrong secret is tried once, and the address is not shut out");
        int before = sandbox.TokenRequests;
        using var stranger = WeComClient.Create(new WeComOptions
        {
            BaseAddress = sandbox.BaseAddress,
            CorpId = WeComSandbox.DemoCorpId,
            CorpSecret = "not-the-secret",
        });
        ApiResult<WeComUser>[] answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => stranger.Users.GetAsync(WeComSandbox.DemoUserId, cancellationToken)));
        Screen.Show(answers[0].Error!);
        AnsiConsole.MarkupLineInterpolated($"  {answers.Length} calls, {sandbox.TokenRequests - before} attempt, shut out: {sandbox.IsBanned}");
    }

    public async Task LoseTheTokenAsync(CancellationToken cancellationToken)
    {
        Screen.Title("The service revokes the token: one renewal for all calls that notice");
        int before = sandbox.TokenRequests;
        sandbox.RevokeTokens();
        ApiResult<WeComUser>[] answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => weCom.Users.GetAsync(WeComSandbox.DemoUserId, cancellationToken)));
        AnsiConsole.MarkupLineInterpolated(
            $"  {answers.Count(static answer => answer.IsSuccess)} of {answers.Length} calls succeeded, with {sandbox.TokenRequests - before} renewal");
    }

    public async Task ServeStaleAsync(CancellationToken cancellationToken)
    {
        Screen.Title("A kept answer serves while the service cannot be reached");
        using var careful = WeComClient.Create(new WeComOptions
        {
            BaseAddress = sandbox.BaseAddress,
            CorpId = WeComSandbox.DemoCorpId,
            CorpSecret = WeComSandbox.DemoSecret,
            CacheEnabled = true,
            // Kept answers are out of date at once, so that nobody has to wait an hour for it; and nothing is repeated for the same reason.
            CacheTimeToLive = TimeSpan.FromTicks(1),
            MaxRetries = 0,
        });
        ApiResult<WeComUser> fresh = await careful.Users.GetAsync(WeComSandbox.DemoUserId, cancellationToken);
        sandbox.Faults.Enqueue("user/get", Fault.ResetBeforeAnswer);
        ApiResult<WeComUser> stale = await careful.Users.GetAsync(WeComSandbox.DemoUserId, cancellationToken);
        if ((fresh.Error ?? stale.Error) is { } error)
        {
            Screen.Show(error);
            return;
        }

        AnsiConsole.MarkupLineInterpolated($"  {fresh.Call.Source}: {fresh.Value!.Name}. While it is away, {stale.Call.Source}: {stale.Value!.Name}, {stale.Call.Age.TotalMilliseconds:0} ms old");
    }

    public async Task FillTheRobotAsync(CancellationToken cancellationToken)
    {
        Screen.Title("A group robot at its limit");
        using var robot = WeComRobotClient.Create(new WeComRobotOptions { BaseAddress = sandbox.BaseAddress, Key = WeComSandbox.DemoRobotKey });

        // One more would wait for the minute to pass. Who does not have that long is told at once.
        WeComRobotClient hurried = robot.With(new CallOptions { Timeout = TimeSpan.FromSeconds(5) });
        ApiResult[] answers = new ApiResult[RobotMessagesPerMinute + 1];
        for (int index = 0; index < answers.Length; index++)
        {
            answers[index] = await hurried.SendTextAsync($"第 {index + 1} 条", cancellationToken: cancellationToken);
        }

        AnsiConsole.MarkupLineInterpolated($"  {answers.Count(static answer => answer.IsSuccess)} of {answers.Length} messages were posted, and none was refused by the service");
        if (answers[^1].Error is { } error)
        {
            Screen.Show(error);
            AnsiConsole.MarkupLineInterpolated($"  There is room again in {error.RetryAfter?.TotalSeconds:0} s");
        }
    }
}
