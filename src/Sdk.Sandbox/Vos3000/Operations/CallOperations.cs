using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>GetCurrentCall, DisconnectCurrentCall, DisconnectIvrCall.</summary>
internal static class CallOperations
{
    private const int PacketsPerSecond = 50;
    private const int BytesPerPacket = 172;

    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("GetCurrentCall", Get),
        new("DisconnectCurrentCall", Disconnect),
        new("DisconnectIvrCall", DisconnectIvr),
    ];

    private static Action<Utf8JsonWriter> Get(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        List<string>? callers = request.TextsOrNull("callerE164s");
        List<string>? callees = request.TextsOrNull("calleeE164s");
        string? mapping = request.TextOrNull("gatewayMappingName");
        string? routing = request.TextOrNull("gatewayRoutingName");
        List<Vos3000SandboxCall> found =
        [
            .. sandbox.Calls.Where(call => callers?.Contains(call.CallerE164) != false && callees?.Contains(call.CalleeE164) != false
                && (string.IsNullOrEmpty(mapping) || mapping == call.CallerGatewayId)
                && (string.IsNullOrEmpty(routing) || routing == call.CalleeGatewayId)),
        ];
        DateTimeOffset now = sandbox.Time.GetUtcNow();
        return json => json.Objects("infoCurrentCalls", found, (writer, call) => Write(writer, call, now));
    }

    private static Action<Utf8JsonWriter>? Disconnect(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        // What can be hung up is hung up; the call fails only when nothing was found.
        int removed = request.Integers("callIds").Count(sandbox.Calls.Remove);
        return removed > 0 ? null : throw new Vos3000Refusal(Vos3000Codes.NotFound);
    }

    private static Action<Utf8JsonWriter>? DisconnectIvr(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        HashSet<string> wanted = [.. request.Texts("callIdentifiers")];
        int removed = sandbox.Calls.Where(call => wanted.Contains(call.CallIdentifier)).Count(call => sandbox.Calls.Remove(call.CallId));
        return removed > 0 ? null : throw new Vos3000Refusal(Vos3000Codes.NotFound);
    }

    private static void Write(Utf8JsonWriter json, Vos3000SandboxCall call, DateTimeOffset now)
    {
        TimeSpan talked = call.State == 0 ? now - call.ConnectedTime : TimeSpan.Zero;
        json.Text("callerE164", call.CallerE164);
        json.Text("calleeE164", call.CalleeE164);
        json.Text("callerGatewayId", call.CallerGatewayId);
        json.Text("calleeGatewayId", call.CalleeGatewayId);
        json.Instant("connectedTime", call.ConnectedTime);
        json.Integer("keepTime", call.State == 0 ? (long)talked.TotalMilliseconds : call.State);
        json.Text("callCodec", call.CallCodec);
        json.Text("callerCodec", call.CallerCodec);
        json.Text("calleeCodec", call.CalleeCodec);
        json.Text("callerRtpIp", call.CallerRtpIp);
        json.Text("calleeRtpIp", call.CalleeRtpIp);
        json.Integer("callerReceiveDtmf", call.Dtmf);
        json.Integer("callerSendDtmf", call.Dtmf);
        json.Integer("calleeReceiveDtmf", call.Dtmf);
        json.Integer("calleeSendDtmf", call.Dtmf);
        WriteFlow(json, "callerInfoRtpFlowAudio", talked);
        WriteFlow(json, "calleeInfoRtpFlowAudio", talked);
        WriteFlow(json, "callerInfoRtpFlowVideo", TimeSpan.Zero);
        WriteFlow(json, "calleeInfoRtpFlowVideo", TimeSpan.Zero);
        json.Text("callerTerminal", call.CallerTerminal);
        json.Text("calleeTerminal", call.CalleeTerminal);
        json.Integer("callerCryptoType", call.CallerCryptoType);
        json.Integer("calleeCryptoType", call.CalleeCryptoType);
        json.Text("callerLocalIp", call.CallerLocalIp);
        json.Text("calleeLocalIp", call.CalleeLocalIp);
        json.Integer("callId", call.CallId);
    }

    private static void WriteFlow(Utf8JsonWriter json, string name, TimeSpan duration)
    {
        long packets = (long)duration.TotalSeconds * PacketsPerSecond;
        json.WriteStartObject(name);
        json.Integer("rtpPackets", packets);
        // The server keeps the bytes in a 32-bit number, which turns negative on long calls.
        json.Integer("rtpBytes", unchecked((int)(packets * BytesPerPacket)));
        json.Integer("rtpDuration", (long)duration.TotalMicroseconds);
        json.WriteEndObject();
    }
}
