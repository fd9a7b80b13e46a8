using System.Text.Json;
using System.Text.Json.Nodes;
using Sdk.Sandbox;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>The life of a mapping gateway, with all its settings.</summary>
internal sealed class MappingGatewayTests : LifeTest
{
    private const string Name = "mg-new";

    [Test]
    public async Task Gateway_lives_from_its_creation_to_its_deletion()
    {
        CreateMappingGatewayRequest created = Sample.Of<CreateMappingGatewayRequest>(
            0, (nameof(CreateMappingGatewayRequest.Name), Name), (nameof(CreateMappingGatewayRequest.Account), "10002"));
        AssertDone(await Client.MappingGateways.CreateAsync(created));
        MappingGateway first = await ReadAsync();
        Returned.AssertComplete(created, first);
        Assert.That(first.AccountName, Is.EqualTo(Switch.Customers["10002"].Name));

        ModifyMappingGatewayRequest change = Sample.Of<ModifyMappingGatewayRequest>(
            1, (nameof(ModifyMappingGatewayRequest.Name), Name), (nameof(ModifyMappingGatewayRequest.Account), "10003"));
        AssertDone(await Client.MappingGateways.ModifyAsync(change));
        MappingGateway second = await ReadAsync();
        Returned.AssertComplete(change, second);
        Assert.That((second.AccountName, second.SoftswitchName), Is.EqualTo((Switch.Customers["10003"].Name, created.SoftswitchName)));

        AssertDone(await Client.MappingGateways.DeleteAsync(Name));
        AssertNotFound(await Client.MappingGateways.GetAsync([Name]));
        AssertNotFound(await Client.MappingGateways.ModifyAsync(change));
        AssertNotFound(await Client.MappingGateways.DeleteAsync(Name));
    }

    [Test]
    public async Task Gateways_that_are_online_show_their_calls_and_since_when()
    {
        IReadOnlyList<MappingGatewayOnline> online = (await Client.MappingGateways.GetOnlineAsync()).GetValueOrThrow().Gateways;

        Assert.That(online.Select(static gateway => gateway.Name), Is.EquivalentTo(new[] { "mg-shanghai", "mg-shenzhen", "mg-beijing" }));
        MappingGatewayOnline registered = online.Single(static gateway => gateway.Name == "mg-shenzhen");
        Assert.That((registered.CurrentCall, registered.Capacity, registered.SoftswitchIp), Is.EqualTo((2, 120, "10.20.0.5")));
        Assert.That(registered.RegisterTime, Is.EqualTo(Switch.MappingGateways["mg-shenzhen"].RegisterTime));
        Assert.That(registered.KeepTime, Is.EqualTo(Now - registered.RegisterTime));
        Assert.That(registered.Acd, Is.EqualTo(TimeSpan.FromSeconds(Switch.MappingGateways["mg-shenzhen"].Acd)));
        Assert.That(registered.RemoteIps, Is.EqualTo(new[] { "198.51.100.11" }));
        MappingGatewayOnline isStatic = online.Single(static gateway => gateway.Name == "mg-beijing");
        Assert.That((isStatic.RegisterTime, isStatic.UpdateTime), Is.EqualTo(((DateTimeOffset?)null, (DateTimeOffset?)null)));
        Assert.That((await Client.MappingGateways.GetOnlineAsync(softswitchName: "mbx3000-2")).GetValueOrThrow().Gateways, Is.Empty);
    }

    [Test]
    public async Task Update_of_every_gateway_changes_nothing_but_what_was_touched()
    {
        Vos3000SandboxGateway[] before = [.. Switch.MappingGateways];
        foreach (Vos3000SandboxGateway row in before)
        {
            AssertDone(await Client.MappingGateways.UpdateAsync(row.Name, static gateway =>
            {
                gateway.Capacity = 999;
                gateway.ProportionCalleePrefixes![0].Proportion = 60;
            }));
        }

        foreach (Vos3000SandboxGateway row in before)
        {
            JsonObject expected = Members(row.Members);
            expected["capacity"] = 999;
            expected["proportionCalleePrefixs"]![0]!["proportion"] = 60;
            AssertSameMembers(Members(Switch.MappingGateways[row.Name].Members), expected);
            Assert.That(Switch.MappingGateways[row.Name] with { Members = row.Members }, Is.EqualTo(row));
        }
    }

    [Test]
    public async Task Members_that_no_manual_names_survive_a_change_and_can_be_read_and_written()
    {
        var unknown = new JsonObject { ["since"] = 2031, ["items"] = new JsonArray("一", 2, null, true) };
        Switch.MappingGateways.Update("mg-shanghai", row => row with { Members = row.Members.With("laterThing", unknown) });
        JsonObject expected = Members(Switch.MappingGateways["mg-shanghai"].Members);
        expected["memo"] = "备注";

        AssertDone(await Client.MappingGateways.UpdateAsync("mg-shanghai", static gateway => gateway.Memo = "备注"));
        AssertSameMembers(Members(Switch.MappingGateways["mg-shanghai"].Members), expected);

        MappingGateway read = (await Client.MappingGateways.GetAsync(["mg-shanghai"])).GetValueOrThrow().Gateways.Single();
        Assert.That(JsonNode.DeepEquals(JsonObject.Create(read.ExtraMembers!["laterThing"]), unknown), Is.True);

        AssertDone(await Client.MappingGateways.UpdateAsync(
            "mg-shanghai", static gateway => gateway.ExtraMembers!["laterThing"] = JsonElement.Parse("7")));
        expected["laterThing"] = 7;
        AssertSameMembers(Members(Switch.MappingGateways["mg-shanghai"].Members), expected);
    }

    [Test]
    public async Task Update_reads_and_writes_one_gateway_and_finds_no_other()
    {
        AssertDone(await Client.MappingGateways.UpdateAsync("mg-beijing", static gateway => gateway.RemoteIps = ["10.0.0.1", "10.0.0.2"]));
        AssertNotFound(await Client.MappingGateways.UpdateAsync("mg-nowhere", static gateway => gateway.Capacity = 1));

        Assert.That(Switch.MappingGateways["mg-beijing"].Members.Text("remoteIps"), Is.EqualTo("10.0.0.1,10.0.0.2"));
        Assert.That(
            Server.Journal.Entries.Select(static entry => entry.Operation),
            Is.EqualTo(new[] { "GetGatewayMapping", "ModifyGatewayMapping", "GetGatewayMapping" }));
    }

    private async Task<MappingGateway> ReadAsync() => (await Client.MappingGateways.GetAsync([Name])).GetValueOrThrow().Gateways.Single();
}
