using System.Reflection;
using System.Text.RegularExpressions;
using Sdk.Core;

namespace Sdk.Conventions.Tests;

/// <summary>Endpoints are data, so that what they say can be checked without a call.</summary>
internal sealed class OperationTests
{
    /// <summary>The form of the paths of a provider, and the name of the operation within.</summary>
    private static readonly Dictionary<string, Regex> Paths = new(StringComparer.Ordinal)
    {
        ["Vos3000.Client"] = new Regex("^external/server/(?<name>[A-Z][A-Za-z0-9]*)$", RegexOptions.ExplicitCapture),
        ["WeCom.Client"] = new Regex("^(|[a-z_]+(/[a-z_]+){0,2})$", RegexOptions.ExplicitCapture),
        ["WorkBot.Client"] = new Regex(@"^api(/([a-z-]+|\{[a-zA-Z]+\}))+$", RegexOptions.ExplicitCapture),
        ["Yunke.Client"] = new Regex(
            "^(|cms/auth/login|(newuc|usercenter|pc|yunke-report-phone)(/[a-zA-Z]+)+|open(/[a-zA-Z]+)+)$", RegexOptions.ExplicitCapture),
        ["Zhifuyun.Client"] = new Regex(@"^(oauth/token|v1(/([a-z]+|\{[a-z_]+\}))+)$", RegexOptions.ExplicitCapture),
    };

