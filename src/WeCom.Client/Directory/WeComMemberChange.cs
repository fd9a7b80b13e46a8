namespace WeCom.Client;

/// <summary>What changed of a member.</summary>
public sealed class WeComMemberChange
{
    internal WeComMemberChange(
        WeComUser earlier, WeComUser later, IReadOnlyList<WeComFieldChange> fields, IReadOnlyList<int> joined, IReadOnlyList<int> left)
    {
        Earlier = earlier;
        Later = later;
        Fields = fields;
        JoinedDepartmentIds = joined;
        LeftDepartmentIds = left;
    }

    /// <summary>The id of the member, as the later snapshot writes it.</summary>
    public string UserId => Later.UserId ?? "";

    /// <summary>The member before.</summary>
    public WeComUser Earlier { get; }

    /// <summary>The member after.</summary>
    public WeComUser Later { get; }

    /// <summary>The fields that changed, the departments not among them; empty when the member only moved.</summary>
    public IReadOnlyList<WeComFieldChange> Fields { get; }

    /// <summary>The departments that the member belongs to now, and did not before.</summary>
    public IReadOnlyList<int> JoinedDepartmentIds { get; }

    /// <summary>The departments that the member belonged to, and does not now.</summary>
    public IReadOnlyList<int> LeftDepartmentIds { get; }

    /// <summary>Whether the member belongs to other departments than before.</summary>
    public bool IsMoved => JoinedDepartmentIds.Count > 0 || LeftDepartmentIds.Count > 0;
}
