namespace Sdk.Sandbox;

/// <summary>What a caller may see of the address book: everything with contact sync, otherwise the visible range of an application.</summary>
internal sealed class WeComRange
{
    private readonly HashSet<int>? _departments;
    private readonly HashSet<string> _members = new(StringComparer.OrdinalIgnoreCase);

    private WeComRange(HashSet<int>? departments) => _departments = departments;

    public static WeComRange Of(WeComSandbox sandbox, WeComSandboxApplication? application)
    {
        if (application is null) return new WeComRange(null);
        WeComSandboxTag[] tags = [.. sandbox.Tags.Where(tag => application.VisibleTags.Contains(tag.TagId))];
        WeComRange range = new(sandbox.DepartmentsFrom([.. application.VisibleParties, .. tags.SelectMany(tag => tag.Parties)]));
        range._members.UnionWith(application.VisibleUsers);
        range._members.UnionWith(tags.SelectMany(tag => tag.Users));
        return range;
    }

    public bool Sees(WeComSandboxMember member) =>
        _departments is null || member.Departments.Any(_departments.Contains) || _members.Contains(member.UserId);

    public bool Sees(int department) => _departments is null || _departments.Contains(department);
}
