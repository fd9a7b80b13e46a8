namespace Vos3000.Models;

/// <summary>What a type is for, which decides how its members can be set and what is absent.</summary>
public enum ModelKind
{
    /// <summary>Filled by users and sent.</summary>
    Request,

    /// <summary>Filled by the client and sent.</summary>
    InternalRequest,

    /// <summary>The top of an answer.</summary>
    Response,

    /// <summary>A part of an answer.</summary>
    Row,

    /// <summary>Read, changed and sent back.</summary>
    BothWays,

    /// <summary>The base of requests and of what is read, changed and sent back.</summary>
    Settings,
}

/// <summary>A class to write.</summary>
public sealed record Model(
    string Folder, string Name, string Origin, ModelKind Kind, string Summary, string? Base, IReadOnlyList<Member> Members)
{
    public bool IsSent => Kind is ModelKind.Request or ModelKind.BothWays or ModelKind.Settings;

    /// <summary>Absent lists are null where absence means "leave it as it is".</summary>
    public bool HasEmptyLists => Kind is ModelKind.Response or ModelKind.Row || Name == "Customer";

    /// <summary>The JSON reader fills what has setters without a detour that boxes every value, which makes a long list take 1.5 times as long.</summary>
    public bool HasSetters => Kind is not (ModelKind.Request or ModelKind.InternalRequest);

    public bool HasExtraMembers => Base is null && Kind is not (ModelKind.Response or ModelKind.InternalRequest);
}

/// <summary>A property to write.</summary>
/// <param name="Field">Where it comes from.</param>
/// <param name="Name">The name of the property.</param>
/// <param name="Type">The type without a question mark; of a list, the type of its elements.</param>
/// <param name="IsRequired">Whether a request cannot do without it.</param>
/// <param name="Stated">The whole type of a property that has to be stated although it can be left out; null for all others.</param>
/// <param name="Converter">The converter of this property only.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Summary">The documentation.</param>
public sealed record Member(
    Field Field, string Name, string Type, bool IsRequired, string? Stated, string? Converter, bool IsList, string Summary)
{
    public bool IsText => Type == "string" && !IsList;

    public bool IsLongText => Field.Element == "LongString";

    /// <summary>Another spelling of an answer's member that is more than another case.</summary>
    public string? Alias => Field.Aliases.FirstOrDefault(alias => !alias.Equals(Field.Name, StringComparison.OrdinalIgnoreCase));
}
