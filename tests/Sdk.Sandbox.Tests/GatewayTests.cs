using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests;

[TestFixture("Mapping", "mg-shanghai", "mg-chengdu", 4)]
[TestFixture("Routing", "rg-telecom", "rg-backup", 5)]
internal sealed class GatewayTests(string kind, string online, string offline, int count) : Vos3000TestBase
{
    private SandboxTable<string, Vos3000SandboxGateway> Gateways => kind == "Mapping" ? Vos3000.MappingGateways : Vos3000.RoutingGateways;

    private string List => $"infoGateway{kind}s";

    [Test]
    public async Task What_was_read_can_be_changed_and_written_without_losing_a_member()
    {
        await CallAsync(
            $"CreateGateway{kind}", """{"name":"new","password":"secret","capacity":5,"newerBuild":{"a":[1,"二"]},"futureFlag":true,"memo":"一"}""");
        JsonObject read = await GetAsync("new");
        Assert.That((string?)read["password"], Is.EqualTo("secret"), "passwords come in clear, as from the switch");
        Assert.That(read["newerBuild"]!.ToJsonString(), Does.StartWith("{\"a\":[1,"));
        Assert.That((bool)read["futureFlag"]!, Is.True);

        read["memo"] = "改";
        Assert.That(CodeOf(await CallAsync($"ModifyGateway{kind}", read.ToJsonString())), Is.Zero);
        JsonObject again = await GetAsync("new");
        Assert.That(JsonNode.DeepEquals(again, read), Is.True);
    }

    [Test]
    public async Task A_change_leaves_alone_what_it_does_not_name()
    {
        JsonObject before = await GetAsync(online);
        await CallAsync($"ModifyGateway{kind}", $$"""{"name":"{{online}}","capacity":7}""");
        JsonObject after = await GetAsync(online);
        before["capacity"] = 7;
        Assert.That(JsonNode.DeepEquals(after, before), Is.True);
    }

    [TestCase("{}")]
    [TestCase("""{"names":[]}""")]
    public async Task Without_names_all_gateways_are_read(string body) =>
        Assert.That(Rows(await CallAsync($"GetGateway{kind}", body), List), Has.Count.EqualTo(count));

    [Test]
    public async Task Only_gateways_that_are_online_are_listed_as_online()
    {
        Assert.That(await OnlineAsync("{}"), Has.Count.EqualTo(count - 1).And.Not.Contains(offline));

        Gateways.Update(offline, gateway => gateway with { IsOnline = true });
        Gateways.Update(online, gateway => gateway with { IsOnline = false });
        Assert.That(await OnlineAsync("{}"), Does.Contain(offline).And.Not.Contains(online));
        Assert.That(await OnlineAsync($$"""{"names":["{{online}}"]}"""), Is.Empty);
        Assert.That(await OnlineAsync("""{"softswitchName":"mbx3000-1"}"""), Has.Count.EqualTo(count - 1));
        Assert.That(await OnlineAsync("""{"softswitchName":"mbx3000-2"}"""), Is.Empty);
    }

    [Test]
    public async Task A_gateway_counts_its_calls()
    {
        JsonObject answer = await CallAsync($"GetGateway{kind}Online", $$"""{"names":["{{online}}"]}""");
        JsonObject row = Rows(answer, $"infoGateway{kind}Onlines").Single();
        Assert.That((int)row["currentCall"]!, Is.EqualTo(2));
        Assert.That((long)row["registerTime"]!, Is.Zero, "a static gateway never registers");
        Assert.That((string?)row["softswitchIp"], Is.EqualTo("10.20.0.5"));
    }

    [Test]
    public async Task What_exists_is_not_created_and_what_does_not_is_not_found()
    {
        AssertRefused(await CallAsync($"CreateGateway{kind}", $$"""{"name":"{{online}}"}"""), Vos3000Sandbox.DuplicateCode);
        AssertRefused(await CallAsync($"CreateGateway{kind}", """{"name":""}"""), -12103);
        AssertRefused(await CallAsync($"ModifyGateway{kind}", """{"name":"nobody"}"""), -10007);
        AssertRefused(await CallAsync($"DeleteGateway{kind}", """{"name":"nobody"}"""), -10007);
        AssertRefused(await CallAsync($"GetGateway{kind}", """{"names":["nobody"]}"""), -10007);
        AssertRefused(await CallAsync($"GetGateway{kind}Online", """{"names":["nobody"]}"""), -10007);
        Assert.That(CodeOf(await CallAsync($"DeleteGateway{kind}", $$"""{"name":"{{online}}"}""")), Is.Zero);
        Assert.That(Gateways, Has.Count.EqualTo(count - 1));
    }

    private async Task<JsonObject> GetAsync(string name) =>
        Rows(await CallAsync($"GetGateway{kind}", $$"""{"names":["{{name}}"]}"""), List).Single();

    private async Task<List<string?>> OnlineAsync(string body) =>
        [.. Rows(await CallAsync($"GetGateway{kind}Online", body), $"infoGateway{kind}Onlines").Select(row => (string?)row["name"])];
}
