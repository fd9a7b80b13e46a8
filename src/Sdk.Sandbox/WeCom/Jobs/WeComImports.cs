using System.Globalization;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>What imports do when their time has come.</summary>
internal static class WeComImports
{
    private const int Created = 1;
    private const int Renamed = 2;
    private const int Moved = 4;
    private const int Reordered = 8;
    private const int Root = 1;
    private const int ManyDeletions = 50;

    public static void SyncUsers(WeComSandbox sandbox, WeComCsv csv, WeComJob job) => Users(sandbox, csv, job);

    /// <summary>Whoever is not in the file is deleted, unless they are suspiciously many.</summary>
    public static void ReplaceUsers(WeComSandbox sandbox, WeComCsv csv, WeComJob job)
    {
        csv.Require("帐号");
        HashSet<string> named = new(csv.Rows.Select(row => csv.Value(row, "帐号")), StringComparer.OrdinalIgnoreCase);
        WeComSandboxMember[] gone = [.. sandbox.Members.Where(member => !named.Contains(member.UserId) && !member.IsCreator)];
        double share = sandbox.Members.Count == 0 ? 0 : (double)gone.Length / sandbox.Members.Count;
        if (share > (gone.Length > ManyDeletions ? 0.2 : 0.8)) throw new WeComRefusal(45026);
        Users(sandbox, csv, job);
        foreach (WeComSandboxMember member in gone) sandbox.RemoveMember(member.UserId);
    }

    /// <summary>Departments that are not in the file are deleted when they are empty.</summary>
    public static void ReplaceParties(WeComSandbox sandbox, WeComCsv csv, WeComJob job)
    {
        csv.Require("部门名称", "部门ID", "父部门ID", "排序");
        HashSet<int> named = [Root];
        foreach (string[] row in csv.Rows)
        {
            bool isRead = int.TryParse(csv.Value(row, "部门ID"), NumberStyles.None, CultureInfo.InvariantCulture, out int id)
                & int.TryParse(csv.Value(row, "父部门ID"), NumberStyles.None, CultureInfo.InvariantCulture, out int parent)
                & long.TryParse(csv.Value(row, "排序"), NumberStyles.None, CultureInfo.InvariantCulture, out long order);
            if (!isRead) throw WeComRefusal.Of(40092, csv.Value(row, "部门ID"));
            if (id != Root && !named.Contains(parent)) throw new WeComRefusal(302004);
            if (!named.Add(id) && id != Root) throw new WeComRefusal(302006);
            WeComSandboxDepartment after = new() { Id = id, Name = csv.Value(row, "部门名称"), ParentId = id == Root ? 0 : parent, Order = order };
            job.Rows.Add((JsonNode?)new JsonObject { ["action"] = Apply(sandbox, after), ["partyid"] = id, ["errcode"] = 0, ["errmsg"] = "ok" });
        }

        foreach (WeComSandboxDepartment old in sandbox.Departments.Where(row => !named.Contains(row.Id)).OrderByDescending(row => row.Id))
        {
            bool isEmpty = !sandbox.Members.Any(member => member.IsIn(old.Id)) && !sandbox.Departments.Any(row => row.ParentId == old.Id);
            if (isEmpty) sandbox.Departments.Remove(old.Id);
        }
    }

    private static int Apply(WeComSandbox sandbox, WeComSandboxDepartment after)
    {
        if (!sandbox.Departments.TryGet(after.Id, out WeComSandboxDepartment? before))
        {
            sandbox.Departments.Set(after);
            return Created;
        }

        sandbox.Departments.Set(before with { Name = after.Name, ParentId = after.ParentId, Order = after.Order });
        return (before.Name == after.Name ? 0 : Renamed) | (before.ParentId == after.ParentId ? 0 : Moved) | (before.Order == after.Order ? 0 : Reordered);
    }

    private static void Users(WeComSandbox sandbox, WeComCsv csv, WeComJob job)
    {
        csv.Require("姓名", "帐号");
        HashSet<string> named = new(StringComparer.OrdinalIgnoreCase);
        foreach (string[] row in csv.Rows)
        {
            string userId = csv.Value(row, "帐号");
            if (!named.Add(userId)) throw new WeComRefusal(302003);
            int code = User(sandbox, csv, row, userId);
            string message = code == 0 ? "ok" : WeComCodes.TextOf(code);
            job.Rows.Add((JsonNode?)new JsonObject { ["userid"] = userId, ["errcode"] = code, ["errmsg"] = message });
        }
    }

    private static int User(WeComSandbox sandbox, WeComCsv csv, string[] row, string userId)
    {
        string[] departments = Either("部门", "所在部门", "").Split(';', StringSplitOptions.RemoveEmptyEntries);
        if (!departments.All(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))) return 40066;
        int[] ids = [.. departments.Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
        if (ids.Length == 0) ids = [Root];
        if (ids.Any(id => !sandbox.Departments.TryGet(id, out _))) return 60003;
        bool isNew = !sandbox.Members.TryGet(userId, out WeComSandboxMember? old);
        WeComSandboxMember member = (old ?? new WeComSandboxMember { UserId = userId, Status = 4 }) with
        {
            Name = csv.Value(row, "姓名"),
            Departments = ids,
            Orders = [.. ids.Select(_ => 0L)],
            IsLeaderInDepartment = [],
        };
        member = member with
        {
            Alias = Or("别名", member.Alias),
            Position = Either("职务", "职位", member.Position),
            Mobile = Either("手机", "手机号", member.Mobile),
            Email = Either("个人邮箱", "邮箱", member.Email),
            Gender = Or("性别", "") switch { "男" => 1, "女" => 2, _ => member.Gender },
        };
        if (member.Name.Length == 0) return 60112;
        if (member.Mobile.Length == 0 && member.Email.Length == 0) return 60129;
        if (isNew && sandbox.Members.Any(other => other.Mobile.Length > 0 && other.Mobile == member.Mobile)) return 60104;
        sandbox.Members.Set(member);
        return 0;

        // The template was renamed over the years.
        string Either(string column, string older, string otherwise) => Or(column, Or(older, otherwise));

        string Or(string column, string otherwise) => csv.Value(row, column) is { Length: > 0 } text ? text : otherwise;
    }
}
