using Sdk.Core;

namespace WeCom.Client.Tests.Coverage;

/// <summary>Full answers, section by section of the reference.</summary>
internal static partial class AnswerExamples
{
    private const string Attributes =
        """[{"type":0,"name":"工位","text":{"value":"B-2"}},{"type":1,"name":"主页","web":{"url":"https://example.com/1","title":"首页"}},{"type":2,"name":"程序","miniprogram":{"appid":"wx1","pagepath":"/index","title":"小程序"}}]""";

    private const string Member =
        $$$"""{"userid":"zhangsan","name":"张三","alias":"jackzhang","english_name":"jack","department":[11,12],"order":[4294967295,13],"is_leader_in_dept":[1,0],"direct_leader":["lisi"],"main_department":14,"position":"后台工程师","external_position":"产品经理","mobile":"13800000000","gender":"1","email":"zhangsan@example.com","biz_mail":"zhangsan@corp.example.com","telephone":"020-123456","address":"新港中路","avatar":"https://example.com/2","thumb_avatar":"https://example.com/3","qr_code":"https://example.com/4","status":4,"open_userid":"wo_1","extattr":{"attrs":{{{Attributes}}}},"external_profile":{"external_corp_name":"企业简称","wechat_channels":{"nickname":"视频号","status":5},"external_attr":{{{Attributes}}}}}""";

    private const string Department =
        """{"id":21,"name":"广州研发","name_en":"RDGZ","department_leader":["zhangsan","lisi"],"parentid":22,"order":4294967294}""";

    public static IEnumerable<AnswerExample> All => [.. AddressBook, .. Jobs, .. Others, .. Lives];

    private static Secret Key => new("0123456789abcdefghijklmnopqrstuvwxyzABCDEFG");

    private static IEnumerable<AnswerExample> AddressBook =>
    [
        AnswerExample.Of(
            "user/create", """{"errcode":0,"errmsg":"created","created_department_list":{"department_info":[{"name":"其他(待设置部门)","id":900}]}}""",
            static client => client.Users.CreateAsync(new CreateWeComUserRequest { UserId = "a", Name = "a", Mobile = "13800000000" })),
        AnswerExample.Of("user/get", Flat(Member), static client => client.Users.GetAsync("zhangsan")),
        AnswerExample.Of("user/list", $$"""{"errcode":0,"userlist":[{{Member}}]}""", static client => client.Users.ListAsync(1)),
        AnswerExample.Of(
            "user/simplelist", """{"errcode":0,"userlist":[{"userid":"zhangsan","name":"张三","department":[1,2],"open_userid":"wo_2"}]}""",
            static client => client.Users.ListSimpleAsync(1)),
        AnswerExample.Of(
            "user/list_id", """{"errcode":0,"next_cursor":"next-1","dept_user":[{"userid":"zhangsan","department":31},{"userid":"lisi","department":32}]}""",
            static client => client.Users.ListIdsAsync()),
        AnswerExample.Of("user/getuserid", """{"errcode":0,"userid":"zhangsan"}""", static client => client.Users.FindByMobileAsync("13800000000")),
        AnswerExample.Of("user/get_userid_by_email", """{"errcode":0,"userid":"zhangsan"}""", static client => client.Users.FindByEmailAsync("a@example.com")),
        AnswerExample.Of("user/convert_to_openid", """{"errcode":0,"openid":"oDjGHs"}""", static client => client.Users.ConvertToOpenIdAsync("zhangsan")),
        AnswerExample.Of("user/convert_to_userid", """{"errcode":0,"userid":"zhangsan"}""", static client => client.Users.ConvertToUserIdAsync("oDjGHs")),
        AnswerExample.Of(
            "batch/invite", """{"errcode":0,"invaliduser":["u1","u2"],"invalidparty":[41,42],"invalidtag":[43]}""",
            static client => client.Users.InviteAsync(new InviteWeComUsersRequest { UserIds = ["u1"] })),
        AnswerExample.Of("corp/get_join_qrcode", """{"errcode":0,"join_qrcode":"https://example.com/5"}""", static client => client.Users.GetJoinQrCodeAsync()),
        AnswerExample.Of("user/get_active_stat", """{"errcode":0,"active_cnt":100}""", static client => client.Statistics.GetActiveMembersAsync(new DateOnly(2026, 2, 20))),
        AnswerExample.Of("department/create", """{"errcode":0,"id":51}""", static client => client.Departments.CreateAsync(new CreateWeComDepartmentRequest { Name = "a", ParentId = 1 })),
        AnswerExample.Of("department/list", $$"""{"errcode":0,"department":[{{Department}}]}""", static client => client.Departments.ListAsync()),
        AnswerExample.Of(
            "department/simplelist", """{"errcode":0,"department_id":[{"id":52,"parentid":53,"order":54}]}""", static client => client.Departments.ListSimpleAsync()),
        AnswerExample.Of("department/get", $$"""{"errcode":0,"department":{{Department}}}""", static client => client.Departments.GetAsync(2)),
        AnswerExample.Of("tag/create", """{"errcode":0,"errmsg":"created","tagid":61}""", static client => client.Tags.CreateAsync("a")),
        AnswerExample.Of(
            "tag/get", """{"errcode":0,"tagname":"乒乓球协会","userlist":[{"userid":"zhangsan","name":"李四"}],"partylist":[62,63]}""",
            static client => client.Tags.GetAsync(1)),
        AnswerExample.Of(
            "tag/addtagusers", """{"errcode":0,"invalidlist":"usr1|usr2","invalidparty":[64,65]}""", static client => client.Tags.AddMembersAsync(1, ["a"]), "usr1|usr2"),
        AnswerExample.Of(
            "tag/deltagusers", """{"errcode":0,"invalidlist":"usr1|usr2","invalidparty":[64,65]}""", static client => client.Tags.RemoveMembersAsync(1, ["a"]), "usr1|usr2"),
        AnswerExample.Of("tag/list", """{"errcode":0,"taglist":[{"tagid":66,"tagname":"羽毛球"}]}""", static client => client.Tags.ListAsync()),
    ];

