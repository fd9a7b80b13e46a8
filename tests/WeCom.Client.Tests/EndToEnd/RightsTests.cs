using Sdk.Core;
using Sdk.Sandbox;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.EndToEnd;

/// <summary>Which secret an endpoint needs: the service refuses the other one.</summary>
internal sealed class RightsTests : SandboxTest
{
    // Applications may make and change tags of their own.
    private static IEnumerable<TestCaseData> OfContacts => EndpointCalls.All
        .Where(static call => call.IsOfContacts && !call.Path.StartsWith("tag/", StringComparison.Ordinal) && call.Path != "batch/getresult")
        .Select(static call => new TestCaseData(call).SetArgDisplayNames(call.Path));

    private static IEnumerable<TestCaseData> OfApplications => EndpointCalls.All
        .Where(static call => call.Path is "message/send" or "appchat/create" or "agent/get" or "agent/list" or "living/create" or "living/get_living_info"
            or "message/get_statistics" or "get_jsapi_ticket" or "ticket/get" or "auth/getuserinfo")
        .Select(static call => new TestCaseData(call).SetArgDisplayNames(call.Path));

    [TestCaseSource(nameof(OfContacts))]
    public async Task The_secret_of_an_application_is_not_enough(EndpointCall call)
    {
        using WeComClient client = CreateClient(static options => options.ContactsSecret = null);
        ApiError? error = await call.Call(client, Service);

        Assert.That(error, Is.Not.Null.And.Property("Code").EqualTo(WeComErrors.NotPermitted).And.Property("Category").EqualTo(ErrorCategory.PermissionDenied));
    }

    [TestCaseSource(nameof(OfApplications))]
    public async Task The_secret_of_contact_synchronization_is_not_that_of_an_application(EndpointCall call)
    {
        using WeComClient client = CreateClient(static options => options.CorpSecret = WeComSandbox.DemoContactSyncSecret);
        ApiError? error = await call.Call(client, Service);

        Assert.That(error, Is.Not.Null.And.Property("Code").EqualTo(WeComErrors.NotPermitted));
    }

    [Test]
    public async Task One_secret_for_both_has_one_token()
    {
        using WeComClient client = CreateClient(static options => (options.CorpSecret, options.ContactsSecret) = (WeComSandbox.DemoContactSyncSecret, null));
        await Must(client.Users.GetAsync("user0003"));
        await Must(client.Users.DeleteAsync("user0003"));

        Assert.That(Service.TokenRequests, Is.EqualTo(1));
    }

    [Test]
    public async Task Contact_synchronization_from_a_new_address_reads_ids_but_no_details()
    {
        Service.RefusesContactSyncDetails = true;
        using WeComClient client = CreateClient(static options => (options.CorpSecret, options.ContactsSecret) = (WeComSandbox.DemoContactSyncSecret, null));
        ApiError details = await MustFail(client.Users.GetAsync("user0003"));
        List<WeComUserDepartment> ids = await AllOf(client.Users.ListAllIdsAsync());
        IReadOnlyList<WeComDepartment> departments = await Must(client.Departments.ListSimpleAsync());

        Assert.Multiple(() =>
        {
            Assert.That(details, Has.Property("Code").EqualTo("48009").And.Property("Category").EqualTo(ErrorCategory.PermissionDenied));
            Assert.That(ids, Is.Not.Empty);
            Assert.That(departments, Has.Count.EqualTo(WeComSandbox.DemoDepartmentCount));
        });
    }
}
