using System.Text.Json.Nodes;
using Sdk.Sandbox;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>The life of a routing gateway, with all its settings.</summary>
internal sealed class RoutingGatewayTests : LifeTest
{
    private const string Name = "rg-new";

    [Test]
    public async Task Gateway_lives_from_its_creation_to_its_deletion()
    {
        CreateRoutingGatewayRequest created = Sample.Of<CreateRoutingGatewayRequest>(0, (nameof(CreateRoutingGatewayRequest.Name), Name));
        AssertDone(await Client.RoutingGateways.CreateAsync(created));
        Returned.AssertComplete(created, await ReadAsync());

        ModifyRoutingGatewayRequest change = Sample.Of<ModifyRoutingGatewayRequest>(1, (nameof(ModifyRoutingGatewayRequest.Name), Name));
        AssertDone(await Client.RoutingGateways.ModifyAsync(change));
        Returned.AssertComplete(change, await ReadAsync());

        AssertDone(await Client.RoutingGateways.DeleteAsync(Name));
        AssertNotFound(await Client.RoutingGateways.GetAsync([Name]));
        AssertNotFound(await Client.RoutingGateways.ModifyAsync(change));
        AssertNotFound(await Client.RoutingGateways.DeleteAsync(Name));
    }

    [Test]
    public async Task Seeded_gateway_shows_its_week_its_flags_and_its_codecs()
    {
        RoutingGateway gateway = (await Client.RoutingGateways.GetAsync(["rg-telecom"])).GetValueOrThrow().Gateways.Single();

        ScheduledPrefixes week = gateway.ScheduledCallinPrefixes!.Single();
        Assert.That(week.Days, Is.EqualTo(new[] { WeekDay.Monday, WeekDay.Tuesday, WeekDay.Wednesday, WeekDay.Thursday, WeekDay.Friday }));
        Assert.That((week.BeginTime, week.EndTime), Is.EqualTo(((TimeSpan?)TimeSpan.FromHours(8), (TimeSpan?)TimeSpan.FromHours(18))));
        Assert.That((week.Action, week.Type), Is.EqualTo((ScheduledPrefixAction.Allow, ScheduledPrefixSide.Callee)));
        Assert.That(week.Prefixes, Is.EqualTo(new[] { "021", "010" }));
        Assert.That((long)gateway.ExternalNumberVerifyBits!.Value, Is.EqualTo(3));
        Assert.That(gateway.SipCodecs, Is.EqualTo(new[] { MediaCodec.AudioPcma, MediaCodec.AudioPcmu }));
        Assert.That(gateway.Prefix, Is.EqualTo(new[] { "9" }));
    }

    [Test]
    public async Task Gateways_that_are_online_show_their_ratios_and_their_registration()
    {
        IReadOnlyList<RoutingGatewayOnline> online =
            (await Client.RoutingGateways.GetOnlineAsync(["rg-overseas", "rg-backup"], "mbx3000-1")).GetValueOrThrow().Gateways;

        RoutingGatewayOnline gateway = online.Single();
        Vos3000SandboxGateway row = Switch.RoutingGateways["rg-overseas"];
        Assert.That((gateway.Name, gateway.RegisterName), Is.EqualTo(("rg-overseas", "rg-overseas")));
        Assert.That(gateway.Prefix, Is.EqualTo(new[] { "900" }));
        Assert.That(
            (gateway.Asr, gateway.ResponseRatio, gateway.ConnectedRatio),
            Is.EqualTo(((double?)row.Asr, (double?)row.ResponseRatio, (double?)row.ConnectedRatio)));
        Assert.That((gateway.RegisterTime, gateway.UpdateTime), Is.EqualTo((row.RegisterTime, row.UpdateTime)));
        Assert.That((gateway.KeepTime, gateway.RetryAfter), Is.EqualTo((Now - row.RegisterTime, (TimeSpan?)TimeSpan.Zero)));
        Assert.That((await Client.RoutingGateways.GetOnlineAsync()).GetValueOrThrow().Gateways, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Update_of_every_gateway_changes_nothing_but_what_was_touched()
    {
        Switch.RoutingGateways.Update("rg-backup", static row => row with { Members = row.Members.With("laterThing", "kept") });
        Vos3000SandboxGateway[] before = [.. Switch.RoutingGateways];
        foreach (Vos3000SandboxGateway row in before)
        {
            AssertDone(await Client.RoutingGateways.UpdateAsync(row.Name, static gateway =>
            {
                gateway.Priority = 99;
                gateway.ScheduledCallinPrefixes![0].EndTime = TimeSpan.FromHours(20);
            }));
        }

        foreach (Vos3000SandboxGateway row in before)
        {
            JsonObject expected = Members(row.Members);
            expected["priority"] = 99;
            expected["scheduledCallinPrefixes"]![0]!["endTime"] = 72_000;
            AssertSameMembers(Members(Switch.RoutingGateways[row.Name].Members), expected);
            Assert.That(Switch.RoutingGateways[row.Name] with { Members = row.Members }, Is.EqualTo(row));
        }

        Assert.That(Switch.RoutingGateways["rg-backup"].Members.Text("laterThing"), Is.EqualTo("kept"));
    }

    [Test]
    public async Task Update_of_a_gateway_that_does_not_exist_is_not_found()
    {
        AssertNotFound(await Client.RoutingGateways.UpdateAsync("rg-nowhere", static gateway => gateway.Capacity = 1));

        Assert.That(Server.Journal.Count("ModifyGatewayRouting"), Is.Zero);
    }

    private async Task<RoutingGateway> ReadAsync() => (await Client.RoutingGateways.GetAsync([Name])).GetValueOrThrow().Gateways.Single();
}
