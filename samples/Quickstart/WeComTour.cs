using Sdk.Core;
using Sdk.Sandbox;
using Spectre.Console;
using WeCom.Client;

namespace Quickstart;

/// <summary>A walk through WeCom. What changes something or breaks something needs the sandbox.</summary>
internal sealed class WeComTour(WeComClient weCom, WeComSandbox? sandbox)
{
    private const int ShownDepartments = 4;
    private const int ShownLives = 5;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await CheckTokenAsync(cancellationToken);
        await ShowDepartmentsAsync(cancellationToken);
        await WalkAsync(cancellationToken);
        if (sandbox is null)
        {
            return;
        }

        await SendAndRecallAsync(sandbox, cancellationToken);
        await ShowLivesAsync(cancellationToken);
        var troubles = new WeComTroubles(weCom, sandbox);
        await troubles.ShowWrongSecretAsync(cancellationToken);
        await troubles.LoseTheTokenAsync(cancellationToken);
        await troubles.ServeStaleAsync(cancellationToken);
        await troubles.FillTheRobotAsync(cancellationToken);
    }

    private async Task CheckTokenAsync(CancellationToken cancellationToken)
    {
        Screen.Title("The token is checked");
        ApiResult<WeComToken> token = await weCom.Tokens.CheckAsync(cancellationToken: cancellationToken);
        if (!token.IsSuccess)
        {
            Screen.Show(token.Error);
            return;
        }

        AnsiConsole.MarkupLineInterpolated($"  Token {token.Value}, good until {Screen.Time(token.Value.ExpiresAt)} UTC");
    }

    private async Task ShowDepartmentsAsync(CancellationToken cancellationToken)
    {
        Screen.Title("Departments");
        ApiResult<WeComDepartmentTree> departments = await weCom.Directory.GetTreeAsync(cancellationToken: cancellationToken);
        if (!departments.IsSuccess)
        {
            Screen.Show(departments.Error);
            return;
        }

        foreach (WeComDepartmentTreeNode root in departments.Value.Roots)
        {
            var tree = new Tree(Markup.Escape(root.Name ?? "–"));
            foreach (WeComDepartmentTreeNode child in root.Children)
            {
                TreeNode node = tree.AddNode(Markup.Escape(child.Name ?? "–"));
                node.AddNodes(child.Children.Take(ShownDepartments).Select(static below => Markup.Escape(below.Name ?? "–")));
            }

            AnsiConsole.Write(tree);
        }
    }

    private async Task WalkAsync(CancellationToken cancellationToken)
    {
        Screen.Title("All members, department by department");
        int members = 0;
        int waiting = 0;
        WeComDirectoryProgress last = default;
        try
        {
            await AnsiConsole.Progress().AutoClear(true).StartAsync(async context =>
            {
                ProgressTask task = context.AddTask("Departments");
                var progress = new DirectProgress<WeComDirectoryProgress>(done =>
                {
                    last = done;
                    task.MaxValue = Math.Max(1, done.DepartmentsTotal);
                    task.Value = done.DepartmentsDone;
                });
                await foreach (WeComUser member in weCom.Directory.ListMembersAsync(departmentId: null, progress: progress, cancellationToken: cancellationToken))
                {
                    members++;
                    waiting += member.Status == WeComUserStatus.NotActivated ? 1 : 0;
                }
            });
        }
        catch (ApiException problem)
        {
            Screen.Show(problem.Error);
        }

        AnsiConsole.MarkupLineInterpolated(
            $"  {members} members of {last.DepartmentsDone} departments, each once although some belong to two; {waiting} have not activated their account");
    }

    private async Task SendAndRecallAsync(WeComSandbox service, CancellationToken cancellationToken)
    {
        Screen.Title("A text and a card are sent; the text is recalled");
        ApiResult<WeComSentMessage> text = await weCom.Messages.SendTextAsync(
            [WeComSandbox.DemoUserId, WeComSandbox.DemoSecondUserId, "nobody"], "今晚 20:00 升级 🚀 <a href=\"https://example.com/?a=1&b=2\">详情</a>", cancellationToken);
        ApiResult<WeComSentMessage> card = await weCom.Messages.SendAsync(
            WeComMessage.Card(new WeComButtonCard
            {
                MainTitle = new WeComCardTitle { Title = "今晚升级？", Description = "需要 10 分钟" },
                TaskId = "upgrade-tonight",
                Buttons = [new WeComCardButton { Text = "同意", EventKey = "yes" }, new WeComCardButton { Text = "明天", EventKey = "tomorrow" }],
            }).ToUsers(WeComSandbox.DemoUserId),
            cancellationToken);
        if ((text.Error ?? card.Error) is { } error)
        {
            Screen.Show(error);
            return;
        }

        AnsiConsole.MarkupLineInterpolated(
            $"  Sent to two of three: the answer says that {string.Join(", ", text.Value!.InvalidUsers)} is not there. The card can be updated once: {card.Value!.ResponseCode is not null}");
        ApiResult recalled = await weCom.Messages.RecallAsync(text.Value, cancellationToken);
        AnsiConsole.MarkupLineInterpolated(
            $"  Recalled: {recalled.IsSuccess}. {WeComSandbox.DemoUserId} now has {string.Join(", ", service.ReceivedBy(WeComSandbox.DemoUserId).Select(static message => message.CardType ?? message.MessageType))}");
    }

    private async Task ShowLivesAsync(CancellationToken cancellationToken)
    {
        Screen.Title("Lives of a week, with their viewers");
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        Table table = Screen.Table("Begin (UTC)", "Theme", "Members", "Others", "Mean watch time", "Replay");
        int count = 0;
        await foreach (ApiResult<WeComLiveSummary> live in weCom.Statistics.SummarizeLivesAsync(
            [WeComSandbox.DemoUserId], now.AddDays(-7), now, cancellationToken: cancellationToken))
        {
            if (!live.IsSuccess)
            {
                Screen.Show(live.Error);
            }
            else if (++count <= ShownLives)
            {
                table.Row(
                    Screen.Time(live.Value.Live.LivingStart), live.Value.Live.Theme, $"{live.Value.Figures.InternalViewers}", $"{live.Value.Figures.ExternalViewers}",
                    $"{live.Value.AverageWatchTime:mm\\:ss}", live.Value.Live.IsReplayReady ? "ready" : null);
            }
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated($"  {count} lives; the service has no list by time, so the client went through those of the anchor");
    }

    /// <summary>Tells at once; <see cref="Progress{T}"/> would tell later, when the bar is gone.</summary>
    private sealed class DirectProgress<T>(Action<T> tell) : IProgress<T>
    {
        public void Report(T value) => tell(value);
    }
}
