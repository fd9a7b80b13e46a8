using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests;

internal sealed class TransportTests : Vos3000TestBase
{
    [Test]
    public async Task An_answer_calls_itself_html()
    {
        using HttpResponseMessage response = await PostAsync("GetAllPhoneOnline", "{}");
        Assert.That(response.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/html; charset=utf-8"));
        Assert.That(response.Headers.Pragma.ToString(), Is.EqualTo("no-cache"));
        Assert.That(response.Headers.Contains("Server"), Is.False);
    }

    [Test]
    public async Task A_path_with_the_page_suffix_answers_too()
    {
        Assert.That(CodeOf(await CallAsync("GetAllPhoneOnline.jsp", "{}")), Is.Zero);
        Assert.That(Server.Journal.Count("GetAllPhoneOnline"), Is.EqualTo(1));
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("{\"type\":")]
    [TestCase("type=1")]
    [TestCase("[]")]
    [TestCase("null")]
    public async Task A_body_that_is_no_object_gets_an_empty_page(string body)
    {
        using HttpResponseMessage response = await PostAsync("GetAllCustomers", body);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await TextOf(response), Is.Empty);
    }

    [Test]
    public async Task A_body_without_a_charset_is_read_as_latin_1()
    {
        using ByteArrayContent content = new(Encoding.UTF8.GetBytes("""{"account":"20001","name":"测试"}"""));
        content.Headers.Add("Content-Type", "text/html");
        using HttpResponseMessage response = await Client.PostAsync("external/server/CreateCustomer", content);
        Assert.That(response.IsSuccessStatusCode, Is.True);
        Assert.That(Vos3000.Customers["20001"].Name, Is.EqualTo(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("测试"))));
    }

    [Test]
    public async Task A_charset_that_does_not_exist_gets_an_empty_page()
    {
        using ByteArrayContent content = new("{}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "text/html; charset=klingon");
        using HttpResponseMessage response = await Client.PostAsync("external/server/GetAllCustomers", content);
        Assert.That(await TextOf(response), Is.Empty);
    }

    [TestCase("external/server/GetInterfaceList")]
    [TestCase("external/server/getcustomer")]
    [TestCase("external/server/Nonsense")]
    [TestCase("somewhere/else")]
    [TestCase("")]
    public async Task An_operation_that_does_not_exist_is_not_found(string path)
    {
        using StringContent content = new("{}", Encoding.UTF8, "text/html");
        using HttpResponseMessage response = await Client.PostAsync(path, content);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await TextOf(response), Does.StartWith("<html>"));
    }

    [Test]
    public async Task Only_POST_is_served()
    {
        using HttpResponseMessage response = await Client.GetAsync("external/server/GetAllCustomers");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
        Assert.That(response.Content.Headers.Allow, Is.EqualTo(new[] { "POST" }));
    }

    [Test]
    public async Task A_caller_that_is_not_allowed_gets_a_page_and_takes_no_fault()
    {
        Vos3000.Faults.Enqueue(Fault.EmptyBody);
        Vos3000.AllowedAddresses = [IPAddress.Parse("192.0.2.1")];
        using HttpResponseMessage response = await PostAsync("GetAllCustomers", "{}");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await TextOf(response), Does.Contain("Access Deny"));
        Assert.That(Vos3000.Faults.Pending, Is.EqualTo(1));
    }

    [TestCase(RetCodePosition.First, """{"retCode":0,"accounts":["1"]}""")]
    [TestCase(RetCodePosition.Last, """{"accounts":["1"],"retCode":0}""")]
    public async Task The_code_can_come_first_or_last(RetCodePosition position, string text)
    {
        Vos3000.Clear();
        Vos3000.Customers.Set(new Vos3000SandboxCustomer { Account = "1", Name = "一" });
        Vos3000.RetCodePosition = position;
        using HttpResponseMessage response = await PostAsync("GetAllCustomers", "{}");
        Assert.That(await TextOf(response), Is.EqualTo(text));
    }

    [Test]
    public async Task Chinese_goes_out_as_it_is()
    {
        using HttpResponseMessage response = await PostAsync("GetCustomer", """{"accounts":["10001"]}""");
        Assert.That(await TextOf(response), Does.Contain("华东代理商"));
    }

    [Test]
    public async Task Members_that_nobody_knows_are_tolerated()
    {
        JsonObject answer = await CallAsync("GetAllPhoneOnline", """{"pageNo":1,"pageSize":20}""");
        Assert.That(CodeOf(answer), Is.Zero);
    }
}
