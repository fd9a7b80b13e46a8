using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>What mapping and routing gateways have in common.</summary>
internal static class GatewayOperations
{
    public static Action<Utf8JsonWriter>? Create(
        Vos3000Sandbox sandbox, SandboxTable<string, Vos3000SandboxGateway> table, Vos3000Arguments request)
    {
        // Without a name the row would have no key.
        request.Text("name");
        Vos3000SandboxGateway gateway = new() { Members = Vos3000SandboxRecord.Of(request), Id = sandbox.NextId() };
        return table.TryAdd(gateway) ? null : throw new Vos3000Refusal(Vos3000Sandbox.DuplicateCode);
    }

    public static Action<Utf8JsonWriter>? Modify(SandboxTable<string, Vos3000SandboxGateway> table, Vos3000Arguments request)
    {
        Vos3000SandboxGateway? changed =
            table.Update(request.Text("name"), gateway => gateway with { Members = gateway.Members.Merge(request) });
        return changed is null ? throw new Vos3000Refusal(Vos3000Codes.NotFound) : null;
    }

    /// <summary>The gateways that are online, with the softswitch that they belong to.</summary>
    public static List<(Vos3000SandboxGateway Gateway, string SoftSwitch, string Address)> Online(
        Vos3000Sandbox sandbox, SandboxTable<string, Vos3000SandboxGateway> table, Vos3000Arguments request)
    {
        string? wanted = request.TextOrNull("softswitchName");
        string first = sandbox.SoftSwitches.FirstOrDefault()?.Text("name") ?? "";
        return
        [
            .. from gateway in RecordOperations.Find(table, request.TextsOrNull("names"))
               where gateway.IsOnline
               let softSwitch = gateway.Members.Text("softswitchName") is { Length: > 0 } own ? own : first
               where string.IsNullOrEmpty(wanted) || wanted == softSwitch
               select (gateway, softSwitch, AddressOf(sandbox, softSwitch)),
        ];
    }

    public static void WriteHead(Utf8JsonWriter json, Vos3000SandboxGateway gateway, int calls)
    {
        json.Integer("id", gateway.Id);
        json.Text("name", gateway.Name);
        json.Integer("currentCall", calls);
        json.Integer("capacity", (long)gateway.Members.Number("capacity"));
        json.Money("asr", gateway.Asr);
        json.Integer("acd", gateway.Acd);
    }

    /// <summary>A static gateway has never registered: its times are 0.</summary>
    public static void WriteRegistration(
        Utf8JsonWriter json, Vos3000SandboxGateway gateway, DateTimeOffset now, string softSwitch, string address)
    {
        json.Text("localIp", gateway.Members.Text("localIp") is { Length: > 0 } own ? own : address);
        json.Instant("registerTime", gateway.RegisterTime ?? DateTimeOffset.UnixEpoch);
        json.Instant("updateTime", gateway.UpdateTime ?? DateTimeOffset.UnixEpoch);
        json.Integer("keepTime", gateway.RegisterTime is { } registered ? (long)(now - registered).TotalSeconds : 0);
        json.Integer("cryptoType", gateway.CryptoType);
        json.Text("softswitchName", softSwitch);
        json.Text("softswitchIp", address);
    }

    private static string AddressOf(Vos3000Sandbox sandbox, string softSwitch) =>
        sandbox.SoftSwitches.TryGet(softSwitch, out Vos3000SandboxRecord? row) ? row.Text("accessAddress") : "";
}
