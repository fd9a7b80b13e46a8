using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>GetSoftSwitch, GetPerformance, CreateAlarm, GetAlarmCurrent, CreateIpLimit, DeleteIpLimit.</summary>
internal static class SystemOperations
{
    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("GetSoftSwitch", (sandbox, _) => RecordOperations.Answer("infoSoftSwitches", "InfoSoftSwitch", [.. sandbox.SoftSwitches])),
        new("GetPerformance", GetPerformance),
        new("CreateAlarm", CreateAlarm),
        new("GetAlarmCurrent", (sandbox, _) => RecordOperations.Answer("infoAlarmCurrents", "InfoAlarmCurrent", [.. sandbox.Alarms])),
        new("CreateIpLimit", CreateIpLimit),
        new("DeleteIpLimit", (sandbox, request) => RecordOperations.DeleteAll(sandbox.IpLimits, request.Texts("ips"))),
    ];

    private static Action<Utf8JsonWriter> GetPerformance(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        int calls = sandbox.Calls.Count;
        return json =>
        {
            json.WriteStartObject("infoPerformance");
            json.Integer("callSize", calls);
            // Records are written at once, so none ever waits.
            json.Integer("cdrQueueSize", 0);
            json.WriteEndObject();
        };
    }

    private static Action<Utf8JsonWriter>? CreateAlarm(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        request.Text("name");
        Vos3000SandboxRecord alarm = Vos3000SandboxRecord.Of(request)
            .With("id", sandbox.NextId())
            .With("memo", request.TextOrNull("alarmInfo") ?? "");
        if (!request.Has("startTime")) alarm = alarm.With("startTime", sandbox.Time.GetUtcNow().ToUnixTimeMilliseconds());
        sandbox.Alarms.Set(alarm);
        return null;
    }

    private static Action<Utf8JsonWriter>? CreateIpLimit(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        request.Text("ip");
        return RecordOperations.Create(sandbox.IpLimits, Vos3000SandboxRecord.Of(request));
    }
}
