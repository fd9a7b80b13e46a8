namespace WeCom.Client;

/// <summary>What changed of a department.</summary>
public sealed class WeComDepartmentChange
{
    internal WeComDepartmentChange(WeComDepartment earlier, WeComDepartment later, IReadOnlyList<WeComFieldChange> fields, bool isMoved)
    {
        Earlier = earlier;
        Later = later;
        Fields = fields;
        IsMoved = isMoved;
    }

    /// <summary>The id of the department.</summary>
    public int Id => Later.Id ?? 0;

    /// <summary>The department before.</summary>
    public WeComDepartment Earlier { get; }

    /// <summary>The department after.</summary>
    public WeComDepartment Later { get; }

    /// <summary>The fields that changed, its parent not among them; empty when the department only moved.</summary>
    public IReadOnlyList<WeComFieldChange> Fields { get; }

    /// <summary>Whether it is below another department than before.</summary>
    public bool IsMoved { get; }

    /// <summary>Whether it has another name than before.</summary>
    public bool IsRenamed => Fields.Any(static change => change.Name == "name");
}
