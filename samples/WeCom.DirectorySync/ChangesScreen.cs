using System.Globalization;
using Spectre.Console;
using WeCom.Client;

namespace WeCom.DirectorySync;

/// <summary>What changed between two snapshots, and nothing else.</summary>
internal static class ChangesScreen
{
    public static void Show(WeComDirectoryChanges changes)
    {
        if (changes.IsEmpty)
        {
            AnsiConsole.MarkupLineInterpolated($"Nothing changed since {changes.EarlierAt.ToLocalTime():yyyy-MM-dd HH:mm}");
            return;
        }

        Table table = new Table().Title($"Changes since {changes.EarlierAt.ToLocalTime():yyyy-MM-dd HH:mm}").LeftAligned();
        table.AddColumn("What").AddColumn("Id").AddColumn("Name").AddColumn("Change");
        ShowMembers(table, changes);
        ShowDepartments(table, changes);
        ShowTags(table, changes);
        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated(
            $"Members: {changes.CreatedMembers.Count} created, {changes.ChangedMembers.Count} changed ({changes.MovedMembers.Count} moved), {changes.RemovedMembers.Count} removed");
        AnsiConsole.MarkupLineInterpolated(
            $"Departments: {changes.CreatedDepartments.Count} created, {changes.ChangedDepartments.Count} changed, {changes.RemovedDepartments.Count} removed");
        AnsiConsole.MarkupLineInterpolated(
            $"Tags: {changes.CreatedTags.Count} created, {changes.ChangedTags.Count} changed, {changes.RemovedTags.Count} removed");
    }

    private static void ShowMembers(Table table, WeComDirectoryChanges changes)
    {
        foreach (WeComUser member in changes.CreatedMembers)
        {
            Add(table, "member", member.UserId, member.Name, $"created, in {Ids(member.DepartmentIds)}");
        }

        foreach (WeComMemberChange change in changes.ChangedMembers)
        {
            Add(table, "member", change.UserId, change.Later.Name, Text(change));
        }

        foreach (WeComUser member in changes.RemovedMembers)
        {
            Add(table, "member", member.UserId, member.Name, "removed");
        }
    }

    private static void ShowDepartments(Table table, WeComDirectoryChanges changes)
    {
        foreach (WeComDepartment department in changes.CreatedDepartments)
        {
            Add(table, "department", Id(department.Id), department.Name, $"created, below {department.ParentId}");
        }

        foreach (WeComDepartmentChange change in changes.ChangedDepartments)
        {
            Add(table, "department", Id(change.Id), change.Later.Name, Text(change.Fields));
        }

        foreach (WeComDepartment department in changes.RemovedDepartments)
        {
            Add(table, "department", Id(department.Id), department.Name, "removed");
        }
    }

    private static void ShowTags(Table table, WeComDirectoryChanges changes)
    {
        foreach (WeComTagMembers tag in changes.CreatedTags)
        {
            Add(table, "tag", Id(tag.Id), tag.Name, $"created, with {tag.Users.Count} members");
        }

        foreach (WeComTagChange change in changes.ChangedTags)
        {
            Add(table, "tag", Id(change.Id), change.Later.Name, Text(change));
        }

        foreach (WeComTagMembers tag in changes.RemovedTags)
        {
            Add(table, "tag", Id(tag.Id), tag.Name, "removed");
        }
    }

    private static void Add(Table table, string what, string? id, string? name, string change) =>
        table.AddRow(what, Markup.Escape(id ?? "–"), Markup.Escape(name ?? "–"), Markup.Escape(change));

    private static string Text(IReadOnlyList<WeComFieldChange> fields) => string.Join(", ", fields.Select(static field => field.DepartmentId is { } department
        ? $"{field.Name} in {department}: {field.OldValue ?? "–"} → {field.NewValue ?? "–"}"
        : $"{field.Name}: {field.OldValue ?? "–"} → {field.NewValue ?? "–"}"));

    private static string Text(WeComMemberChange change)
    {
        string moved = change.IsMoved ? $"moved from {Ids(change.LeftDepartmentIds)} to {Ids(change.JoinedDepartmentIds)}" : "";
        string fields = Text(change.Fields);
        return moved.Length > 0 && fields.Length > 0 ? $"{moved}, {fields}" : moved + fields;
    }

    private static string Text(WeComTagChange change)
    {
        var parts = new List<string>();
        if (change.IsRenamed)
        {
            parts.Add($"tagname: {change.Earlier.Name} → {change.Later.Name}");
        }

        AddPart("with", [.. change.AddedUserIds]);
        AddPart("without", [.. change.RemovedUserIds]);
        AddPart("with departments", [.. change.AddedDepartmentIds.Select(static id => Id(id))]);
        AddPart("without departments", [.. change.RemovedDepartmentIds.Select(static id => Id(id))]);
        return string.Join(", ", parts);

        void AddPart(string how, string[] ids)
        {
            if (ids.Length > 0)
            {
                parts.Add($"{how} {string.Join(", ", ids)}");
            }
        }
    }

    private static string Ids(IReadOnlyList<int> ids) => ids.Count == 0 ? "none" : string.Join(", ", ids);

    private static string Id(int? id) => id?.ToString(CultureInfo.InvariantCulture) ?? "–";
}
