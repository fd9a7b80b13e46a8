using System.Text;
using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>Writes the frames of the server. Times in frames are milliseconds.</summary>
internal static class WorkBotFrameWriter
{
    private const int SendText = 203;
    private const int PushFile = 218;
    private const int NormalPriority = 1;

    private static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(30);

    public static string Pong(DateTimeOffset now) => TextOf(json =>
    {
        json.WriteString("type", "pong");
        json.WriteNumber("timestamp", now.ToUnixTimeMilliseconds());
    });

    public static string Authenticated(WorkBotSandboxRobot robot, DateTimeOffset now) => Frame("authenticated", now, json =>
    {
        json.WriteBoolean("authenticated", true);
        json.WriteString("robotId", robot.RobotId);
        json.WriteString("deviceId", robot.Device?.DeviceId);
        json.Number("userId", robot.OwnerId);
    });

    public static string HeartbeatAcknowledgement(DateTimeOffset now) => Frame("heartbeat_ack", now, json =>
    {
        json.WriteNumber("serverTime", now.ToUnixTimeMilliseconds());
        json.WriteNumber("nextHeartbeat", (now + HeartbeatInterval).ToUnixTimeMilliseconds());
        json.WriteNumber("receivedAt", now.ToUnixTimeMilliseconds());
    });

    public static string HeartbeatWarning(DateTimeOffset now, DateTimeOffset last, TimeSpan remaining) =>
        Frame("heartbeat_warning", now, json =>
        {
            json.WriteString("warningType", "timeout_soon");
            json.WriteNumber("remainingTime", (long)remaining.TotalMilliseconds);
            json.WriteNumber("lastHeartbeatAt", last.ToUnixTimeMilliseconds());
            json.WriteNumber("timeoutTime", (now + remaining).ToUnixTimeMilliseconds());
        });

    public static string Error(int code, string message, string? robotId, DateTimeOffset now) => Frame("error", now, json =>
    {
        json.WriteNumber("code", code);
        json.WriteString("message", message);
        json.WriteNull("details");
        json.WriteString("robotId", robotId);
    });

    public static string Command(WorkBotSandboxCommand command, bool speaksSeed, DateTimeOffset now)
    {
        if (!speaksSeed) return Frame("command_push", now, json => WritePush(json, command));
        return TextOf(json =>
        {
            json.WriteString("type", "command");
            json.WriteStartObject("data");
            WorkBotCommandWriter.Write(json, command);
            json.WriteEndObject();
        });
    }

    private static void WritePush(Utf8JsonWriter json, WorkBotSandboxCommand command)
    {
        using JsonDocument parameters = JsonDocument.Parse(command.Parameters);
        WorkBotArguments members = new(parameters.RootElement);
        json.WriteString("commandId", command.CommandId);
        json.WriteString("commandType", command.CommandType);
        json.WriteNumber("commandCode", members.TextOrNull("type") is null or "text" ? SendText : PushFile);
        json.WriteString("target", members.Texts("titleList") is [var target, ..] ? target : null);
        json.WritePropertyName("params");
        parameters.RootElement.WriteTo(json);
        json.WriteNumber("priority", NormalPriority);
    }

    private static string Frame(string type, DateTimeOffset now, Action<Utf8JsonWriter> data) => TextOf(json =>
    {
        json.WriteString("type", type);
        json.WriteStartObject("data");
        data(json);
        json.WriteEndObject();
        json.WriteNumber("timestamp", now.ToUnixTimeMilliseconds());
    });

    private static string TextOf(Action<Utf8JsonWriter> members) => Encoding.UTF8.GetString(WorkBotJson.Write(members).Span);
}
