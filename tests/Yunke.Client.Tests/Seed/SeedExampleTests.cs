using System.Text.Json.Nodes;
using Sdk.Core;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.Seed;

/// <summary>The examples of the document that the package was asked for from.</summary>
internal sealed class SeedExampleTests
{
    [Test]
    public async Task Example_with_credentials_from_outside_sends_what_the_document_shows()
    {
        using var mock = new YunkeMock(
            static options => (options.Phone, options.Password, options.CompanyAddress) = (null, null, null),
            ScriptedAnswer.Json("""{"success":true,"code":"10000","message":"","data":{"data":[]}}"""));
        mock.Client.Sessions.Set(new YunkeSession
        {
            CompanyAddress = new Uri("https://crm.yunkecn.com"),
            CompanyCode = "2fy7qa",
            UserId = "xxx",
            Cookies = new Dictionary<string, Secret> { ["user"] = new Secret("xxx"), ["userToken"] = new Secret("xxx") },
        });

        await mock.RunAsync(static client => client.Reports.GetOutboundAsync(new DateOnly(2025, 11, 30), new DateOnly(2025, 11, 30), "xxx"));

        JsonNode body = JsonNode.Parse(mock.Only.BodyText)!;
        Assert.That(mock.Only.Address.AbsoluteUri, Is.EqualTo("https://crm.yunkecn.com/yunke-report-phone/module/getIndexDetail"));
        Assert.That(
            (mock.Only.Header("company"), mock.Only.Header("userid"), mock.Only.Header("channel"), mock.Only.Header("source"), mock.Only.Header("referer")),
            Is.EqualTo(("2fy7qa", "xxx", "4", "yunkepc", "https://crm.yunkecn.com/cms/home/reportform/call")));
        Assert.That(mock.Only.Header("Cookie"), Is.EqualTo("user=xxx; userToken=xxx"));
        Assert.That(((string?)body["childModule"], (string?)body["starttime"], (string?)body["endtime"], (string?)body["departId"]), Is.EqualTo(("outCall", "2025-11-30", "2025-11-30", "xxx")));
    }

    [Test]
    public void Codes_are_sorted_as_in_the_document()
    {
        string[] passwords = ["10004", "10005", "10006", "22001", "22002"];
        string[] logins = ["10001", "10002", "401", "10003", "22003", "22004", "302"];

        Assert.That(passwords.Select(YunkeErrors.IsPasswordCode), Has.All.True);
        Assert.That(logins.Select(YunkeErrors.IsPasswordCode), Has.All.False);
        Assert.That(passwords.Select(static code => YunkeErrors.Catalog.Find(code)?.Category), Has.All.EqualTo(ErrorCategory.CredentialsRejected));
        Assert.That(logins.Select(static code => YunkeErrors.Catalog.Find(code)?.Category), Has.All.EqualTo(ErrorCategory.AuthenticationExpired));
    }
}
