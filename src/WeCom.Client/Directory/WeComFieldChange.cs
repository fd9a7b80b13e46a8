namespace WeCom.Client;

/// <summary>One field that changed.</summary>
public sealed class WeComFieldChange
{
    internal WeComFieldChange(string name, string? oldValue, string? newValue, int? departmentId = null)
    {
        Name = name;
        OldValue = oldValue;
        NewValue = newValue;
        DepartmentId = departmentId;
    }

    /// <summary>The name of the field on the wire, for example <c>mobile</c> or <c>extattr</c>.</summary>
    public string Name { get; }

    /// <summary>What it was before: of a text the text, of anything else its JSON. Null where it was absent.</summary>
    public string? OldValue { get; }

    /// <summary>What it is after: of a text the text, of anything else its JSON. Null where it is absent.</summary>
    public string? NewValue { get; }

    /// <summary>The department that an <c>order</c> or <c>is_leader_in_dept</c> of a member is about; null for other fields.</summary>
    public int? DepartmentId { get; }

    /// <summary>The name of the field. Shows no value, which may be personal.</summary>
    public override string ToString() => Name;
}
