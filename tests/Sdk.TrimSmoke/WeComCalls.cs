using Sdk.Core;
using WeCom.Client;

/// <summary>All calls of WeCom: those to tokens, addresses, applications, pages, visitors, lives and statistics are here.</summary>
internal static class WeComCalls
{
    public const string UserId = "ZhangSan";
    public const string SecondUserId = "user0002";

    private const string ExternalViewer = "wmExternal0003";

    public static async Task RunAsync(WeComClient weCom, WeComRobotClient robot, Checks run, DateOnly today, string[] codes)
    {
        await run.Check("Tokens.Check", weCom.Tokens.CheckAsync(), token => token.ExpiresAt is not null);
        await run.Check("Tokens.Get", weCom.Tokens.GetAsync(WeComSecretKind.Contacts), token => token.Value.ToString() == "***");
        await run.Check("Network.ListApiAddresses", weCom.Network.ListApiAddressesAsync(), answer => answer.Addresses.Count > 0);
        await run.Check("Network.ListCallbackAddresses", weCom.Network.ListCallbackAddressesAsync(), answer => answer.Addresses.Count > 0);
        await run.Check("Agents.Get", weCom.Agents.GetAsync(), agent => agent is { AgentId: 1000002, Name: not null, IsClosed: false });
        await run.Check("Agents.List", weCom.Agents.ListAsync(), list => list.Agents.Count == 1);
        await run.Check("JsSdk.Sign", weCom.JsSdk.SignAsync("https://example.com/page?a=1#top"), signature => signature.Hash.Length == 40);
        await run.Check("JsSdk.Sign for the agent", weCom.JsSdk.SignAsync("https://example.com/", WeComTicketKind.Agent), signature => signature.AgentId == 1000002);
        await IdentifyAsync(weCom, run, codes);
        await WeComContactCalls.RunAsync(weCom, run);
        await WeComMessageCalls.RunAsync(weCom, robot, run);
        await WeComJobCalls.RunAsync(weCom, run);
        await LiveAsync(weCom, run, codes[3]);
        await SummarizeAsync(weCom, run, today);

        ApiResult<WeComUser> nobody = await weCom.Users.GetAsync("nobody");
        run.Report("An error of WeCom", nobody.Error is { Category: ErrorCategory.NotFound, Code: "60111" }, nobody.ToString());
    }

    private static async Task IdentifyAsync(WeComClient weCom, Checks run, string[] codes)
    {
        Uri page = weCom.Identity.GetOAuthUrl(new Uri("https://example.com/login"), "state1", WeComOAuthScope.PrivateInfo);
        run.Report("Identity.GetOAuthUrl", page.Fragment == "#wechat_redirect", page.Host);
        ApiResult<WeComVisitor> visitor = await weCom.Identity.GetUserInfoAsync(codes[0]);
        await run.Check("Identity.GetUserInfo", Task.FromResult(visitor), who => who is { UserId: UserId, IsMember: true, UserTicket: not null });
        await run.Check("Identity.GetUserDetail", weCom.Identity.GetUserDetailAsync(visitor.Value?.UserTicket ?? "none"), detail => detail.Mobile is not null);
        ApiResult<WeComTfaInfo> second = await weCom.Identity.GetTfaInfoAsync(codes[1]);
        await run.Check("Identity.GetTfaInfo", Task.FromResult(second), info => info is { UserId: UserId, TfaCode: not null });
        await run.CheckDone("Users.ConfirmSecondVerification", weCom.Users.ConfirmSecondVerificationAsync(UserId, second.Value?.TfaCode ?? "none"));
        await run.CheckDone("Users.ConfirmFirstLogin", weCom.Users.ConfirmFirstLoginAsync(UserId));

        // An endpoint that has no method, because it is the old name of another.
        ApiOperation old = WeComClient.Endpoint(HttpMethod.Get, "user/getuserinfo", OperationSafety.NotRepeatable);
        var query = new ApiRequest { Query = new QueryParameters().Add("code", codes[2]) };
        await run.Check(
            "SendAsync", weCom.SendAsync(old, query, WeComSmokeJson.Default.JsonElement), answer => answer.GetProperty("UserId").GetString() == UserId);
    }