    /// <summary>What a repeated request would change, by provider and operation. All that is not listed here reads.</summary>
    private static readonly Dictionary<string, OperationSafety> Safeties = new(StringComparer.Ordinal)
    {
        ["Vos3000.Client/CallBack"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/CreateActivePhoneCard"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/CreateAlarm"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/CreateBindedE164"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/CreateCdr"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/CreateCustomer"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/CreateCustomerPhoneBook"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/CreateE164Convert"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/CreateFeeRateGroup"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/CreateGatewayMapping"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/CreateGatewayRouting"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/CreateIpLimit"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/CreateIvrAudio"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/CreateLimitE164"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/CreateLimitE164Group"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/CreateMobileArea"] = OperationSafety.Idempotent,
        ["Vos3000.Client/CreatePhone"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/CreateSuite"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/CreateSuiteOrder"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/DeleteActivePhoneCard"] = OperationSafety.Idempotent,
        ["Vos3000.Client/DeleteBindedE164"] = OperationSafety.Idempotent,
        ["Vos3000.Client/DeleteCurrentSuite"] = OperationSafety.Idempotent,
        ["Vos3000.Client/DeleteCustomer"] = OperationSafety.Idempotent,
        ["Vos3000.Client/DeleteCustomerPhoneBook"] = OperationSafety.Idempotent,
        ["Vos3000.Client/DeleteE164Convert"] = OperationSafety.Idempotent,
        ["Vos3000.Client/DeleteFeeRateGroup"] = OperationSafety.Idempotent,
        ["Vos3000.Client/DeleteGatewayMapping"] = OperationSafety.Idempotent,
        ["Vos3000.Client/DeleteGatewayRouting"] = OperationSafety.Idempotent,
        ["Vos3000.Client/DeleteIpLimit"] = OperationSafety.Idempotent,
        ["Vos3000.Client/DeleteIvrAudio"] = OperationSafety.Idempotent,
        ["Vos3000.Client/DeleteLimitE164"] = OperationSafety.Idempotent,
        ["Vos3000.Client/DeleteLimitE164Group"] = OperationSafety.Idempotent,
        ["Vos3000.Client/DeleteMobileArea"] = OperationSafety.Idempotent,
        ["Vos3000.Client/DeletePhone"] = OperationSafety.Idempotent,
        ["Vos3000.Client/DeleteSuite"] = OperationSafety.Idempotent,
        ["Vos3000.Client/DeleteSuiteOrder"] = OperationSafety.Idempotent,
        ["Vos3000.Client/DisconnectCurrentCall"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/DisconnectIvrCall"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/ModifyActivePhoneCard"] = OperationSafety.Idempotent,
        ["Vos3000.Client/ModifyBindedE164"] = OperationSafety.Idempotent,
        ["Vos3000.Client/ModifyCustomer"] = OperationSafety.Idempotent,
        ["Vos3000.Client/ModifyCustomerPhoneBook"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/ModifyE164Convert"] = OperationSafety.Idempotent,
        ["Vos3000.Client/ModifyFeeRateGroup"] = OperationSafety.Idempotent,
        ["Vos3000.Client/ModifyGatewayMapping"] = OperationSafety.Idempotent,
        ["Vos3000.Client/ModifyGatewayRouting"] = OperationSafety.Idempotent,
        ["Vos3000.Client/ModifyIvrAudio"] = OperationSafety.Idempotent,
        ["Vos3000.Client/ModifyIvrAudioData"] = OperationSafety.Idempotent,
        ["Vos3000.Client/ModifyLimitE164Group"] = OperationSafety.Idempotent,
        ["Vos3000.Client/ModifyPhone"] = OperationSafety.Idempotent,
        ["Vos3000.Client/ModifySuiteOrder"] = OperationSafety.Idempotent,
        ["Vos3000.Client/Pay"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/PayByPhoneCard"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/PhoneCardActive"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/PlayAudio"] = OperationSafety.NotRepeatable,
        ["Vos3000.Client/ReserveCalleeE164"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/GET auth/getuserinfo"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/GET department/delete"] = OperationSafety.Idempotent,
        ["WeCom.Client/GET tag/delete"] = OperationSafety.Idempotent,
        ["WeCom.Client/GET user/authsucc"] = OperationSafety.Idempotent,
        ["WeCom.Client/GET user/delete"] = OperationSafety.Idempotent,
        ["WeCom.Client/POST appchat/create"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/POST appchat/send"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/POST appchat/update"] = OperationSafety.Idempotent,
        ["WeCom.Client/POST auth/get_tfa_info"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/POST batch/invite"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/POST batch/replaceparty"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/POST batch/replaceuser"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/POST batch/syncuser"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/POST department/create"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/POST department/update"] = OperationSafety.Idempotent,
        ["WeCom.Client/POST export/department"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/POST export/simple_user"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/POST export/taguser"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/POST export/user"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/POST living/cancel"] = OperationSafety.Idempotent,
        ["WeCom.Client/POST living/create"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/POST living/delete_replay_data"] = OperationSafety.Idempotent,
        ["WeCom.Client/POST living/modify"] = OperationSafety.Idempotent,
        ["WeCom.Client/POST media/upload"] = OperationSafety.Idempotent,
        ["WeCom.Client/POST media/upload_by_url"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/POST media/uploadimg"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/POST message/recall"] = OperationSafety.Idempotent,
        ["WeCom.Client/POST message/send"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/POST message/update_template_card"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/POST tag/addtagusers"] = OperationSafety.Idempotent,
        ["WeCom.Client/POST tag/create"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/POST tag/deltagusers"] = OperationSafety.Idempotent,
        ["WeCom.Client/POST tag/update"] = OperationSafety.Idempotent,
        ["WeCom.Client/POST user/batchdelete"] = OperationSafety.Idempotent,
        ["WeCom.Client/POST user/create"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/POST user/tfa_succ"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/POST user/update"] = OperationSafety.Idempotent,
        ["WeCom.Client/POST webhook/send"] = OperationSafety.NotRepeatable,
        ["WeCom.Client/POST webhook/upload_media"] = OperationSafety.Idempotent,
        ["WorkBot.Client/DELETE api/robots/{robotId}"] = OperationSafety.Idempotent,
        ["WorkBot.Client/POST api/admin/activation-codes"] = OperationSafety.NotRepeatable,
        ["WorkBot.Client/POST api/admin/activation-codes/{code}/disable"] = OperationSafety.Idempotent,
        ["WorkBot.Client/POST api/admin/unbind-device"] = OperationSafety.NotRepeatable,
        ["WorkBot.Client/POST api/admin/users/{userId}/disable"] = OperationSafety.Idempotent,
        ["WorkBot.Client/POST api/robot-ids/activate"] = OperationSafety.NotRepeatable,
        ["WorkBot.Client/POST api/robot/command-result"] = OperationSafety.Idempotent,
        ["WorkBot.Client/POST api/robot/messages"] = OperationSafety.NotRepeatable,
        ["WorkBot.Client/POST api/robot/refresh-token"] = OperationSafety.NotRepeatable,
        ["WorkBot.Client/POST api/robot/send-message"] = OperationSafety.NotRepeatable,
        ["WorkBot.Client/POST api/robot/third-party/config"] = OperationSafety.Idempotent,
        ["WorkBot.Client/POST api/robots"] = OperationSafety.NotRepeatable,
        ["WorkBot.Client/POST api/user/login"] = OperationSafety.NotRepeatable,
        ["WorkBot.Client/POST api/user/send-sms"] = OperationSafety.NotRepeatable,
        ["WorkBot.Client/PUT api/robots/{robotId}"] = OperationSafety.Idempotent,
        ["Yunke.Client/POST newuc/login/checkAndGetUsers"] = OperationSafety.NotRepeatable,
        ["Yunke.Client/POST open/call/hangUp"] = OperationSafety.Idempotent,
        ["Yunke.Client/POST open/call/partnerCustomer"] = OperationSafety.NotRepeatable,
        ["Yunke.Client/POST open/customer/add"] = OperationSafety.NotRepeatable,
        ["Yunke.Client/POST open/customer/update"] = OperationSafety.Idempotent,
        ["Yunke.Client/POST open/sync/removeFailedCallRecordsByBatchId"] = OperationSafety.Idempotent,
        ["Yunke.Client/POST open/user/addOrUpdate"] = OperationSafety.Idempotent,
        ["Yunke.Client/POST usercenter/login/pcLogin"] = OperationSafety.NotRepeatable,
        ["Zhifuyun.Client/PATCH v1/tickets/{ticket_id}"] = OperationSafety.NotRepeatable,
        ["Zhifuyun.Client/POST oauth/token"] = OperationSafety.Idempotent,
        ["Zhifuyun.Client/POST v1/conversations"] = OperationSafety.NotRepeatable,
        ["Zhifuyun.Client/POST v1/tickets"] = OperationSafety.NotRepeatable,
    };

    /// <summary>Operations that move money, or make or end calls: a refusal must prove that nothing happened.</summary>
    private static readonly string[] NeedProof =
    [
        "Vos3000.Client/Pay",
        "Vos3000.Client/PayByPhoneCard",
        "Vos3000.Client/CreateCdr",
        "Vos3000.Client/CreateCustomer",
        "Vos3000.Client/CreateSuiteOrder",
        "Vos3000.Client/PhoneCardActive",
        "Vos3000.Client/CallBack",
        "Vos3000.Client/PlayAudio",
        "Vos3000.Client/ReserveCalleeE164",
        "Vos3000.Client/DisconnectCurrentCall",
        "Vos3000.Client/DisconnectIvrCall",
    ];

    /// <summary>Operations that a method takes on its way, without one of their own.</summary>
    private static readonly string[] Steps =
        ["Yunke.Authentication.CollectCookies", "Yunke.Authentication.GetDiscoveryKey", "Yunke.Authentication.GetLoginKey", "WeCom.JsSdk.GetAgentTicket"];

    /// <summary>Providers that read with POST as well.</summary>
    private static readonly string[] ReadWithPost = ["Vos3000.Client", "WeCom.Client", "Yunke.Client"];

    private static IEnumerable<Endpoint> Endpoints =>
        from package in Package.Clients
        from type in package.Assembly.Value.GetTypes()
        from item in Package.OperationsOf(type)
        select new Endpoint(package, item.Field, item.Operation);

    [Test]
    public void Every_client_package_has_operations() => Convention.Holds(
        "A client package describes its endpoints.",
        Package.Clients.Where(client => Endpoints.All(endpoint => endpoint.Package != client)).Select(client => client.Name));

    [Test]
    public void Names_are_unique() => Convention.Holds(
        "Logs, metrics and errors tell operations apart by name.",
        Endpoints.GroupBy(endpoint => endpoint.Operation.Name).Where(group => group.Count() > 1).Select(group => group.Key));

    [Test]
    public void A_path_is_described_once() => Convention.Holds(
        "One endpoint is one operation, whatever methods use it.",
        from endpoint in Endpoints
        group endpoint by (endpoint.Package.Name, endpoint.Operation.Method, endpoint.Operation.Path) into same
        where same.Count() > 1
        select string.Join(" and ", same.Select(endpoint => endpoint.Operation.Name)));

    [Test]
    public void Names_follow_package_and_resource_and_method() => Convention.Holds(
        "WeCom.Users.Get is the field Get of the class WeComUsersClient, and its method is GetAsync, or several whose names begin so.",
        from endpoint in Endpoints
        let provider = endpoint.Package.Name.Split('.')[0]
        let resource = endpoint.Field.DeclaringType!.Name[provider.Length..^"Client".Length]
        let expected = $"{provider}.{resource}.{endpoint.Field.Name}"
        where endpoint.Operation.Name != expected || (!Steps.Contains(expected) && !Members.Methods(endpoint.Field.DeclaringType!).Any(method =>
            method.Name.StartsWith(endpoint.Field.Name, StringComparison.Ordinal) && method.Name.EndsWith("Async", StringComparison.Ordinal)))
        select $"{Members.Show(endpoint.Field)}: {endpoint.Operation.Name}");

    [Test]
    public void Paths_have_the_form_of_the_provider() => Convention.Holds(
        "A path is the provider's own; its form stands in this test.",
        from endpoint in Endpoints
        where !Paths.TryGetValue(endpoint.Package.Name, out Regex? form) || !form.IsMatch(endpoint.Operation.Path)
        select $"{endpoint.Operation.Name}: {endpoint.Operation.Path}");

    [Test]
    public void Operations_are_private_data_of_their_class() => Convention.Holds(
        "An operation is a private static readonly field of the class whose methods use it.",
        Endpoints.Where(endpoint => endpoint.Field is not { IsPrivate: true, IsInitOnly: true }).Select(endpoint => Members.Show(endpoint.Field)));

    [Test]
    public void Only_what_reads_is_repeated_freely() => Convention.Holds(
        "Repeating an operation that changes something may change it twice. The table stands in this test.",
        from endpoint in Endpoints
        let expected = Safeties.GetValueOrDefault(endpoint.Key, OperationSafety.Read)
        where endpoint.Operation.Safety != expected
        select $"{endpoint.Operation.Name} is {endpoint.Operation.Safety} and must be {expected}");

    [Test]
    public void What_is_got_reads() => Convention.Holds(
        "HTTP says what GET does, and at providers that use more than POST nothing else reads.",
        from endpoint in Endpoints
        where !ReadWithPost.Contains(endpoint.Package.Name)
        where endpoint.Operation.Safety == OperationSafety.Read != (endpoint.Operation.Method == HttpMethod.Get)
        select $"{endpoint.Operation.Name} is {endpoint.Operation.Safety}");

    [Test]
    public void What_reads_is_called_so_by_the_provider() => Convention.Holds(
        "At this provider operations that read start with Get; one that does not belongs into the table of this test.",
        from endpoint in Endpoints
        where endpoint.Package.Name == "Vos3000.Client"
        where endpoint.Operation.Safety == OperationSafety.Read != endpoint.Name.StartsWith("Get", StringComparison.Ordinal)
        select $"{endpoint.Name} is {endpoint.Operation.Safety}");

    [Test]
    public void Money_and_calls_ask_for_proof_of_refusal() => Convention.Holds(
        "Where a code does not prove that nothing happened, the outcome is unknown and must be said to be.",
        NeedProof.Except(Endpoints.Where(endpoint => endpoint.Operation.RequiresProofOfRefusal).Select(endpoint => endpoint.Key)));

    [Test]
    public void The_tables_of_this_test_name_operations_that_exist() => Convention.Holds(
        "A line for an operation that does not exist hides a mistake.",
        Safeties.Keys.Except(Endpoints.Select(endpoint => endpoint.Key)).Concat(Steps.Except(Endpoints.Select(endpoint => endpoint.Operation.Name))));

    private sealed record Endpoint(Package Package, FieldInfo Field, ApiOperation Operation)
    {
        public string Name => Operation.Path[(Operation.Path.LastIndexOf('/') + 1)..];

        public string Key => Package.Name == "Vos3000.Client" ? $"{Package.Name}/{Name}" : $"{Package.Name}/{Operation.Method} {Operation.Path}";
    }
}
