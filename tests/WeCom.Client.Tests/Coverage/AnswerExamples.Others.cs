namespace WeCom.Client.Tests.Coverage;

internal static partial class AnswerExamples
{
    private const string Viewer = """ "watch_time":101,"is_comment":1,"is_mic":0,"invitor_userid":"lisi","invitor_external_userid":"wm_1" """;

    private static IEnumerable<AnswerExample> Others =>
    [
        AnswerExample.Of("get_api_domain_ip", """{"errcode":0,"ip_list":["101.226.103.*","1.2.3.4"]}""", static client => client.Network.ListApiAddressesAsync()),
        AnswerExample.Of("getcallbackip", """{"errcode":0,"ip_list":["101.226.104.*"]}""", static client => client.Network.ListCallbackAddressesAsync()),
        AnswerExample.Of(
            "auth/getuserinfo", """{"errcode":0,"userid":"zhangsan","user_ticket":"ticket-1","openid":"o1","external_userid":"wm_2"}""",
            static client => client.Identity.GetUserInfoAsync("code"!)),
        AnswerExample.Of(
            "auth/getuserinfo", """{"errcode":0,"UserId":"zhangsan","OpenId":"o1","DeviceId":"d1"}""", static client => client.Identity.GetUserInfoAsync("code"!)),
        AnswerExample.Of(
            "auth/getuserdetail",
            """{"errcode":0,"userid":"zhangsan","gender":"2","avatar":"https://example.com/7","qr_code":"https://example.com/8","mobile":"13800000001","email":"a@example.com","biz_mail":"b@example.com","address":"地址"}""",
            static client => client.Identity.GetUserDetailAsync("ticket"!)),
        AnswerExample.Of("auth/get_tfa_info", """{"errcode":0,"userid":"zhangsan","tfa_code":"tfa-1"}""", static client => client.Identity.GetTfaInfoAsync("code"!)),
        AnswerExample.Of(
            "media/upload", """{"errcode":0,"type":"image","media_id":"media-1","created_at":"1380000000"}""",
            static client => client.Media.UploadAsync(WeComMediaKind.Image, WeComFile.FromBytes("a.png", "12345678"u8.ToArray()))),
        AnswerExample.Of(
            "media/uploadimg", """{"errcode":0,"url":"https://example.com/9"}""", static client => client.Media.UploadImageAsync(WeComFile.FromBytes("a.png", "12345678"u8.ToArray()))),
        AnswerExample.Of(
            "media/upload_by_url", """{"errcode":0,"jobid":"job-8"}""",
            static client => client.Media.UploadByUrlAsync(new WeComUploadByUrlRequest
            {
                Kind = WeComMediaKind.File, FileName = "a", Url = new Uri("https://example.com/"), Md5 = new string('0', 32),
            })),
        AnswerExample.Of(
            "media/get_upload_by_url_result",
            """{"errcode":0,"errmsg":"ok","status":3,"detail":{"errcode":830003,"errmsg":"取不到","media_id":"media-2","created_at":"1380000001"}}""",
            static client => client.Media.GetUploadByUrlResultAsync("job-8")),
        AnswerExample.Of(
            "message/send",
            """{"errcode":0,"invaliduser":"usr1|usr2","invalidparty":"81|82","invalidtag":"83","unlicenseduser":"usr3|usr4","msgid":"msg-1","response_code":"rc-1"}""",
            static client => client.Messages.SendTextAsync(["a"], "b"), "usr1|usr2", "81|82", "usr3|usr4"),
        AnswerExample.Of(
            "message/update_template_card", """{"errcode":0,"invaliduser":["usr5","usr6"]}""",
            static client => client.Messages.UpdateCardAsync(WeComCardUpdate.ReplaceButton("rc"!, "好").ForEveryone())),
        AnswerExample.Of(
            "message/get_statistics", """{"errcode":0,"statistics":[{"agentid":1000002,"app_name":"应用","count":84}]}""",
            static client => client.Statistics.GetMessageCountsAsync()),
        AnswerExample.Of("appchat/create", """{"errcode":0,"chatid":"chat-1"}""", static client => client.GroupChats.CreateAsync(new WeComNewGroupChat { Members = ["a", "b"] })),
        AnswerExample.Of(
            "appchat/get", """{"errcode":0,"chat_info":{"chatid":"chat-2","name":"群名","owner":"zhangsan","userlist":["u1","u2"],"chat_type":1}}""",
            static client => client.GroupChats.GetAsync("chat2")),
        AnswerExample.Of(
            "webhook/upload_media", """{"errcode":0,"type":"file","media_id":"media-3","created_at":"1380000002"}""",
            static client => client.Robot("key"!).UploadFileAsync(WeComFile.FromBytes("a.txt", "12345678"u8.ToArray()))),
        AnswerExample.Of(
            "agent/get",
            """{"errcode":0,"agentid":1000002,"name":"应用","square_logo_url":"https://example.com/10","description":"说明","allow_userinfos":{"user":[{"userid":"zhangsan"}]},"allow_partys":{"partyid":[91,92]},"allow_tags":{"tagid":[93]},"close":0,"redirect_domain":"example.com","report_location_flag":1,"isreportenter":1,"home_url":"https://example.com/11","customized_publish_status":2}""",
            static client => client.Agents.GetAsync()),
        AnswerExample.Of(
            "agent/list", """{"errcode":0,"agentlist":[{"agentid":1000002,"name":"应用","square_logo_url":"https://example.com/12"}]}""", static client => client.Agents.ListAsync()),
        AnswerExample.Of("get_jsapi_ticket", """{"errcode":0,"ticket":"ticket-2","expires_in":7200}""", static client => client.JsSdk.GetTicketAsync(), "7200"),
        AnswerExample.Of("ticket/get", """{"errcode":0,"ticket":"ticket-3","expires_in":7200}""", static client => client.JsSdk.GetTicketAsync(WeComTicketKind.Agent), "7200"),
    ];

