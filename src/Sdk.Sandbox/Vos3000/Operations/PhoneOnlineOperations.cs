using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>GetAllPhoneOnline, GetPhoneOnline.</summary>
internal static class PhoneOnlineOperations
{
    private const string OnlineList = "infoPhoneOnlines";

    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("GetAllPhoneOnline", GetAllOnline),
        new("GetPhoneOnline", GetOnline) { ListOnFailure = OnlineList },
    ];

    private static Action<Utf8JsonWriter> GetAllOnline(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        List<Vos3000SandboxPhone> online = Online(sandbox);
        return json => json.Texts("e164s", online.Select(phone => phone.E164));
    }

    private static Action<Utf8JsonWriter> GetOnline(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        List<string>? e164s = request.TextsOrNull("e164s");
        List<Vos3000SandboxPhone> online = Online(sandbox);
        if (e164s is not null)
        {
            if (!e164s.Any(e164 => sandbox.Phones.TryGet(e164, out _))) throw new Vos3000Refusal(Vos3000Codes.NotFound);
            HashSet<string> wanted = [.. e164s];
            online.RemoveAll(phone => !wanted.Contains(phone.E164));
        }

        ILookup<string, Vos3000SandboxCall> calls = sandbox.Calls.ToLookup(call => call.CallerE164, StringComparer.Ordinal);
        return json => json.Objects(OnlineList, online, (writer, phone) =>
        {
            writer.Text("e164", phone.E164);
            // The manual has no status; servers that answer without a list of numbers were seen to send it.
            if (e164s is null) writer.Text("status", "online");
            writer.Integer("currentCall", calls[phone.E164].Count());
            writer.Text("remoteIp", phone.RemoteIp);
            writer.Text("localIp", phone.LocalIp);
            writer.Instant("registerTime", phone.RegisterTime);
            writer.Instant("updateTime", phone.UpdateTime);
            writer.Integer("protocol", phone.Protocol);
            writer.Integer("cryptoType", phone.CryptoType);
            writer.Text("productId", phone.ProductId);
        });
    }

    private static List<Vos3000SandboxPhone> Online(Vos3000Sandbox sandbox) => [.. sandbox.Phones.Where(phone => phone.IsOnline)];
}
