using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>Writes departments with all that is below them.</summary>
internal sealed class YunkeDepartmentWriter(YunkeSandbox sandbox)
{
    public bool ShowsUsers { get; init; }

    public bool ShowsStatus { get; init; }

    public bool ShowsWeCom { get; init; }

    public void Write(Utf8JsonWriter json, YunkeSandboxDepartment department)
    {
        json.WriteStartObject();
        json.WriteString("id", department.Id);
        json.WriteString("name", department.Name);
        json.WriteString("parentId", department.ParentId);
        json.WriteStartArray("children");
        foreach (YunkeSandboxDepartment child in sandbox.Departments.Where(row => row.ParentId == department.Id)) Write(json, child);
        json.WriteEndArray();
        if (ShowsUsers)
        {
            json.WriteStartArray("users");
            foreach (YunkeSandboxMember member in sandbox.Members.Where(row => row.DepartmentId == department.Id)) Write(json, member);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, YunkeSandboxMember member)
    {
        json.WriteStartObject();
        json.WriteString("id", member.UserId);
        json.WriteString("name", member.Name);
        json.WriteString("phone", member.Phone);
        if (ShowsStatus) json.WriteNumber("status", member.IsOnline ? 1 : 0);
        if (ShowsWeCom) json.WriteNumber("qywxStatus", 0);
        json.WriteEndObject();
    }
}
