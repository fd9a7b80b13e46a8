using System.Globalization;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Lives: what is known of them, and who watched.</summary>
internal static class WeComLivingReadOperations
{
    private const int MaximumLives = 100;
    private const int Activity = 4;

    public static IReadOnlyList<WeComOperation> All { get; } =
    [
        new("GET", "living/get_living_info", WeComAccess.Living, GetInfo) { Missing = WeComCodes.EmptyParameter },
        new("POST", "living/get_watch_stat", WeComAccess.Living, GetViewers) { Missing = WeComCodes.EmptyParameter },
        new("POST", "living/get_user_all_livingid", WeComAccess.Living, GetIds) { Missing = 41009 },
        new("POST", "living/get_living_share_info", WeComAccess.Living, GetShare) { Missing = WeComCodes.EmptyParameter },
        new("POST", "living/get_user_livingid", WeComAccess.Living, GetIdsOfPeriod) { Missing = 41009 },
    ];

    private static WeComAnswer GetInfo(WeComCall call)
    {
        WeComSandboxLive live = WeComLivingOperations.Own(call, call.Query("livingid", WeComCodes.EmptyParameter));
        call.Sandbox.Members.TryGet(live.AnchorUserId, out WeComSandboxMember? anchor);
        JsonObject info = new()
        {
            ["theme"] = live.Theme,
            ["living_start"] = (live.StartedAt ?? live.ReservedStart).ToUnixTimeSeconds(),
            ["living_duration"] = (long)live.Duration.TotalSeconds,
            [call.Sandbox.WritesStatusKeyWithBlank ? "status " : "status"] = live.Status,
            ["reserve_start"] = live.ReservedStart.ToUnixTimeSeconds(),
            ["reserve_living_duration"] = (long)live.ReservedDuration.TotalSeconds,
            ["description"] = live.Description,
            ["anchor_userid"] = live.AnchorUserId,
            ["main_department"] = anchor?.MainOrFirst ?? 0,
            ["viewer_num"] = live.Viewers.DistinctBy(viewer => viewer.UserId ?? viewer.ExternalUserId).Count(),
            ["comment_num"] = live.Viewers.Count(viewer => viewer.HasCommented),
            ["mic_num"] = live.Viewers.Count(viewer => viewer.HasSpoken),
            ["open_replay"] = live.HasReplay ? 1 : 0,
            ["type"] = live.Type,
            ["online_count"] = live.OnlineCount,
            ["subscribe_count"] = live.SubscribeCount,
        };
        if (live.HasReplay) info["replay_status"] = live.ReplayStatus;
        if (live is { Type: Activity, Status: 0 }) info["push_stream_url"] = "rtmp://push.example.com/living/" + live.LivingId;
        return new JsonObject { ["living_info"] = info };
    }

    /// <summary>Pages end where it says so: one in the middle is empty.</summary>
    private static WeComAnswer GetViewers(WeComCall call)
    {
        WeComSandbox sandbox = call.Sandbox;
        WeComSandboxLive live = WeComLivingOperations.Own(call, call.Body.Text("livingid"));
        List<WeComSandboxViewer[]> pages = [.. live.Viewers.Chunk(sandbox.ViewersPerPage)];
        if (pages.Count == 0) pages.Add([]);
        if (pages.Count > 1 && sandbox.SendsEmptyViewerPage) pages.Insert(1, []);
        int page = PageOf(call.Body, pages.Count);
        bool isLast = page == pages.Count - 1;
        JsonObject stat = new()
        {
            ["users"] = WeComJson.Rows(pages[page].Where(viewer => viewer.UserId is not null).Select(Member)),
            ["external_users"] = WeComJson.Rows(pages[page].Where(viewer => viewer.UserId is null).Select(Stranger)),
        };
        return new JsonObject { ["ending"] = isLast ? 1 : 0, ["next_key"] = isLast ? "" : Key(live, page + 1), ["stat_info"] = stat };

        int PageOf(WeComArguments body, int count)
        {
            string key = body.TextOrNull("next_key") ?? "0";
            if (key.Length == 0 || key == "0") return 0;
            for (int i = 1; i < count; i++)
                if (key == Key(live, i)) return i;
            throw body.Wrong("next_key");
        }
    }

