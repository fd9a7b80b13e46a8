using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>The tree of departments.</summary>
internal static class YunkeDepartmentOperation
{
    public static SandboxAnswer Get(YunkeCall call)
    {
        YunkeArguments members = call.Members();
        YunkeDepartmentWriter writer = new(call.Sandbox)
        {
            ShowsUsers = members.Flag("showUser", absent: false),
            ShowsStatus = members.TextOrEmpty("showUserStatus").Length > 0,
            ShowsWeCom = members.Flag("queryQywxStatus", absent: false),
        };
        string id = members.TextOrEmpty("id");
        YunkeSandboxDepartment[] top =
        [
            .. call.Sandbox.Departments.Where(row =>
                row.CompanyCode == call.Caller.CompanyCode && (id.Length == 0 ? row.ParentId is null : row.Id == id)),
        ];
        if (top.Length == 0) throw YunkeRefusal.WrongParameter("id");
        return Answer(call.Sandbox, top, writer);
    }

    /// <summary>An object or a list, as it is switched. More than one top is a list in any case.</summary>
    public static SandboxAnswer Answer(YunkeSandbox sandbox, IReadOnlyList<YunkeSandboxDepartment> top, YunkeDepartmentWriter writer) =>
        sandbox.Envelope.Success(json =>
        {
            if (top.Count == 1 && !sandbox.DepartmentsAsList) writer.Write(json, top[0]);
            else WriteList(json, top, writer);
        });

    private static void WriteList(Utf8JsonWriter json, IReadOnlyList<YunkeSandboxDepartment> top, YunkeDepartmentWriter writer)
    {
        json.WriteStartArray();
        foreach (YunkeSandboxDepartment department in top) writer.Write(json, department);
        json.WriteEndArray();
    }
}
