using System.Security.Cryptography;
using Sdk.Core;
using Sdk.Sandbox;

namespace WeCom.Client.Tests.EndToEnd;

/// <summary>Every endpoint of the server API with real data.</summary>
internal static partial class EndpointCalls
{
    private const string Boss = WeComSandbox.DemoUserId;

    private static readonly byte[] Picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 4];

    public static IReadOnlyList<EndpointCall> All { get; } = [.. AddressBook(), .. Jobs(), .. Others()];

    public static WeComSandboxLive LiveOf(WeComSandbox service, int status) => service.Lives.First(live => live.Status == status);

    private static IEnumerable<EndpointCall> AddressBook() =>
    [
        EndpointCall.Of("user/create", static (client, _) => client.Users.CreateAsync(
            new CreateWeComUserRequest { UserId = "colleague", Name = "新同事", Mobile = "13712345678", Memberships = [new(2)] })).WithContacts(),
        EndpointCall.Of("user/get", static (client, _) => client.Users.GetAsync(Boss)),
        EndpointCall.Of("user/update", static (client, _) => client.Users.UpdateAsync(new UpdateWeComUserRequest { UserId = "user0003", Position = "架构师" })).WithContacts(),
        EndpointCall.Of("user/delete", static (client, _) => client.Users.DeleteAsync("user0003")).WithContacts(),
        EndpointCall.Of("user/batchdelete", static (client, _) => client.Users.DeleteManyAsync(["user0004", "user0005"])).WithContacts(),
        EndpointCall.Of("user/simplelist", static (client, _) => client.Users.ListSimpleAsync(2)),
        EndpointCall.Of("user/list", static (client, _) => client.Users.ListAsync(2)),
        EndpointCall.Of("user/list_id", static (client, _) => client.Users.ListIdsAsync()).WithContacts(),
        EndpointCall.Of("user/getuserid", static (client, service) => client.Users.FindByMobileAsync(service.Members["user0003"].Mobile)),
        EndpointCall.Of("user/get_userid_by_email", static (client, service) => client.Users.FindByEmailAsync(service.Members["user0003"].BizMail)),
        EndpointCall.Of("user/convert_to_openid", static (client, _) => client.Users.ConvertToOpenIdAsync(Boss)),
        EndpointCall.Of("user/convert_to_userid", static (client, service) => client.Users.ConvertToUserIdAsync(service.Members[Boss].OpenId!)),
        EndpointCall.Of("user/authsucc", static (client, _) => client.Users.ConfirmFirstLoginAsync(Boss)),
        EndpointCall.Of("user/tfa_succ", static async (client, service) =>
        {
            WeComTfaInfo info = (await client.Identity.GetTfaInfoAsync(service.IssueLoginCode(Boss)!)).GetValueOrThrow();
            return await client.Users.ConfirmSecondVerificationAsync(info.UserId!, info.TfaCode!);
        }),
        EndpointCall.Of("batch/invite", static (client, _) => client.Users.InviteAsync(new InviteWeComUsersRequest { UserIds = [Boss], DepartmentIds = [2], TagIds = [1] })),
        EndpointCall.Of("corp/get_join_qrcode", static (client, _) => client.Users.GetJoinQrCodeAsync(WeComQrCodeSize.Large)),
        EndpointCall.Of("user/get_active_stat", static (client, _) => client.Statistics.GetActiveMembersAsync(new DateOnly(2026, 5, 19))).WithContacts(),
        EndpointCall.Of("department/create", static (client, _) => client.Departments.CreateAsync(new CreateWeComDepartmentRequest { Name = "法务部", ParentId = 1 })).WithContacts(),
        EndpointCall.Of("department/update", static (client, _) => client.Departments.UpdateAsync(new UpdateWeComDepartmentRequest { Id = 2, Name = "研究院" })).WithContacts(),
        EndpointCall.Of("department/delete", static (client, service) => client.Departments.DeleteAsync(service.AddDepartment("空部门").Id)).WithContacts(),
        EndpointCall.Of("department/list", static (client, _) => client.Departments.ListAsync(2)),
        EndpointCall.Of("department/simplelist", static (client, _) => client.Departments.ListSimpleAsync()),
        EndpointCall.Of("department/get", static (client, _) => client.Departments.GetAsync(2)),
        EndpointCall.Of("tag/create", static (client, _) => client.Tags.CreateAsync("新标签")).WithContacts(),
        EndpointCall.Of("tag/update", static (client, _) => client.Tags.UpdateAsync(2, "改名")).WithContacts(),
        EndpointCall.Of("tag/delete", static (client, _) => client.Tags.DeleteAsync(2)).WithContacts(),
        EndpointCall.Of("tag/get", static (client, _) => client.Tags.GetAsync(2)),
        EndpointCall.Of("tag/addtagusers", static (client, _) => client.Tags.AddMembersAsync(2, [Boss], [3])).WithContacts(),
        EndpointCall.Of("tag/deltagusers", static (client, _) => client.Tags.RemoveMembersAsync(5, ["user0050"], [7])).WithContacts(),
        EndpointCall.Of("tag/list", static (client, _) => client.Tags.ListAsync()),
    ];

    private static IEnumerable<EndpointCall> Others() =>
    [
        EndpointCall.Of("gettoken", static (client, _) => client.Tokens.GetAsync()).WithoutToken(),
        EndpointCall.Of("get_api_domain_ip", static (client, _) => client.Network.ListApiAddressesAsync()),
        EndpointCall.Of("getcallbackip", static (client, _) => client.Network.ListCallbackAddressesAsync()),
        EndpointCall.Of("auth/getuserinfo", static (client, service) => client.Identity.GetUserInfoAsync(service.IssueLoginCode(Boss)!)),
        EndpointCall.Of("auth/getuserdetail", static async (client, service) =>
        {
            WeComVisitor visitor = (await client.Identity.GetUserInfoAsync(service.IssueLoginCode(Boss, isPrivate: true)!)).GetValueOrThrow();
            return await client.Identity.GetUserDetailAsync(visitor.UserTicket!);
        }),
        EndpointCall.Of("auth/get_tfa_info", static (client, service) => client.Identity.GetTfaInfoAsync(service.IssueLoginCode(Boss)!)),
        EndpointCall.Of("media/upload", static (client, _) => client.Media.UploadAsync(WeComMediaKind.Image, WeComFile.FromBytes("图.png", Picture))),
        EndpointCall.Of("media/uploadimg", static (client, _) => client.Media.UploadImageAsync(WeComFile.FromBytes("图.png", Picture))),
        EndpointCall.Of("media/get", static (client, service) => client.Media.DownloadAsync(service.Media.First().MediaId, new MemoryStream())),
        EndpointCall.Of("media/get/jssdk", static (client, service) =>
            client.Media.DownloadVoiceAsync(service.AddMedia("voice", "voice.speex", Picture).MediaId, new MemoryStream())),
        EndpointCall.Of("media/upload_by_url", static (client, service) => UploadByUrlAsync(client, service)),
        EndpointCall.Of("media/get_upload_by_url_result", static async (client, service) =>
            await client.Media.GetUploadByUrlResultAsync((await UploadByUrlAsync(client, service)).GetValueOrThrow().JobId!)),
        EndpointCall.Of("message/send", static (client, _) => client.Messages.SendTextAsync([Boss], "您好")),
        EndpointCall.Of("message/recall", static async (client, _) =>
            await client.Messages.RecallAsync((await client.Messages.SendTextAsync([Boss], "您好")).GetValueOrThrow())),
        EndpointCall.Of("message/update_template_card", static async (client, _) =>
        {
            WeComSentMessage sent = (await client.Messages.SendAsync(WeComMessage.Card(DemoCards.Button("task-1")).ToUsers(Boss))).GetValueOrThrow();
            return await client.Messages.UpdateCardAsync(WeComCardUpdate.ReplaceButton(sent.ResponseCode!, "已处理").ForUsers(Boss));
        }),
        EndpointCall.Of("message/get_statistics", static (client, _) => client.Statistics.GetMessageCountsAsync(WeComStatisticsDay.Today)),
        EndpointCall.Of("appchat/create", static (client, _) => client.GroupChats.CreateAsync(new WeComNewGroupChat { Members = [Boss, "user0003"] })),
        EndpointCall.Of("appchat/update", static (client, service) =>
            client.GroupChats.UpdateAsync(new WeComGroupChatChange { ChatId = ChatOf(service), Name = "新名" })),
        EndpointCall.Of("appchat/get", static (client, service) => client.GroupChats.GetAsync(ChatOf(service))),
        EndpointCall.Of("appchat/send", static (client, service) => client.GroupChats.SendTextAsync(ChatOf(service), "大家好")),
        EndpointCall.Of("webhook/send", static (client, _) => client.Robot(WeComSandbox.DemoRobotKey!).SendTextAsync("值班")).WithoutToken(),
        EndpointCall.Of("webhook/upload_media", static (client, _) =>
            client.Robot(WeComSandbox.DemoRobotKey!).UploadFileAsync(WeComFile.FromBytes("名单.txt", Picture))).WithoutToken(),
        EndpointCall.Of("living/create", static (client, service) => client.Living.CreateAsync(new CreateLiveRequest
        {
            AnchorUserId = Boss, Theme = "新品发布", LivingStart = LiveOf(service, 0).ReservedStart, LivingDuration = TimeSpan.FromHours(1),
        })),
        EndpointCall.Of("living/modify", static (client, service) =>
            client.Living.ModifyAsync(LiveOf(service, 0).LivingId, new ModifyLiveRequest { Theme = "改期" })),
        EndpointCall.Of("living/cancel", static (client, service) => client.Living.CancelAsync(LiveOf(service, 0).LivingId)),
        EndpointCall.Of("living/delete_replay_data", static (client, service) =>
            client.Living.DeleteReplayAsync(service.Lives.First(static live => live.HasReplay).LivingId)),
        EndpointCall.Of("living/get_living_code", static (client, service) => client.Living.GetCodeAsync(LiveOf(service, 1).LivingId, "oWeCom1")),
        EndpointCall.Of("living/get_living_info", static (client, service) => client.Living.GetAsync(LiveOf(service, 2).LivingId)),
        EndpointCall.Of("living/get_watch_stat", static (client, service) => client.Living.GetWatchStatisticsAsync(LiveOf(service, 2).LivingId)),
        EndpointCall.Of("living/get_user_all_livingid", static (client, _) => client.Living.ListIdsAsync(Boss)),
        EndpointCall.Of("living/get_living_share_info", static (client, service) => client.Living.GetShareInfoAsync(
            service.IssueShareCode(LiveOf(service, 2).LivingId, new WeComSandboxViewer { UserId = "user0003" }))),
        EndpointCall.Of("living/get_user_livingid", static (client, _) =>
            client.Living.ListIdsOfPeriodAsync(Boss, DateTimeOffset.UnixEpoch.AddYears(56), DateTimeOffset.UnixEpoch.AddYears(57))),
        EndpointCall.Of("agent/get", static (client, _) => client.Agents.GetAsync()),
        EndpointCall.Of("agent/list", static (client, _) => client.Agents.ListAsync()),
        EndpointCall.Of("get_jsapi_ticket", static (client, _) => client.JsSdk.GetTicketAsync()),
        EndpointCall.Of("ticket/get", static (client, _) => client.JsSdk.GetTicketAsync(WeComTicketKind.Agent)),
    ];

    private static Task<ApiResult<WeComJob>> UploadByUrlAsync(WeComClient client, WeComSandbox service)
    {
        var address = new Uri("https://files.example.com/film.mp4");
        service.AddDownload(address.AbsoluteUri, Picture);
        return client.Media.UploadByUrlAsync(new WeComUploadByUrlRequest
        {
            Kind = WeComMediaKind.File, FileName = "影片.mp4", Url = address, Md5 = Md5Of(Picture),
        });
    }

    private static string ChatOf(WeComSandbox service)
    {
        service.Chats.Set(new WeComSandboxChat { ChatId = "chat1", Owner = Boss, Members = [Boss, "user0003"], CreatedBy = WeComSandbox.DemoAgentId });
        return "chat1";
    }

#pragma warning disable CA5351 // The service asks for MD5.
    private static string Md5Of(byte[] content) => Convert.ToHexStringLower(MD5.HashData(content));
#pragma warning restore CA5351
}
