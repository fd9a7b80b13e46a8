using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>Users and departments of the open platform.</summary>
internal static class YunkeOpenUserOperations
{
    public static SandboxAnswer AddOrUpdate(YunkeCall call)
    {
        IReadOnlyList<YunkeArguments> rows = call.Rows();
        // All are read before one is written: a wrong row changes nothing.
        foreach (YunkeArguments row in rows)
        {
            row.Text("phone");
            if (row.TextOrEmpty("departmentId") is { Length: > 0 } department
                && !call.Sandbox.DepartmentsFrom(call.Caller.CompanyCode, department).Contains(department))
                throw YunkeRefusal.WrongParameter("departmentId");
        }

        YunkeSandboxMember[] members = [.. rows.Select(row => AddOrUpdate(call, row))];
        return call.Sandbox.Envelope.Success(json =>
        {
            json.WriteStartArray();
            foreach (YunkeSandboxMember member in members) Write(json, member);
            json.WriteEndArray();
        });
    }

    public static SandboxAnswer GetByPhone(YunkeCall call)
    {
        YunkeSandboxMember member = call.Sandbox.MemberOf(call.Caller.CompanyCode, call.Members().Text("phone"))
            ?? throw new YunkeRefusal(YunkeCodes.Failed, "用户不存在");
        return call.Sandbox.Envelope.Success(json => Write(json, member));
    }

    public static SandboxAnswer GetDepartments(YunkeCall call)
    {
        YunkeSandboxDepartment[] top =
            [.. call.Sandbox.Departments.Where(row => row.CompanyCode == call.Caller.CompanyCode && row.ParentId is null)];
        return YunkeDepartmentOperation.Answer(call.Sandbox, top, new YunkeDepartmentWriter(call.Sandbox) { ShowsUsers = true });
    }

    private static YunkeSandboxMember AddOrUpdate(YunkeCall call, YunkeArguments row)
    {
        string phone = row.Text("phone");
        string company = call.Caller.CompanyCode;
        YunkeSandboxMember member = call.Sandbox.MemberOf(company, phone) ?? call.Sandbox.AddMember(company, phone, "");
        member = member with
        {
            Name = row.Has("name") ? row.TextOrEmpty("name") : member.Name,
            DepartmentId = row.TextOrEmpty("departmentId") is { Length: > 0 } department ? department : member.DepartmentId,
        };
        call.Sandbox.Members.Set(member);
        return member;
    }

    private static void Write(Utf8JsonWriter json, YunkeSandboxMember member)
    {
        json.WriteStartObject();
        json.WriteString("userId", member.UserId);
        json.WriteString("name", member.Name);
        json.WriteString("phone", member.Phone);
        json.WriteString("departmentId", member.DepartmentId);
        json.WriteEndObject();
    }
}
