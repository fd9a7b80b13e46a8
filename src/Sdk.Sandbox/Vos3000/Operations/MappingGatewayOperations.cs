using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>CreateGatewayMapping, ModifyGatewayMapping, DeleteGatewayMapping, GetGatewayMapping, GetGatewayMappingOnline.</summary>
internal static class MappingGatewayOperations
{
    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("CreateGatewayMapping", (sandbox, request) => GatewayOperations.Create(sandbox, sandbox.MappingGateways, request))
        {
            KeepsUnknownMembers = true,
        },
        new("ModifyGatewayMapping", (sandbox, request) => GatewayOperations.Modify(sandbox.MappingGateways, request))
        {
            KeepsUnknownMembers = true,
        },
        new("DeleteGatewayMapping", (sandbox, request) => RecordOperations.Delete(sandbox.MappingGateways, request.Text("name"))),
        new("GetGatewayMapping", Get),
        new("GetGatewayMappingOnline", GetOnline),
    ];

    private static Action<Utf8JsonWriter> Get(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        List<Vos3000SandboxGateway> gateways = RecordOperations.Find(sandbox.MappingGateways, request.TextsOrNull("names"));
        List<Vos3000SandboxRecord> found = gateways.ConvertAll(gateway => WithAccountName(sandbox, gateway));
        return json => json.Objects(
            "infoGatewayMappings", found, (writer, row) => Vos3000Shape.WriteAll(writer, "InfoGatewayMapping", row.Members));
    }

    private static Action<Utf8JsonWriter> GetOnline(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        var online = GatewayOperations.Online(sandbox, sandbox.MappingGateways, request);
        ILookup<string, Vos3000SandboxCall> calls = sandbox.Calls.ToLookup(call => call.CallerGatewayId, StringComparer.Ordinal);
        DateTimeOffset now = sandbox.Time.GetUtcNow();
        return json => json.Objects("infoGatewayMappingOnlines", online, (writer, row) =>
        {
            GatewayOperations.WriteHead(writer, row.Gateway, calls[row.Gateway.Name].Count());
            writer.Text("remoteIps", row.Gateway.Members.Text("remoteIps"));
            GatewayOperations.WriteRegistration(writer, row.Gateway, now, row.SoftSwitch, row.Address);
        });
    }

    /// <summary>The name of the account is the account's own, also when a client sends back what it has read.</summary>
    private static Vos3000SandboxRecord WithAccountName(Vos3000Sandbox sandbox, Vos3000SandboxGateway gateway)
    {
        bool found = sandbox.Customers.TryGet(gateway.Members.Text("account"), out Vos3000SandboxCustomer? customer);
        return gateway.Members.With("accountName", found ? customer!.Name : "");
    }
}
