using System.Text.Json;

namespace WeCom.Client.Tests.Living;

/// <summary>A request and an answer of every endpoint.</summary>
internal static class Examples
{
    public static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeSeconds(1772352000);

    /// <summary>Every member that the documentation names, with the blank after the state that its own example has.</summary>
    public const string FullLive = """
        {"errcode":0,"errmsg":"ok","living_info":{"theme":"直角三角形讲解","living_start":1586405229,"living_duration":1800,"status ":3,
        "reserve_start":1586405239,"reserve_living_duration":1600,"description":"小学数学精选课程","anchor_userid":"zhangsan","main_department":1,
        "viewer_num":100,"comment_num":110,"mic_num":120,"open_replay":1,"replay_status":0,"type":4,
        "push_stream_url":"rtmp://push.example.com/live/xxx?key=yyy","online_count":12,"subscribe_count":13}}
        """;

    public const string FullViewers = """
        {"errcode":0,"errmsg":"ok","ending":1,"next_key":"NEXT","stat_info":{
        "users":[{"userid":"userid","watch_time":30,"is_comment":1,"is_mic":0,"invitor_userid":"invitor"}],
        "external_users":[{"external_userid":"external_userid1","type":1,"name":"user name","watch_time":31,"is_comment":0,"is_mic":1,
        "invitor_external_userid":"external_invitor"}]}}
        """;

    public static IEnumerable<LivingExample> All =>
    [
        LivingExample.Of(
            "Create",
            "POST living/create",
            """{"anchor_userid":"zhangsan","theme":"直播 🎉 <Q&A>","living_start":1772352000,"living_duration":3600,"type":4,"description":"文字","agentid":1000014,"remind_time":60,"activity_cover_mediaid":"COVER","activity_share_mediaid":"SHARE","activity_detail":{"description":"活动","image_list":["M1","M2"]}}""",
            """{"errcode":0,"errmsg":"ok","livingid":"XXXXXXXXX"}""",
            static client => client.Living.CreateAsync(new CreateLiveRequest
            {
                AnchorUserId = "zhangsan", Theme = "直播 🎉 <Q&A>", LivingStart = Start.AddMilliseconds(999), LivingDuration = TimeSpan.FromHours(1),
                Type = WeComLiveType.Activity, Description = "文字", AgentId = 1000014, RemindTime = TimeSpan.FromMinutes(1), ActivityCoverMediaId = "COVER",
                ActivityShareMediaId = "SHARE", ActivityDetail = new WeComActivityDetail { Description = "活动", ImageMediaIds = ["M1", "M2"] },
            }),
            static live => Assert.That((live.LivingId, Unknown(live.ExtraMembers)), Is.EqualTo(("XXXXXXXXX", "")))),
        LivingExample.Of(
            "Create",
            "POST living/create",
            """{"anchor_userid":"zhangsan","theme":"t","living_start":1772352000,"living_duration":1}""",
            """{"livingid":42}""",
            static client => client.Living.CreateAsync(new CreateLiveRequest
            {
                AnchorUserId = "zhangsan", Theme = "t", LivingStart = Start.ToOffset(TimeSpan.FromHours(8)), LivingDuration = TimeSpan.FromSeconds(1.9),
            }),
            static live => Assert.That(live.LivingId, Is.EqualTo("42"))),
        LivingExample.Of(
            "Modify",
            "POST living/modify",
            """{"livingid":"L-1","theme":"新","living_start":1772352000,"living_duration":1800,"type":3,"description":"","remind_time":0}""",
            static client => client.Living.ModifyAsync("L-1", new ModifyLiveRequest
            {
                Theme = "新", LivingStart = Start, LivingDuration = TimeSpan.FromMinutes(30), Type = WeComLiveType.Training, Description = "", RemindTime = TimeSpan.Zero,
            })),
        LivingExample.Of("Cancel", "POST living/cancel", """{"livingid":"L-1"}""", static client => client.Living.CancelAsync("L-1")),
        LivingExample.Of(
            "DeleteReplay", "POST living/delete_replay_data", """{"livingid":"L-1"}""", static client => client.Living.DeleteReplayAsync("L-1")),
        LivingExample.Of(
            "GetCode",
            "POST living/get_living_code",
            """{"livingid":"L-1","openid":"o-1"}""",
            """{"errcode":0,"errmsg":"ok","living_code":"abcdef"}""",
            static client => client.Living.GetCodeAsync("L-1", "o-1"),
            static code => Assert.That((code.LivingCode!.Reveal(), code.LivingCode.ToString(), Unknown(code.ExtraMembers)), Is.EqualTo(("abcdef", "***", "")))),
        LivingExample.Of(
            "Get", "GET living/get_living_info?livingid=L%2F1", "", FullLive, static client => client.Living.GetAsync("L/1"), CheckFullLive),
        LivingExample.Of(
            "GetWatchStatistics",
            "POST living/get_watch_stat",
            """{"livingid":"L-1","next_key":"KEY"}""",
            FullViewers,
            static client => client.Living.GetWatchStatisticsAsync("L-1", "KEY"),
            CheckFullViewers),
        LivingExample.Of(
            "GetWatchStatistics",
            "POST living/get_watch_stat",
            """{"livingid":"L-1"}""",
            "{}",
            static client => client.Living.GetWatchStatisticsAsync("L-1"),
            static page => Assert.That((page.Ending, page.Next, page.StatInfo), Is.EqualTo(((bool?)null, (string?)null, (WeComLiveViewers?)null)))),
        LivingExample.Of(
            "ListIds",
            "POST living/get_user_all_livingid",
            """{"userid":"zhangsan","cursor":"CURSOR","limit":20}""",
            """{"errcode":0,"errmsg":"ok","next_cursor":"next_cursor","livingid_list":["livingid1","livingid2"]}""",
            static client => client.Living.ListIdsAsync("zhangsan", "CURSOR", 20),
            static ids =>
            {
                Assert.That(ids.LivingIds, Is.EqualTo(new[] { "livingid1", "livingid2" }));
                Assert.That((ids.NextCursor, Unknown(ids.ExtraMembers)), Is.EqualTo(("next_cursor", "")));
            }),
        LivingExample.Of(
            "ListIdsOfPeriod",
            "POST living/get_user_livingid",
            """{"userid":"zhangsan","begin_time":1772352000,"end_time":1772355600,"next_key":"0","limit":100}""",
            """{"errcode":0,"errmsg":"ok","ending":0,"next_key":"k","livingid_list":["livingid1"]}""",
            static client => client.Living.ListIdsOfPeriodAsync("zhangsan", Start, Start.AddHours(1), "0", 100),
            static ids => Assert.That(
                (ids.LivingIds.Single(), ids.Ending, ids.Next, Unknown(ids.ExtraMembers)), Is.EqualTo(("livingid1", (bool?)false, "k", "")))),
        LivingExample.Of(
            "GetShareInfo",
            "POST living/get_living_share_info",
            """{"ww_share_code":"SHARE"}""",
            """{"errcode":0,"errmsg":"ok","livingid":"L-1","viewer_userid":"v","viewer_external_userid":"ve","invitor_userid":"i","invitor_external_userid":"ie"}""",
            static client => client.Living.GetShareInfoAsync("SHARE"),
            static share => Assert.That(
                (share.LivingId, share.ViewerUserId, share.ViewerExternalUserId, share.InvitorUserId, share.InvitorExternalUserId, Unknown(share.ExtraMembers)),
                Is.EqualTo(("L-1", "v", "ve", "i", "ie", "")))),
    ];

