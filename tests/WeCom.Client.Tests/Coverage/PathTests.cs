using System.Reflection;
using Sdk.Core;
using Sdk.Sandbox;
using WeCom.Client.Tests.EndToEnd;

namespace WeCom.Client.Tests.Coverage;

/// <summary>Every endpoint of the server API has an operation, a place in the sandbox and a call in the tests.</summary>
internal sealed class PathTests
{
    /// <summary>The documented endpoints, sections 2 to 16 of the reference.</summary>
    public static readonly string[] Documented =
    [
        // Tokens and addresses.
        "gettoken", "get_api_domain_ip", "getcallbackip",

        // Members.
        "user/create", "user/get", "user/update", "user/delete", "user/batchdelete", "user/simplelist", "user/list", "user/list_id",
        "user/getuserid", "user/get_userid_by_email", "user/convert_to_openid", "user/convert_to_userid", "user/authsucc", "user/tfa_succ",
        "batch/invite", "corp/get_join_qrcode", "user/get_active_stat",

        // Departments and tags.
        "department/create", "department/update", "department/delete", "department/list", "department/simplelist", "department/get",
        "tag/create", "tag/update", "tag/delete", "tag/get", "tag/addtagusers", "tag/deltagusers", "tag/list",

        // Imports and exports.
        "batch/syncuser", "batch/replaceuser", "batch/replaceparty", "batch/getresult",
        "export/simple_user", "export/user", "export/department", "export/taguser", "export/get_result",

        // Identity.
        "auth/getuserinfo", "auth/getuserdetail", "auth/get_tfa_info",

        // Media.
        "media/upload", "media/uploadimg", "media/get", "media/get/jssdk", "media/upload_by_url", "media/get_upload_by_url_result",

        // Messages, group chats and robots.
        "message/send", "message/recall", "message/update_template_card", "message/get_statistics",
        "appchat/create", "appchat/update", "appchat/get", "appchat/send", "webhook/send", "webhook/upload_media",

        // Lives.
        "living/create", "living/modify", "living/cancel", "living/delete_replay_data", "living/get_living_code", "living/get_living_info",
        "living/get_watch_stat", "living/get_user_all_livingid", "living/get_living_share_info", "living/get_user_livingid",

        // Applications and pages.
        "agent/get", "agent/list", "get_jsapi_ticket", "ticket/get",
    ];

    private static ApiOperation[] Operations =>
    [
        .. typeof(WeComClient).Assembly.GetTypes()
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(static member => member.FieldType == typeof(ApiOperation))
            .Select(static member => (ApiOperation)member.GetValue(null)!)

            // Files of exports lie elsewhere, wherever an answer says.
            .Where(static operation => operation.Path.Length > 0),
    ];

    [Test]
    public void Every_documented_endpoint_has_an_operation() =>
        Assert.That(Documented.Except(Operations.Select(static operation => operation.Path)), Is.Empty);

    [Test]
    public void Every_operation_is_a_documented_endpoint() =>
        Assert.That(Operations.Select(static operation => operation.Path).Except(Documented), Is.Empty);

    [Test]
    public void Every_documented_endpoint_is_in_the_sandbox() => Assert.That(Documented.Except(WeComSandbox.OperationNames), Is.Empty);

    [Test]
    public void The_sandbox_knows_one_more_by_its_old_name() =>
        Assert.That(WeComSandbox.OperationNames.Except(Documented), Is.EquivalentTo(new[] { "user/getuserinfo" }));

    [Test]
    public void Every_documented_endpoint_is_called_against_the_sandbox() =>
        Assert.That(EndpointCalls.All.Select(static call => call.Path), Is.EquivalentTo(Documented));

    [Test]
    public void Operations_are_named_apart_and_after_their_areas() => Assert.Multiple(static () =>
    {
        string[] names = [.. Operations.Select(static operation => operation.Name)];
        Assert.That(names, Is.Unique);
        Assert.That(names, Is.All.Match(@"^WeCom\.[A-Z]\w+\.[A-Z]\w+$"));
    });
}
