using System.Globalization;
using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>Writes call records.</summary>
internal static class YunkeCallWriter
{
    public static void Write(Utf8JsonWriter json, YunkeSandbox sandbox, YunkeSandboxCall call)
    {
        json.WriteString("id", call.Id);
        json.WriteString("callNumber", call.CallNumber);
        json.WriteString("planCustomerName", call.CustomerName);
        json.WriteString("planCustomerCompany", call.CustomerCompany);
        // A user may be gone whose calls are still there.
        bool known = sandbox.Members.TryGet(call.UserId, out YunkeSandboxMember? member);
        json.WriteString("userIdName", known ? member!.Name : "");
        json.WriteStartArray("departmentList");
        if (known && sandbox.Departments.TryGet(member!.DepartmentId, out YunkeSandboxDepartment? department))
        {
            json.WriteStartObject();
            json.WriteString("id", department.Id);
            json.WriteString("name", department.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("callStatus", call.Seconds > 0 ? 1 : 0);
        json.WriteString("startCallTime", sandbox.TextOf(call.StartedAt));
        json.WriteNumber("callSeconds", call.Seconds);
        json.WriteString("callDuration", TimeSpan.FromSeconds(call.Seconds).ToString("c", CultureInfo.InvariantCulture));
        json.WriteString("progress", call.Progress);
        json.WriteString("simPhone", call.SimPhone);
        json.WriteString("createdTime", sandbox.TextOf(call.CreatedAt));
        json.WriteNumber("ringSecond", call.RingSeconds);
        json.WriteNumber("incomingCall", call.IsIncoming ? 1 : 0);
        json.WriteString("recordFile", call.IsRecorded ? call.VoiceId : "");
    }
}
