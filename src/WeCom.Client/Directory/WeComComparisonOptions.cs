namespace WeCom.Client;

/// <summary>What counts as a change between two snapshots.</summary>
public sealed class WeComComparisonOptions
{
    /// <summary>
    /// Whether a field that only one of the snapshots has counts as changed. No by default: what an application may see changes by setting, by the day it was
    /// made and by the address it calls from, and a field that is not sent says nothing of its value. The service sends an empty text where a field is empty,
    /// so that removing a value counts as a change anyway.
    /// </summary>
    public bool CountsAbsentFields { get; init; }

    /// <summary>
    /// Fields that are not compared, by their names on the wire, for example <c>avatar</c>. Null for none.
    /// </summary>
    public IReadOnlyCollection<string>? IgnoredFields { get; init; }
}
