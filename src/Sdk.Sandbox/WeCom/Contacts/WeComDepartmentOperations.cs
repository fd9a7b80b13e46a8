using System.Buffers;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Departments, and the odd names of the members that carry them.</summary>
internal static class WeComDepartmentOperations
{
    private const int Root = 1;
    private const int MaximumDepth = 15;
    private const int MaximumNameLength = 64;
    private const int MaximumDepartments = 30_000;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\:*?\"<>|｜");

    public static IReadOnlyList<WeComOperation> All { get; } =
    [
        new("POST", "department/create", WeComAccess.ContactSync, Create) { Missing = WeComCodes.EmptyParameter },
        new("POST", "department/update", WeComAccess.ContactSync, Update) { Missing = 41019 },
        new("GET", "department/delete", WeComAccess.ContactSync, Delete) { Missing = 41019 },
        new("GET", "department/list", WeComAccess.AnyToken, List) { ReadsDetails = true },
        new("GET", "department/simplelist", WeComAccess.AnyToken, ListBriefly),
        new("GET", "department/get", WeComAccess.AnyToken, Get) { Missing = 41019, ReadsDetails = true },
    ];

    public static JsonObject Write(WeComSandboxDepartment row) => new()
    {
        ["id"] = row.Id,
        ["name"] = row.Name,
        ["name_en"] = row.NameEn,
        ["department_leader"] = WeComJson.Texts(row.Leaders),
        ["parentid"] = row.ParentId,
        ["order"] = row.Order,
    };

    private static WeComAnswer Create(WeComCall call)
    {
        WeComSandbox sandbox = call.Sandbox;
        WeComArguments body = call.Body;
        WeComSandboxDepartment department = new()
        {
            Id = body.NumberOrNull("id") ?? sandbox.NextDepartmentId(),
            Name = Name(body) ?? throw WeComRefusal.Of(60001, "name"),
            NameEn = body.Characters("name_en", MaximumNameLength) ?? "",
            ParentId = body.NumberOrNull("parentid") ?? throw new WeComRefusal(60004),
            Order = Order(body) ?? 1,
        };
        if (department.Id <= Root) throw WeComRefusal.Illegal("id");
        if (sandbox.Departments.TryGet(department.Id, out _)) throw new WeComRefusal(60008, "department existed");
        if (sandbox.Departments.Count >= MaximumDepartments) throw new WeComRefusal(81001, "too many departments");
        CheckPlace(sandbox, department);
        sandbox.Departments.Set(department);
        return new WeComAnswer(new JsonObject { ["id"] = department.Id }, "created");
    }

    private static WeComAnswer Update(WeComCall call)
    {
        WeComSandbox sandbox = call.Sandbox;
        WeComArguments body = call.Body;
        int id = body.Number("id", 41019);
        if (!sandbox.Departments.TryGet(id, out WeComSandboxDepartment? old)) throw new WeComRefusal(60003);
        WeComSandboxDepartment department = old with
        {
            Name = Name(body) ?? old.Name,
            NameEn = body.Characters("name_en", MaximumNameLength) ?? old.NameEn,
            ParentId = body.NumberOrNull("parentid") ?? old.ParentId,
            Order = Order(body) ?? old.Order,
        };
        if (id == Root && department.ParentId != old.ParentId) throw new WeComRefusal(60007, "root can not be moved");
        if (id != Root)
        {
            if (sandbox.DepartmentsFrom([id]).Contains(department.ParentId)) throw new WeComRefusal(60010, "department is in a circle");
            CheckPlace(sandbox, department);
        }

        sandbox.Departments.Set(department);
        return WeComAnswer.Done("updated");
    }

    private static WeComAnswer Delete(WeComCall call)
    {
        WeComSandbox sandbox = call.Sandbox;
        int id = call.QueryNumber("id", 41019);
        if (!sandbox.Departments.TryGet(id, out _)) throw new WeComRefusal(60003);
        if (id == Root) throw new WeComRefusal(60007, "root can not be deleted");
        if (sandbox.Departments.Any(row => row.ParentId == id)) throw new WeComRefusal(60006, "department contains sub-department");
        if (sandbox.Members.Any(member => member.IsIn(id))) throw new WeComRefusal(60005, "department contains user");
        sandbox.Departments.Remove(id);
        return WeComAnswer.Done("deleted");
    }

    private static WeComAnswer List(WeComCall call) => new JsonObject { ["department"] = WeComJson.Rows(Visible(call).Select(Write)) };

    private static WeComAnswer ListBriefly(WeComCall call) => new JsonObject
    {
        ["department_id"] = WeComJson.Rows(Visible(call)
            .Select(row => new JsonObject { ["id"] = row.Id, ["parentid"] = row.ParentId, ["order"] = row.Order })),
    };

    private static WeComAnswer Get(WeComCall call) =>
        new JsonObject { ["department"] = Write(call.Department(call.QueryNumber("id", 41019))) };

    /// <summary>A department and all below it; without an id everything that the caller sees.</summary>
    private static IEnumerable<WeComSandboxDepartment> Visible(WeComCall call)
    {
        IEnumerable<WeComSandboxDepartment> all = call.Sandbox.Departments.Where(row => call.Range.Sees(row.Id));
        if (call.QueryNumberOrNull("id") is not { } id) return all;
        HashSet<int> below = call.Sandbox.DepartmentsFrom([call.Department(id).Id]);
        return all.Where(row => below.Contains(row.Id));
    }

    private static string? Name(WeComArguments body)
    {
        if (body.TextOrNull("name") is not { } name) return null;
        if (name.Length == 0 || name.EnumerateRunes().Count() > MaximumNameLength) throw WeComRefusal.Of(60001, "name");
        return name.AsSpan().IndexOfAny(Forbidden) < 0 ? name : throw WeComRefusal.Of(60009, "name");
    }

    private static long? Order(WeComArguments body) =>
        body.LongOrNull("order") is not { } order ? null : order is >= 0 and <= uint.MaxValue ? order : throw body.Wrong("order");

    private static void CheckPlace(WeComSandbox sandbox, WeComSandboxDepartment department)
    {
        if (!sandbox.Departments.TryGet(department.ParentId, out _))
            throw WeComRefusal.Of(60004, department.ParentId.ToString(CultureInfo.InvariantCulture));
        WeComSandboxDepartment[] siblings =
            [.. sandbox.Departments.Where(row => row.ParentId == department.ParentId && row.Id != department.Id)];
        if (siblings.Any(row => row.Name == department.Name)) throw new WeComRefusal(60008, "department existed");
        if (siblings.Length >= sandbox.LargestDepartment) throw new WeComRefusal(81001, "too many nodes in a department");
        if (DepthOf(sandbox, department.ParentId) + 1 > MaximumDepth) throw new WeComRefusal(81002, "too many levels of departments");
    }

    private static int DepthOf(WeComSandbox sandbox, int id)
    {
        int depth = 0;
        while (sandbox.Departments.TryGet(id, out WeComSandboxDepartment? department))
        {
            depth++;
            id = department.ParentId;
        }

        return depth;
    }
}
