namespace Sdk.Sandbox;

/// <summary>A card after it was checked.</summary>
/// <param name="Type">The type.</param>
/// <param name="TaskId">The task id; <see langword="null"/> for none.</param>
/// <param name="IsInteractive">Whether it has something that a code can update.</param>
internal sealed record WeComCard(string Type, string? TaskId, bool IsInteractive);
