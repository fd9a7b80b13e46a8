namespace Sdk.Core;

/// <summary>Where options came from, and what went wrong while they were read.</summary>
/// <param name="Prefix">What stands before the name of a setting in a message: the section's path, or the options type.</param>
/// <param name="Problems">What went wrong while the section was read.</param>
internal sealed record SettingsSource(string Prefix, IReadOnlyList<string> Problems);
