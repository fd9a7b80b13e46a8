using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.Yunke;

internal sealed class OpenCustomerTests : OpenPlatformTestBase
{
    [Test]
    public async Task Fields_are_told()
    {
        JsonArray fields = (await OpenDataAsync("open/customer/customFields"))!.AsArray();
        Assert.That(fields.Select(field => (string)field!["id"]!), Is.EqualTo(new[] { "f1", "f2" }));
        Assert.That(Names(fields[0]!), Is.EqualTo(new[] { "id", "name", "fieldType", "options" }));
    }

    [Test]
    public async Task Customers_are_added_and_updated()
    {
        JsonArray added = (await OpenDataAsync("open/customer/add",
            """
            [{"name":"甲","phone":"13511110000","userId":"u-2fy7qa-0004","collaborators":["u-2fy7qa-0005"],
            "customFieldValues":[{"id":"f1","values":["教育","物流"],"fieldType":2}]},{"name":"乙","phone":"13511110001"}]
            """))!.AsArray();
        string id = (string)added[0]!["customerId"]!;
        YunkeSandboxCustomer customer = Platform.Customers[id];
        Assert.That((customer.Name, customer.Phone, customer.UserId), Is.EqualTo(("甲", "13511110000", "u-2fy7qa-0004")));
        Assert.That(customer.Collaborators, Is.EqualTo(new[] { "u-2fy7qa-0005" }));
        Assert.That(customer.CustomFieldValues["f1"], Is.EqualTo(new[] { "教育", "物流" }));

        await OpenDataAsync("open/customer/update", $$"""[{"customerId":"{{id}}","name":"丙","customFieldValues":[{"id":"f2","values":["x"]}]}]""");
        customer = Platform.Customers[id];
        Assert.That((customer.Name, customer.Phone), Is.EqualTo(("丙", "13511110000")));
        Assert.That(customer.CustomFieldValues.Keys, Is.EquivalentTo(new[] { "f1", "f2" }));
        Assert.That(Platform.Customers, Has.Count.EqualTo(42));
    }

    [TestCase("open/customer/add", """[{"name":"甲","phone":"1"},{"name":"乙"}]""", "phone")]
    [TestCase("open/customer/add", """[{"name":"甲","phone":"1","userId":"nobody"}]""", "userId")]
    [TestCase("open/customer/add", """[{"name":"甲","phone":"1","customFieldValues":[{"id":"f9","values":[]}]}]""", "customFieldValues")]
    [TestCase("open/customer/add", """[{"name":"甲","phone":"1","collaborators":"x"}]""", "collaborators")]
    [TestCase("open/customer/update", """[{"customerId":"cust-00001","name":"x"},{"customerId":"nobody"}]""", "nobody")]
    [TestCase("open/customer/update", """[{"name":"x"}]""", "customerId")]
    public async Task A_wrong_row_changes_nothing(string path, string body, string words)
    {
        YunkeSandboxCustomer[] before = [.. Platform.Customers];
        AssertFailure(await OpenAsync(path, body), 500, words);
        Assert.That(Platform.Customers, Is.EqualTo(before));
    }

    [Test]
    public async Task Calls_are_made_and_hung_up_once()
    {
        string id = (string)(await OpenDataAsync("open/call/partnerCustomer", """{"phone":"13511110000","callModel":"6"}"""))!;
        YunkeSandboxOpenCall call = Platform.Calls[id];
        Assert.That((call.UserId, call.Phone, call.CallModel), Is.EqualTo((YunkeSandbox.DemoPartnerId, "13511110000", "6")));
        Assert.That(call.EndedAt, Is.Null);
        Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.That(await OpenDataAsync("open/call/hangUp", $$"""{"callId":"{{id}}"}"""), Is.Null);
        Assert.That(Platform.Calls[id].EndedAt, Is.EqualTo(Now.AddSeconds(30)));
        AssertFailure(await OpenAsync("open/call/hangUp", $$"""{"callId":"{{id}}"}"""), 500);
        AssertFailure(await OpenAsync("open/call/hangUp", """{"callId":"nothing"}"""), 500);
        AssertFailure(await OpenAsync("open/call/partnerCustomer", """{"phone":"1","callModel":"2"}"""), 500, "callModel");
    }
}