    private static string Key(WeComSandboxLive live, int page) =>
        WeComTokens.Text(page, 16) + live.LivingId[^4..];

    private static JsonObject Member(WeComSandboxViewer viewer) => Watched(new JsonObject { ["userid"] = viewer.UserId }, viewer);

    private static JsonObject Stranger(WeComSandboxViewer viewer) => Watched(
        new JsonObject { ["external_userid"] = viewer.ExternalUserId, ["type"] = viewer.Type, ["name"] = viewer.Name }, viewer);

    private static JsonObject Watched(JsonObject json, WeComSandboxViewer viewer)
    {
        json["watch_time"] = (long)viewer.WatchTime.TotalSeconds;
        json["is_comment"] = viewer.HasCommented ? 1 : 0;
        json["is_mic"] = viewer.HasSpoken ? 1 : 0;
        if (viewer.InvitorUserId is { } invitor) json["invitor_userid"] = invitor;
        if (viewer.InvitorExternalUserId is { } external) json["invitor_external_userid"] = external;
        return json;
    }

    private static WeComAnswer GetIds(WeComCall call)
    {
        string[] ids = [.. LivesOf(call).Select(live => live.LivingId)];
        int limit = call.Body.Between("limit", 1, MaximumLives, MaximumLives);
        int first = WeComCursor.Read(call.Body.TextOrEmpty("cursor"), ids.Length);
        JsonObject answer = [];
        WeComCursor.Write(call.Sandbox, answer, first + limit, ids.Length);
        answer["livingid_list"] = WeComJson.Texts(ids.Skip(first).Take(limit));
        return answer;
    }

    private static WeComAnswer GetIdsOfPeriod(WeComCall call)
    {
        long begin = call.Body.LongOrNull("begin_time") ?? throw WeComRefusal.Of(WeComCodes.EmptyParameter, "begin_time");
        long end = call.Body.LongOrNull("end_time") ?? throw WeComRefusal.Of(WeComCodes.EmptyParameter, "end_time");
        int limit = call.Body.Between("limit", 1, MaximumLives, MaximumLives);
        string[] ids =
        [
            .. LivesOf(call).Where(live => live.ReservedStart.ToUnixTimeSeconds() >= begin && live.ReservedStart.ToUnixTimeSeconds() <= end)
                .Select(live => live.LivingId),
        ];
        string key = call.Body.TextOrNull("next_key") ?? "0";
        if (!int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int first)) throw call.Body.Wrong("next_key");
        bool isLast = first + limit >= ids.Length;
        string next = isLast ? "" : (first + limit).ToString(CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["livingid_list"] = WeComJson.Texts(ids.Skip(first).Take(limit)), ["next_key"] = next, ["ending"] = isLast ? 1 : 0,
        };
    }

    private static IEnumerable<WeComSandboxLive> LivesOf(WeComCall call)
    {
        string anchor = call.Member(call.Body.Text("userid", 41009)).UserId;
        return call.Sandbox.Lives.Where(live => live.AnchorUserId == anchor && live.CreatedBy == call.AgentId).OrderBy(live => live.ReservedStart);
    }

    private static WeComAnswer GetShare(WeComCall call)
    {
        if (call.Sandbox.FindShare(call.Body.Text("ww_share_code")) is not { } share) throw new WeComRefusal(40029);
        WeComLivingOperations.Own(call, share.LivingId);
        JsonObject answer = new() { ["livingid"] = share.LivingId };
        WeComSandboxViewer viewer = share.Viewer;
        if (viewer.UserId is { } user) answer["viewer_userid"] = user;
        else answer["viewer_external_userid"] = viewer.ExternalUserId;
        if (viewer.InvitorUserId is { } invitor) answer["invitor_userid"] = invitor;
        if (viewer.InvitorExternalUserId is { } external) answer["invitor_external_userid"] = external;
        return answer;
    }
}