    /// <summary>What no member of a model took; the code of the answer and its message stand beside them.</summary>
    internal static string Unknown(IDictionary<string, JsonElement>? members) =>
        string.Join(' ', members?.Keys.Where(static name => name is not ("errcode" or "errmsg")) ?? []);

    private static void CheckFullLive(WeComLive live) => Assert.Multiple(() =>
    {
        Assert.That((live.LivingId, live.Theme, live.Description, live.AnchorUserId), Is.EqualTo(("L/1", "直角三角形讲解", "小学数学精选课程", "zhangsan")));
        Assert.That(
            (live.LivingStart, live.ReserveStart), Is.EqualTo((DateTimeOffset.FromUnixTimeSeconds(1586405229), DateTimeOffset.FromUnixTimeSeconds(1586405239))));
        Assert.That((live.LivingDuration, live.ReserveLivingDuration), Is.EqualTo((TimeSpan.FromSeconds(1800), TimeSpan.FromSeconds(1600))));
        Assert.That((live.Status, live.Type, live.ReplayStatus), Is.EqualTo((WeComLiveStatus.Expired, WeComLiveType.Activity, WeComReplayStatus.Ready)));
        Assert.That((live.MainDepartment, live.ViewerCount, live.CommentCount, live.MicCount), Is.EqualTo((1, 100, 110, 120)));
        Assert.That((live.OpenReplay, live.IsReplayReady, live.OnlineCount, live.SubscribeCount), Is.EqualTo((true, true, 12, 13)));
        Assert.That((live.PushStreamUrl!.Reveal(), live.PushStreamUrl.ToString()), Is.EqualTo(("rtmp://push.example.com/live/xxx?key=yyy", "***")));
        Assert.That(Unknown(live.ExtraMembers), Is.EqualTo("status "), "everything else that the documentation names is modeled");
    });

    private static void CheckFullViewers(WeComWatchStatistics page) => Assert.Multiple(() =>
    {
        WeComLiveViewer member = page.StatInfo!.Users.Single();
        WeComLiveViewer other = page.StatInfo.ExternalUsers.Single();
        Assert.That((page.Ending, page.Next, Unknown(page.ExtraMembers), Unknown(page.StatInfo.ExtraMembers)), Is.EqualTo(((bool?)true, "NEXT", "", "")));
        Assert.That(
            (member.UserId, member.WatchTime, member.HasCommented, member.HasSpoken, member.InvitorUserId, member.IsExternal, Unknown(member.ExtraMembers)),
            Is.EqualTo(("userid", TimeSpan.FromSeconds(30), true, false, "invitor", false, "")));
        Assert.That(
            (other.ExternalUserId, other.Type, other.Name, other.WatchTime, other.HasCommented, other.HasSpoken, other.InvitorExternalUserId),
            Is.EqualTo(("external_userid1", WeComViewerType.WeChat, "user name", TimeSpan.FromSeconds(31), false, true, "external_invitor")));
        Assert.That((other.IsExternal, other.UserId, Unknown(other.ExtraMembers)), Is.EqualTo((true, (string?)null, "")));
    });
}
