using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Lives: reserved, changed, cancelled.</summary>
internal static class WeComLivingOperations
{
    private const int MaximumThemeLength = 20;
    private const int MaximumDescriptionLength = 100;
    private const int MaximumThemeBytes = 60;
    private const int MaximumDescriptionBytes = 300;
    private const int LargestType = 4;
    private const int Activity = 4;
    private const int MaximumImages = 5;
    private const int Reserved = 0;
    private const int Cancelled = 4;
    private const int ReplayDeleted = 2;

    public static IReadOnlyList<WeComOperation> All { get; } =
    [
        Operation("living/create", Create),
        Operation("living/modify", Modify),
        Operation("living/cancel", Cancel),
        Operation("living/delete_replay_data", DeleteReplay),
        Operation("living/get_living_code", GetCode),
    ];

    /// <summary>A live that the calling application created.</summary>
    public static WeComSandboxLive Own(WeComCall call, string livingId)
    {
        if (!call.Sandbox.Lives.TryGet(livingId, out WeComSandboxLive? live)) throw WeComRefusal.Of(WeComCodes.IllegalParameter, "livingid");
        return live.CreatedBy == call.AgentId ? live : throw new WeComRefusal(92008);
    }

    private static WeComOperation Operation(string path, Func<WeComCall, WeComAnswer> execute) =>
        new("POST", path, WeComAccess.Living, execute) { Missing = WeComCodes.EmptyParameter };

    private static WeComAnswer Create(WeComCall call)
    {
        WeComSandbox sandbox = call.Sandbox;
        WeComArguments body = call.Body;
        WeComSandboxMember anchor = call.Member(body.Text("anchor_userid", 41009));
        body.Text("theme");
        int type = body.Between("type", 0, LargestType, 0);
        CheckPictures(sandbox, body, type);
        WeComSandboxLive live = new()
        {
            LivingId = sandbox.NextId("lv", 32),
            CreatedBy = call.AgentId!.Value,
            AnchorUserId = anchor.UserId,
            Theme = body.Characters("theme", MaximumThemeLength)!,
            // An activity is described elsewhere.
            Description = type == Activity ? "" : body.Characters("description", MaximumDescriptionLength) ?? "",
            ReservedStart = Start(call) ?? throw WeComRefusal.Of(WeComCodes.EmptyParameter, "living_start"),
            ReservedDuration = Seconds(body, "living_duration") ?? throw WeComRefusal.Of(WeComCodes.EmptyParameter, "living_duration"),
            Type = type,
            RemindTime = Seconds(body, "remind_time") ?? TimeSpan.Zero,
        };
        sandbox.Lives.Set(live);
        return new JsonObject { ["livingid"] = live.LivingId };
    }

    private static WeComAnswer Modify(WeComCall call)
    {
        WeComArguments body = call.Body;
        WeComSandboxLive live = OnlyReserved(call);
        call.Sandbox.Lives.Set(live with
        {
            Theme = body.Bytes("theme", MaximumThemeBytes) ?? live.Theme,
            Description = body.Bytes("description", MaximumDescriptionBytes) ?? live.Description,
            ReservedStart = Start(call) ?? live.ReservedStart,
            ReservedDuration = Seconds(body, "living_duration") ?? live.ReservedDuration,
            Type = body.Between("type", 0, LargestType, live.Type),
            RemindTime = Seconds(body, "remind_time") ?? live.RemindTime,
        });
        return WeComAnswer.Done();
    }

    private static WeComAnswer Cancel(WeComCall call)
    {
        call.Sandbox.Lives.Set(OnlyReserved(call) with { Status = Cancelled });
        return WeComAnswer.Done();
    }

    private static WeComAnswer DeleteReplay(WeComCall call)
    {
        WeComSandboxLive live = Own(call, call.Body.Text("livingid"));
        if (!live.HasReplay || live.ReplayStatus != 0) throw new WeComRefusal(92007);
        call.Sandbox.Lives.Set(live with { ReplayStatus = ReplayDeleted });
        return WeComAnswer.Done();
    }

    private static WeComAnswer GetCode(WeComCall call)
    {
        WeComSandboxLive live = Own(call, call.Body.Text("livingid"));
        call.Body.Text("openid");
        return new JsonObject { ["living_code"] = live.LivingId + "-" + call.Sandbox.NextId("", 24) };
    }

    private static WeComSandboxLive OnlyReserved(WeComCall call)
    {
        WeComSandboxLive live = Own(call, call.Body.Text("livingid"));
        return live.Status == Reserved ? live : throw new WeComRefusal(92006);
    }

    private static DateTimeOffset? Start(WeComCall call)
    {
        if (call.Body.LongOrNull("living_start") is not { } seconds) return null;
        // Milliseconds would be a date that no calendar has.
        if (seconds is < 0 or > uint.MaxValue) throw call.Body.Wrong("living_start");
        DateTimeOffset start = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return start >= call.Now - TimeSpan.FromMinutes(1) ? start : throw call.Body.Wrong("living_start");
    }

    private static TimeSpan? Seconds(WeComArguments body, string name) => body.NumberOrNull(name) switch
    {
        null => null,
        int seconds when seconds >= 0 => TimeSpan.FromSeconds(seconds),
        _ => throw body.Wrong(name),
    };

    private static void CheckPictures(WeComSandbox sandbox, WeComArguments body, int type)
    {
        foreach (string name in new[] { "activity_cover_mediaid", "activity_share_mediaid" })
            if (body.TextOrNull(name) is { Length: > 0 } mediaId) sandbox.UsableMedia(mediaId, "image");
        if (body.ObjectOrNull("activity_detail") is not { } detail) return;
        if (type != Activity || detail.Texts("image_list").Count > MaximumImages) throw WeComRefusal.Illegal("activity_detail");
        foreach (string mediaId in detail.Texts("image_list")) sandbox.UsableMedia(mediaId, "image");
    }
}