    private static IEnumerable<AnswerExample> Jobs =>
    [
        AnswerExample.Of("batch/syncuser", """{"errcode":0,"jobid":"job-1"}""", static client => client.Imports.SyncUsersAsync("m")),
        AnswerExample.Of("batch/replaceuser", """{"errcode":0,"jobid":"job-2"}""", static client => client.Imports.ReplaceUsersAsync("m")),
        AnswerExample.Of("batch/replaceparty", """{"errcode":0,"jobid":"job-3"}""", static client => client.Imports.ReplaceDepartmentsAsync("m")),
        AnswerExample.Of(
            "batch/getresult",
            """{"errcode":0,"status":3,"type":"replace_user","total":71,"percentage":72,"result":[{"userid":"lisi","errcode":60111,"errmsg":"无此人"},{"action":9,"partyid":73,"errcode":74,"errmsg":"有错"}]}""",
            static client => client.Imports.GetResultAsync("job-1")),
        AnswerExample.Of("export/simple_user", """{"errcode":0,"jobid":"job-4"}""", static client => client.Exports.StartSimpleUsersAsync(Key)),
        AnswerExample.Of("export/user", """{"errcode":0,"jobid":"job-5"}""", static client => client.Exports.StartUsersAsync(Key)),
        AnswerExample.Of("export/department", """{"errcode":0,"jobid":"job-6"}""", static client => client.Exports.StartDepartmentsAsync(Key)),
        AnswerExample.Of("export/taguser", """{"errcode":0,"jobid":"job-7"}""", static client => client.Exports.StartTagMembersAsync(1, Key)),
        AnswerExample.Of(
            "export/get_result", """{"errcode":0,"status":2,"data_list":[{"url":"https://example.com/6","size":144,"md5":"5d41402abc4b2a76b9719d911017c592"}]}""",
            static client => client.Exports.GetResultAsync("job-4")),
    ];

    private static string Flat(string members) => string.Concat("""{"errcode":0,"errmsg":"ok",""", members.AsSpan(1));
}
