using System.Globalization;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Members: created, read, changed, deleted and listed.</summary>
internal static class WeComUserOperations
{
    private const int MaximumDeletions = 200;
    private const int MaximumIds = 10_000;
    private const int SeatsPerMonth = 3;

    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    public static IReadOnlyList<WeComOperation> All { get; } =
    [
        new("POST", "user/create", WeComAccess.ContactSync, Create) { Missing = 41009 },
        new("GET", "user/get", WeComAccess.AnyToken, Get) { Missing = 41009, ReadsDetails = true },
        new("POST", "user/update", WeComAccess.ContactSync, Update) { Missing = 41009 },
        new("GET", "user/delete", WeComAccess.ContactSync, Delete) { Missing = 41009 },
        new("POST", "user/batchdelete", WeComAccess.ContactSync, DeleteMany) { Missing = WeComCodes.EmptyParameter },
        new("GET", "user/simplelist", WeComAccess.AnyToken, ListBriefly) { Missing = 41019, ReadsDetails = true },
        new("GET", "user/list", WeComAccess.AnyToken, List) { Missing = 41019, ReadsDetails = true },
        new("POST", "user/list_id", WeComAccess.ContactSync, ListIds),
    ];

    /// <summary>Adds a member whose body was checked, and the departments that nobody has heard of.</summary>
    public static IReadOnlyList<WeComSandboxDepartment> Add(WeComSandbox sandbox, WeComSandboxMember member)
    {
        if (sandbox.Members.Count >= sandbox.Seats) throw new WeComRefusal(45024);
        sandbox.Count("user/create", SeatsPerMonth * sandbox.Seats, Month);
        List<WeComSandboxDepartment> created = [];
        foreach (int id in member.Departments.Where(id => !sandbox.Departments.TryGet(id, out _)).ToArray())
        {
            created.Add(new WeComSandboxDepartment { Id = id, Name = $"其他（待设置部门）{id.ToString(CultureInfo.InvariantCulture)}", ParentId = 1 });
            sandbox.Departments.Set(created[^1]);
        }

        sandbox.Members.Set(member);
        return created;
    }

    private static WeComAnswer Create(WeComCall call)
    {
        string userId = WeComMemberReader.UserId(call.Body);
        if (call.Sandbox.Members.TryGet(userId, out _)) throw WeComRefusal.Of(60102, userId);
        WeComSandboxMember blank = new() { UserId = userId, Status = 4 };
        IReadOnlyList<WeComSandboxDepartment> created = Add(call.Sandbox, WeComMemberReader.Apply(call, blank, isNew: true));
        if (created.Count == 0) return WeComAnswer.Done("created");

        IEnumerable<JsonObject> rows = created.Select(row => new JsonObject { ["name"] = row.Name, ["id"] = row.Id });
        JsonObject list = new() { ["department_info"] = WeComJson.Rows(rows) };
        return new WeComAnswer(new JsonObject { ["created_department_list"] = list }, "created");
    }

    private static WeComAnswer Get(WeComCall call) =>
        WeComMemberWriter.Details(call.Sandbox, call.Member(call.Query("userid", 41009)), SeesPrivate(call));

    private static WeComAnswer Update(WeComCall call)
    {
        WeComSandbox sandbox = call.Sandbox;
        string userId = call.Body.Text("userid", 41009);
        if (!sandbox.Members.TryGet(userId, out WeComSandboxMember? old)) throw WeComRefusal.Of(60111, userId);
        WeComSandboxMember member = WeComMemberReader.Apply(call, old, isNew: false);
        foreach (int id in member.Departments)
            if (!sandbox.Departments.TryGet(id, out _)) throw new WeComRefusal(60003);
        if (call.Body.TextOrNull("new_userid") is { Length: > 0 } newUserId)
        {
            if (!old.HasSystemUserId) throw WeComRefusal.Of(40003, "new_userid");
            if (sandbox.Members.TryGet(newUserId, out _)) throw WeComRefusal.Of(60102, newUserId);
            sandbox.Members.Remove(userId);
            member = member with { UserId = newUserId, HasSystemUserId = false };
        }

        sandbox.Members.Set(member);
        return WeComAnswer.Done("updated");
    }

    private static WeComAnswer Delete(WeComCall call)
    {
        Remove(call.Sandbox, [call.Query("userid", 41009)], 60111);
        return WeComAnswer.Done("deleted");
    }

    private static WeComAnswer DeleteMany(WeComCall call)
    {
        IReadOnlyList<string> userIds = call.Body.Texts("useridlist");
        if (userIds.Count == 0) throw WeComRefusal.Of(WeComCodes.EmptyParameter, "useridlist");
        if (userIds.Count > MaximumDeletions) throw new WeComRefusal(40032);
        Remove(call.Sandbox, userIds, 301021);
        return WeComAnswer.Done("deleted");
    }

    /// <summary>All or none.</summary>
    private static void Remove(WeComSandbox sandbox, IReadOnlyList<string> userIds, int unknown)
    {
        foreach (string userId in userIds)
        {
            if (!sandbox.Members.TryGet(userId, out WeComSandboxMember? member)) throw WeComRefusal.Of(unknown, userId);
            if (member.IsCreator) throw new WeComRefusal(301005, "creator can not be deleted");
        }

        foreach (string userId in userIds) sandbox.RemoveMember(userId);
    }

    private static WeComAnswer ListBriefly(WeComCall call) => Listed(call, WeComMemberWriter.Brief);

    private static WeComAnswer List(WeComCall call)
    {
        bool seesPrivate = SeesPrivate(call);
        return Listed(call, member => WeComMemberWriter.Details(call.Sandbox, member, seesPrivate));
    }

    /// <summary>The members of one department and not of those below it: <c>fetch_child</c> has no effect any more.</summary>
    private static WeComAnswer Listed(WeComCall call, Func<WeComSandboxMember, JsonObject> write)
    {
        WeComSandboxDepartment department = call.Department(call.QueryNumber("department_id", 41019));
        WeComSandboxMember[] members = [.. call.Sandbox.Members.Where(member => member.IsIn(department.Id) && call.Range.Sees(member))];
        if (members.Length > call.Sandbox.LargestList) throw new WeComRefusal(45029);
        return new JsonObject { ["userlist"] = WeComJson.Rows(members.Select(write)) };
    }

    private static WeComAnswer ListIds(WeComCall call)
    {
        int limit = call.Body.Between("limit", 1, MaximumIds, MaximumIds);
        (WeComSandboxMember Member, int Department)[] all =
            [.. call.Sandbox.Members.SelectMany(member => member.Departments.Select(department => (member, department)))];
        int first = WeComCursor.Read(call.Body.TextOrEmpty("cursor"), all.Length);
        IEnumerable<JsonObject> rows = all.Skip(first).Take(limit)
            .Select(row => new JsonObject { ["userid"] = row.Member.UserId, ["department"] = row.Department });
        JsonObject answer = new() { ["dept_user"] = WeComJson.Rows(rows) };
        WeComCursor.Write(call.Sandbox, answer, first + limit, all.Length);
        return answer;
    }

    private static bool SeesPrivate(WeComCall call) => call.AgentId is null || call.Application.ReceivesPrivateMembers;
}
