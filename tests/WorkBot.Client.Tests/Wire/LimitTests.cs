using Sdk.Core;
using Sdk.TestKit;
using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.Wire;

/// <summary>Sixty calls per minute, and what happens when the server says that it were more.</summary>
internal sealed class LimitTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Test]
    public async Task Retry_after_header_is_kept_to()
    {
        using var bench = new WorkBotBench();
        bench.Handler.Then(WorkBotBench.Refusal(429).With("Retry-After", "7"));

        ApiResult<SentCommand> result = await bench.SendAsync();

        Assert.That(result.IsSuccess, Is.True);
        Assert.That(bench.Handler.Requests[1].At.TotalSeconds, Is.InRange(7, 8));
    }

    [TestCase("5")]
    [TestCase("\"5\"")]
    public async Task Retry_after_in_the_data_is_kept_to(string value)
    {
        using var bench = new WorkBotBench();
        bench.Handler.Then(WorkBotBench.Refusal(429, $$"""{"retryAfter":{{value}}}"""));

        ApiResult<SentCommand> result = await bench.SendAsync();

        Assert.That(result.IsSuccess, Is.True);
        Assert.That(bench.Handler.Requests[1].At.TotalSeconds, Is.InRange(5, 6));
    }

    [Test]
    public async Task Header_comes_before_the_data()
    {
        using var bench = new WorkBotBench();
        bench.Handler.Then(WorkBotBench.Refusal(429, """{"retryAfter":60}""").With("Retry-After", "3"));

        await bench.SendAsync();

        Assert.That(bench.Handler.Requests[1].At.TotalSeconds, Is.InRange(3, 4));
    }

    [Test]
    public async Task Example_of_the_documentation_waits_a_minute()
    {
        using var bench = new WorkBotBench();
        bench.Handler.Then(ScriptedAnswer.Json(Examples.Text("limit-answer"), 429));

        ApiResult<SentCommand> result = await bench.SendAsync();

        Assert.That(result.IsSuccess, Is.True, "a minute fits into the time limit of a call");
        Assert.That(bench.Handler.Requests[1].At.TotalSeconds, Is.InRange(60, 66));
    }

    [Test]
    public async Task Wait_that_does_not_fit_is_told()
    {
        using var bench = new WorkBotBench();
        bench.Handler.Then(ScriptedAnswer.Json(Examples.Text("limit-answer"), 429));

        ApiResult<UserStatistics> result = await bench.RunAsync(
            bench.Client.With(new CallOptions { Timeout = TimeSpan.FromSeconds(20) }).Users.GetStatisticsAsync());

        Assert.That(result.Error, Has.Property(nameof(ApiError.Category)).EqualTo(ErrorCategory.RateLimited)
            .And.Property(nameof(ApiError.RetryAfter)).EqualTo(Minute)
            .And.Property(nameof(ApiError.Code)).EqualTo(WorkBotErrors.TooManyRequests));
        Assert.That(bench.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero));
    }

    [TestCase(429)]
    [TestCase(200)]
    public async Task Without_any_figure_it_is_a_minute_and_the_call_is_not_repeated_into_it(int status)
    {
        using var bench = new WorkBotBench();
        bench.Handler.Then(WorkBotBench.Answer("null", 429, status));

        ApiResult<IReadOnlyList<RobotCommand>> result = await bench.PollAsync();

        Assert.That(result.Error, Has.Property(nameof(ApiError.Category)).EqualTo(ErrorCategory.RateLimited)
            .And.Property(nameof(ApiError.RetryAfter)).EqualTo(Minute)
            .And.Property(nameof(ApiError.OutcomeUnknown)).False);
        Assert.That(bench.Handler.Count, Is.EqualTo(1));
        Assert.That(bench.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task Sixty_calls_go_out_in_a_minute_whatever_they_are()
    {
        using var bench = new WorkBotBench();
        bench.Handler.Otherwise = WorkBotBench.Answer("{}");

        Task all = Task.WhenAll(Enumerable.Range(0, 130).Select(index => (index % 4) switch
        {
            0 => (Task)bench.Client.Users.GetAsync(),
            1 => bench.Client.Messages.GetPendingCommandsAsync(WorkBotBench.RobotId),
            2 => bench.Client.Administration.ListLogsAsync(),
            _ => bench.Client.With(new CallOptions { MaxRetries = 0 }).Users.SendSmsCodeAsync("13800000000"),
        }));
        await bench.Clock.AdvanceUntilAsync(all, TimeSpan.FromMinutes(5));

        // No window of a minute may hold more than sixty.
        double[] times = [.. bench.Handler.Requests.Select(static request => request.At.TotalSeconds).Order()];
        Assert.That(times.Where((time, index) => index >= 60 && time - times[index - 60] < 60), Is.Empty);
        Assert.That(times[59], Is.LessThan(60), "and sixty may go out");
    }

    [Test]
    public async Task Renewing_a_token_waits_for_no_other_call()
    {
        using var bench = new WorkBotBench();
        bench.Handler.Otherwise = ScriptedAnswer.From(static request => WorkBotBench.TokenOf(request) switch
        {
            null => WorkBotBench.Renewal("n-1"),
            WorkBotBench.RobotToken => WorkBotBench.Refusal(401),
            _ => WorkBotBench.Answer("{}"),
        });
        await bench.RunAsync(Task.WhenAll(Enumerable.Range(0, 59).Select(_ => bench.Client.Users.GetAsync())));

        Task<ApiResult<IReadOnlyList<RobotCommand>>> poll = bench.Client.Messages.GetPendingCommandsAsync(WorkBotBench.RobotId);
        await Pool.SettleAsync();

        Assert.That(bench.To("/refresh-token"), Has.Count.EqualTo(1));
        Assert.That((await bench.RunAsync(poll)).IsSuccess, Is.True);
    }

    [Test]
    public async Task What_robots_wait_for_comes_before_statistics_and_logs()
    {
        using var bench = new WorkBotBench();
        bench.Handler.Otherwise = WorkBotBench.Answer("{}");
        await FillAsync(bench);
        int before = bench.Handler.Count;

        Task[] calls =
        [
            bench.Client.Administration.ListLogsAsync(),
            bench.Client.Users.GetStatisticsAsync(),
            bench.Client.Robots.GetStatisticsAsync(WorkBotBench.RobotId),
            bench.Client.Users.GetAsync(),
            bench.Client.Messages.SendTextAsync(new SendTextRequest { RobotId = WorkBotBench.RobotId, TitleList = ["a"], Content = "b" }),
            bench.Client.Messages.GetPendingCommandsAsync(WorkBotBench.RobotId),
            bench.Client.Messages.ReportResultAsync(new ReportCommandResultRequest { RobotId = WorkBotBench.RobotId, CommandId = "c" }),
        ];
        await bench.Clock.AdvanceUntilAsync(Task.WhenAll(calls), TimeSpan.FromMinutes(5));

        Assert.That(bench.Handler.Requests.Skip(before).Select(static request => request.Address.AbsolutePath.Split('/')[^1]), Is.EqualTo(
            new[] { "commands", "command-result", "info", "send-message", "logs", "statistics", "statistics" }));
    }

    [Test]
    public async Task Priority_can_be_changed_for_a_view()
    {
        using var bench = new WorkBotBench();
        bench.Handler.Otherwise = WorkBotBench.Answer("{}");
        await FillAsync(bench);

        Task[] calls =
        [
            bench.Client.Users.GetAsync(),
            bench.Client.With(new CallOptions { Priority = RequestPriority.High }).Administration.ListLogsAsync(),
        ];
        await bench.Clock.AdvanceUntilAsync(Task.WhenAll(calls), TimeSpan.FromMinutes(5));

        Assert.That(bench.Handler.Requests.Skip(60).Select(static request => request.Address.AbsolutePath), Is.EqualTo(new[] { "/api/admin/logs", "/api/user/info" }));
    }

    /// <summary>Sixty calls, a second apart, so that their places become free one after the other.</summary>
    private static async Task FillAsync(WorkBotBench bench)
    {
        for (int i = 0; i < 60; i++)
        {
            await bench.RunAsync(bench.Client.Users.GetAsync());
            await bench.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(500));
        }
    }
}
