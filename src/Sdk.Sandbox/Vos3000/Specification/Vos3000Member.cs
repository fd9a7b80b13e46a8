namespace Sdk.Sandbox;

/// <summary>What a member of a request or an answer holds.</summary>
internal enum Vos3000MemberKind
{
    Text,
    Integer,
    Long,
    Number,
    Boolean,
    Object,
}

/// <summary>One member of a request, an answer or a type, as the specification lists it.</summary>
/// <param name="Name">The name in the spelling of the manual.</param>
/// <param name="Type">The type as printed, without the brackets of an array.</param>
/// <param name="Kind">What the member holds, or each item of it.</param>
/// <param name="IsArray">Whether it holds a list.</param>
internal sealed record Vos3000Member(string Name, string Type, Vos3000MemberKind Kind, bool IsArray)
{
    public bool Required { get; init; }

    /// <summary>What the server takes when a create request leaves the member out; <see langword="null"/> when it is not stated.</summary>
    public string? Default { get; init; }

    /// <summary>Other spellings that the server reads.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public int MaximumLength { get; init; }

    /// <summary>A text that the manual types as a number: servers read both.</summary>
    public bool TakesNumber { get; init; }

    /// <summary>A list that may also come as one text with commas.</summary>
    public bool TakesText { get; init; }
}
