using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>Writes robots and devices, in the length that each answer has.</summary>
internal static class WorkBotRobotWriter
{
    public static void WriteRow(Utf8JsonWriter json, WorkBotSandbox sandbox, WorkBotSandboxRobot robot)
    {
        json.WriteString("robotId", robot.RobotId);
        WriteAi(json, robot);
        WriteActivity(json, sandbox, robot);
        WriteDevice(json, robot.Device, withSystem: false);
        json.Time("createdAt", robot.CreatedAt);
    }

    public static void WriteDetails(Utf8JsonWriter json, WorkBotSandbox sandbox, WorkBotSandboxRobot robot)
    {
        json.WriteString("robotId", robot.RobotId);
        json.WriteString("robotUuid", robot.RobotUuid);
        WriteAi(json, robot);
        json.WriteString("aiModel", robot.AiModel);
        json.WriteNumber("aiTemperature", robot.AiTemperature);
        json.WriteNumber("aiMaxTokens", robot.AiMaxTokens);
        json.WriteNumber("aiContextLength", robot.AiContextLength);
        json.WriteString("aiScenario", robot.AiScenario);
        WriteActivity(json, sandbox, robot);
        WriteDevice(json, robot.Device, withSystem: true);
        WriteActivation(json, sandbox, robot);
        json.Time("createdAt", robot.CreatedAt);
    }

    public static void WriteDevice(Utf8JsonWriter json, WorkBotSandboxDevice? device, bool withSystem)
    {
        if (device is null)
        {
            json.WriteNull("deviceInfo");
            return;
        }

        json.WriteStartObject("deviceInfo");
        json.WriteString("deviceId", device.DeviceId);
        json.WriteString("brand", device.Brand);
        json.WriteString("model", device.Model);
        if (withSystem)
        {
            json.WriteString("os", device.Os);
            json.WriteString("osVersion", device.OsVersion);
        }

        json.WriteEndObject();
    }

    private static void WriteAi(Utf8JsonWriter json, WorkBotSandboxRobot robot)
    {
        json.WriteString("name", robot.Name);
        json.WriteString("status", robot.Status);
        json.WriteString("aiMode", robot.AiMode);
        json.WriteString("aiProvider", robot.AiProvider);
    }

    // Every message that is reported has the model called once.
    private static void WriteActivity(Utf8JsonWriter json, WorkBotSandbox sandbox, WorkBotSandboxRobot robot)
    {
        DateOnly today = sandbox.DayOf(sandbox.Time.GetUtcNow());
        DateOnly[] days = [.. sandbox.Messages.Where(row => row.RobotId == robot.RobotId).Select(row => sandbox.DayOf(row.ReceivedAt))];
        json.WriteNumber("totalMessages", days.Length);
        json.WriteNumber("aiCallsToday", days.Count(day => day == today));
        json.Time("lastActiveAt", robot.LastActiveAt);
    }

    private static void WriteActivation(Utf8JsonWriter json, WorkBotSandbox sandbox, WorkBotSandboxRobot robot)
    {
        if (robot.ActivationCode is null || !sandbox.ActivationCodes.TryGet(robot.ActivationCode, out WorkBotSandboxCode? code))
        {
            json.WriteNull("activationInfo");
            return;
        }

        json.WriteStartObject("activationInfo");
        json.WriteString("code", code.Code);
        json.Time("firstActivatedAt", code.FirstActivatedAt);
        json.Time("lastActivatedAt", code.LastActivatedAt);
        json.WriteEndObject();
    }
}
