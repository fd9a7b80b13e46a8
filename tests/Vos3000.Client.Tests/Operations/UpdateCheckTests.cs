using System.Text.Json;
using Sdk.Core;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Operations;

/// <summary>What a change by way of reading may send is checked like what is sent directly; what it came across is not.</summary>
internal sealed class UpdateCheckTests
{
    private static readonly JsonElement Text = JsonDocument.Parse("\"x\"").RootElement;

    public static IEnumerable<TestCaseData> Broken =>
    [
        Case("TimeoutInvite", static gateway => gateway.TimeoutInvite = TimeSpan.FromSeconds(1.5)),
        Case("Prefix", static gateway => gateway.Prefix = ["", "86"]),
        Case("Prefix", static gateway => gateway.Prefix = ["1,2"]),
        Case("ExtraMembers", static gateway => gateway.ExtraMembers = new Dictionary<string, JsonElement> { ["Memo"] = Text }),
        Case("Memo", static gateway =>
        {
            gateway.ExtraMembers = new Dictionary<string, JsonElement> { ["bar"] = Text };
            gateway.Memo = new string('m', 300);
        }),
    ];

    [TestCaseSource(nameof(Broken))]
    public void Bad_change_is_refused_and_not_sent(string argument, Action<RoutingGateway> change)
    {
        using var mock = new Vos3000Mock("""{"retCode":0,"infoGatewayRoutings":[{"name":"g","memo":"old"}]}""");

        ArgumentException? refused = Assert.CatchAsync<ArgumentException>(async () => await mock.Client.RoutingGateways.UpdateAsync("g", change));

        Assert.That(refused!.ParamName, Does.EndWith(argument));
        Assert.That(mock.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public void One_bad_member_of_the_switch_does_not_excuse_another_one_of_the_caller()
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoGatewayRoutings":[{"name":"g","memo":"{{new string('m', 300)}}"}]}""");

        ArgumentException? refused = Assert.CatchAsync<ArgumentException>(async () => await mock.Client.RoutingGateways.UpdateAsync("g", static gateway =>
        {
            gateway.Memo = "ok";
            gateway.RemoteIp = new string('x', 999);
        }));

        Assert.That(refused!.ParamName, Does.EndWith("RemoteIp"));
    }

    [Test]
    public async Task Bad_member_of_the_switch_can_be_made_good_and_left_alone()
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoGatewayRoutings":[{"name":"g","memo":"{{new string('m', 300)}}"}]}""");

        ApiResult mended = await mock.Client.RoutingGateways.UpdateAsync("g", static gateway => gateway.Memo = "ok");
        ApiResult left = await mock.Client.RoutingGateways.UpdateAsync("g", static gateway => gateway.Capacity = 5);

        Assert.That((mended.IsSuccess, left.IsSuccess), Is.EqualTo((true, true)));
        Assert.That(mock.Sent[^1].Body, Is.EqualTo("""{"name":"g","capacity":5}"""));
    }

    [Test]
    public async Task Change_that_takes_its_time_is_waited_for()
    {
        using var mock = new Vos3000Mock("""{"retCode":0,"infoGatewayRoutings":[{"name":"g","memo":"old"}]}""");

        ApiResult changed = await mock.Client.RoutingGateways.UpdateAsync("g", static async gateway =>
        {
            await Task.Yield();
            gateway.Memo = "late";
        });

        Assert.That(changed.IsSuccess, Is.True);
        Assert.That(mock.Sent[^1].Body, Is.EqualTo("""{"name":"g","memo":"late"}"""));
    }

    private static TestCaseData Case(string argument, Action<RoutingGateway> change) => new(argument, change);
}