    private static IEnumerable<AnswerExample> Lives =>
    [
        AnswerExample.Of(
            "living/create", """{"errcode":0,"livingid":"lv-1"}""", static client => client.Living.CreateAsync(new CreateLiveRequest
            {
                AnchorUserId = "a", Theme = "b", LivingStart = DateTimeOffset.UnixEpoch.AddYears(100), LivingDuration = TimeSpan.FromHours(1),
            })),
        AnswerExample.Of("living/get_living_code", """{"errcode":0,"living_code":"code-1"}""", static client => client.Living.GetCodeAsync("lv", "o")),
        AnswerExample.Of(
            "living/get_living_info",
            """{"errcode":0,"living_info":{"theme":"直播主题","living_start":1586405229,"living_duration":1800,"status":3,"reserve_start":1586405239,"reserve_living_duration":1600,"description":"直播描述","anchor_userid":"zhangsan","main_department":11,"viewer_num":100,"comment_num":110,"mic_num":120,"open_replay":1,"replay_status":2,"type":4,"push_stream_url":"rtmp://example.com/13","online_count":130,"subscribe_count":140}}""",
            static client => client.Living.GetAsync("lv")),
        AnswerExample.Of(
            "living/get_watch_stat",
            $$$"""{"errcode":0,"ending":1,"next_key":"next-2","stat_info":{"users":[{"userid":"zhangsan",{{{Viewer}}}}],"external_users":[{"external_userid":"wm_3","type":2,"name":"小弟",{{{Viewer}}}}]}}""",
            static client => client.Living.GetWatchStatisticsAsync("lv")),
        AnswerExample.Of(
            "living/get_user_all_livingid", """{"errcode":0,"next_cursor":"next-3","livingid_list":["lv-2","lv-3"]}""", static client => client.Living.ListIdsAsync("a")),
        AnswerExample.Of(
            "living/get_living_share_info",
            """{"errcode":0,"livingid":"lv-4","viewer_userid":"zhangsan","viewer_external_userid":"wm_4","invitor_userid":"lisi","invitor_external_userid":"wm_5"}""",
            static client => client.Living.GetShareInfoAsync("share")),
        AnswerExample.Of(
            "living/get_user_livingid", """{"errcode":0,"livingid_list":["lv-5"],"next_key":"next-4","ending":1}""",
            static client => client.Living.ListIdsOfPeriodAsync("a", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1))),
    ];
}