    private static async Task LiveAsync(WeComClient weCom, Checks run, string shareCode)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        ApiResult<WeComCreatedLive> created = await weCom.Living.CreateAsync(new CreateLiveRequest
        {
            AnchorUserId = UserId,
            Theme = "裁剪测试",
            LivingStart = now.AddDays(2),
            LivingDuration = TimeSpan.FromMinutes(30),
            Type = WeComLiveType.Training,
            RemindTime = TimeSpan.FromMinutes(5),
        });
        string livingId = created.Value?.LivingId ?? "none";
        await run.Check("Living.Create", Task.FromResult(created), live => live.LivingId is not null);
        await run.CheckDone("Living.Modify", weCom.Living.ModifyAsync(livingId, new ModifyLiveRequest { Theme = "改名" }));
        await run.Check("Living.Get", weCom.Living.GetAsync(livingId), live => live.Theme == "改名" && live.Status == WeComLiveStatus.Reserved);
        await run.Check("Living.GetCode", weCom.Living.GetCodeAsync(livingId, "oWeCom00000001"), code => code.LivingCode is not null);
        await run.CheckDone("Living.Cancel", weCom.Living.CancelAsync(livingId));
        await run.Check("Living.ListIds", weCom.Living.ListIdsAsync(UserId, limit: 20), ids => ids is { LivingIds.Count: 20, NextCursor.Length: > 0 });
        await run.CheckAll("Living.ListAllIds", weCom.Living.ListAllIdsAsync(UserId), 26);
        await run.Check("Living.ListIdsOfPeriod", weCom.Living.ListIdsOfPeriodAsync(UserId, now.AddDays(-5), now), ids => ids.LivingIds.Count > 0);

        var ended = new List<WeComLive>();
        await foreach (WeComLive live in weCom.Living.ListAsync([UserId], now.AddDays(-30), now))
        {
            if (live is { IsReplayReady: true, LivingId: not null })
            {
                ended.Add(live);
            }
        }

        run.Report("Living.List", ended.Count > 1, $"{ended.Count} replays");
        string watched = ended.Count == 0 ? "none" : ended[0].LivingId!;
        await run.Check("Living.GetAllViewers", weCom.Living.GetAllViewersAsync(watched), viewers => viewers.Count == 33);
        await run.Check("Living.GetShareInfo", weCom.Living.GetShareInfoAsync(shareCode), share => share.ViewerExternalUserId == ExternalViewer);
        await run.CheckDone("Living.DeleteReplay", weCom.Living.DeleteReplayAsync(watched));
        int changes = 0;
        await foreach (WeComLiveChange change in weCom.Living.MonitorAsync([watched], TimeSpan.FromSeconds(1)))
        {
            changes += change.Status == WeComLiveStatus.Ended ? 1 : 0;
        }

        run.Report("Living.Monitor", changes == 1, $"{changes} changes");
    }

    private static async Task SummarizeAsync(WeComClient weCom, Checks run, DateOnly today)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        var lives = new List<WeComLiveSummary>();
        await foreach (ApiResult<WeComLiveSummary> live in weCom.Statistics.SummarizeLivesAsync([UserId], now.AddDays(-7), now))
        {
            lives.Add(live.GetValueOrThrow());
        }

        string csv = new WeComReport<WeComLiveSummary>(WeComLiveReports.SummaryColumns).ToCsv(lives);
        run.Report("Statistics.SummarizeLives", lives.Count > 0 && csv.Count(static letter => letter == '\n') == lives.Count + 1, $"{lives.Count} lives");
        await run.Check("Statistics.GetActiveMembers", weCom.Statistics.GetActiveMembersAsync(today.AddDays(-1)), active => active.Count is not null);
        await run.Check("Statistics.GetMessageCounts", weCom.Statistics.GetMessageCountsAsync(WeComStatisticsDay.Today), counts => counts.Statistics.Count > 0);
    }
}
