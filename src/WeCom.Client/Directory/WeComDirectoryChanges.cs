namespace WeCom.Client;

/// <summary>What changed between two snapshots of the address book (通讯录变更).</summary>
public sealed class WeComDirectoryChanges
{
    internal WeComDirectoryChanges()
    {
    }

    /// <summary>When the earlier snapshot was taken.</summary>
    public DateTimeOffset EarlierAt { get; internal init; }

    /// <summary>When the later snapshot was taken.</summary>
    public DateTimeOffset LaterAt { get; internal init; }

    /// <summary>Members that are new.</summary>
    public IReadOnlyList<WeComUser> CreatedMembers { get; internal init; } = [];

    /// <summary>Members that are gone.</summary>
    public IReadOnlyList<WeComUser> RemovedMembers { get; internal init; } = [];

    /// <summary>Members of which something changed, their departments included.</summary>
    public IReadOnlyList<WeComMemberChange> ChangedMembers { get; internal init; } = [];

    /// <summary>Those of <see cref="ChangedMembers"/> that belong to other departments than before.</summary>
    public IReadOnlyList<WeComMemberChange> MovedMembers => [.. ChangedMembers.Where(static change => change.IsMoved)];

    /// <summary>Departments that are new.</summary>
    public IReadOnlyList<WeComDepartment> CreatedDepartments { get; internal init; } = [];

    /// <summary>Departments that are gone.</summary>
    public IReadOnlyList<WeComDepartment> RemovedDepartments { get; internal init; } = [];

    /// <summary>Departments of which something changed: renamed, moved, or otherwise.</summary>
    public IReadOnlyList<WeComDepartmentChange> ChangedDepartments { get; internal init; } = [];

    /// <summary>Those of <see cref="ChangedDepartments"/> that are below another department than before.</summary>
    public IReadOnlyList<WeComDepartmentChange> MovedDepartments => [.. ChangedDepartments.Where(static change => change.IsMoved)];

    /// <summary>Tags that are new. Tags are compared where both snapshots hold them.</summary>
    public IReadOnlyList<WeComTagMembers> CreatedTags { get; internal init; } = [];

    /// <summary>Tags that are gone.</summary>
    public IReadOnlyList<WeComTagMembers> RemovedTags { get; internal init; } = [];

    /// <summary>Tags that were renamed, or have other members or departments.</summary>
    public IReadOnlyList<WeComTagChange> ChangedTags { get; internal init; } = [];

    /// <summary>Whether nothing changed.</summary>
    public bool IsEmpty =>
        CreatedMembers.Count + RemovedMembers.Count + ChangedMembers.Count
        + CreatedDepartments.Count + RemovedDepartments.Count + ChangedDepartments.Count
        + CreatedTags.Count + RemovedTags.Count + ChangedTags.Count == 0;
}
