using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>CreateGatewayRouting, ModifyGatewayRouting, DeleteGatewayRouting, GetGatewayRouting, GetGatewayRoutingOnline.</summary>
internal static class RoutingGatewayOperations
{
    private const int RegistersOutwards = 2;

    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("CreateGatewayRouting", (sandbox, request) => GatewayOperations.Create(sandbox, sandbox.RoutingGateways, request))
        {
            KeepsUnknownMembers = true,
        },
        new("ModifyGatewayRouting", (sandbox, request) => GatewayOperations.Modify(sandbox.RoutingGateways, request))
        {
            KeepsUnknownMembers = true,
        },
        new("DeleteGatewayRouting", (sandbox, request) => RecordOperations.Delete(sandbox.RoutingGateways, request.Text("name"))),
        new("GetGatewayRouting", Get),
        new("GetGatewayRoutingOnline", GetOnline),
    ];

    private static Action<Utf8JsonWriter> Get(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        List<Vos3000SandboxGateway> found = RecordOperations.Find(sandbox.RoutingGateways, request.TextsOrNull("names"));
        return json => json.Objects(
            "infoGatewayRoutings", found, (writer, row) => Vos3000Shape.WriteAll(writer, "InfoGatewayRouting", row.Members.Members));
    }

    private static Action<Utf8JsonWriter> GetOnline(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        var online = GatewayOperations.Online(sandbox, sandbox.RoutingGateways, request);
        ILookup<string, Vos3000SandboxCall> calls = sandbox.Calls.ToLookup(call => call.CalleeGatewayId, StringComparer.Ordinal);
        DateTimeOffset now = sandbox.Time.GetUtcNow();
        return json => json.Objects("infoGatewayRoutingOnlines", online, (writer, row) =>
        {
            Vos3000SandboxRecord members = row.Gateway.Members;
            GatewayOperations.WriteHead(writer, row.Gateway, calls[row.Gateway.Name].Count());
            writer.Text("prefix", members.Text("prefix"));
            writer.Money("responseRatio", row.Gateway.ResponseRatio);
            writer.Money("connectedRatio", row.Gateway.ConnectedRatio);
            writer.Text("remoteIp", members.Text("remoteIp"));
            if (members.Number("registerType") == RegistersOutwards) writer.Text("registerName", row.Gateway.Name);
            writer.Integer("retryAfter", 0);
            GatewayOperations.WriteRegistration(writer, row.Gateway, now, row.SoftSwitch, row.Address);
        });
    }
}
