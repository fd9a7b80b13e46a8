using System.Globalization;

namespace Sdk.Sandbox;

/// <summary>Codes that activated no robot, and the log.</summary>
internal static class WorkBotDemoRecords
{
    public static void AddCodes(WorkBotSandbox sandbox, long owner, DateTimeOffset now)
    {
        string[] states = ["unused", "unused", "unused", "unused", "unused", "expired", "disabled"];
        for (int i = 0; i < states.Length; i++)
        {
            sandbox.ActivationCodes.Set(new WorkBotSandboxCode
            {
                Code = string.Create(CultureInfo.InvariantCulture, $"ABCD{1234 + i}"),
                Status = states[i],
                BoundUserId = owner,
                CreatedAt = now.AddDays(-10),
            });
        }
    }

    public static void AddLogs(WorkBotSandbox sandbox, DateTimeOffset now)
    {
        (string Type, string Level, string Message, string Code)[] lines =
        [
            ("application", "info", "服务启动", "STARTED"),
            ("websocket", "warn", "心跳超时", "HEARTBEAT_TIMEOUT"),
            ("api", "error", "激活码不存在", "404"),
        ];
        for (int i = 0; i < lines.Length; i++)
        {
            sandbox.Logs.Set(new WorkBotSandboxLog
            {
                Id = i + 1,
                LogType = lines[i].Type,
                Level = lines[i].Level,
                Message = lines[i].Message,
                Code = lines[i].Code,
                IpAddress = "127.0.0.1",
                CreatedAt = now.AddDays(-3 + i),
            });
        }
    }
}
