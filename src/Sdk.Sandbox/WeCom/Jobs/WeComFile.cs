namespace Sdk.Sandbox;

/// <summary>One file of an export, encrypted.</summary>
/// <param name="Path">The path on the host.</param>
/// <param name="Content">The ciphertext.</param>
/// <param name="Made">When it was made, by the timestamps of the clock.</param>
internal sealed record WeComFile(string Path, ReadOnlyMemory<byte> Content, long Made);
