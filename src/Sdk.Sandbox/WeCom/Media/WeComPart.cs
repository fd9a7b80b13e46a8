namespace Sdk.Sandbox;

/// <summary>One part of a multipart body, as its headers were sent.</summary>
/// <param name="Name">The field; <see langword="null"/> for none.</param>
/// <param name="FileName">The raw <c>filename</c>, neither decoded nor replaced by <c>filename*</c>; <see langword="null"/> for none.</param>
/// <param name="FileLength">The <c>filelength</c>; <see langword="null"/> for none.</param>
/// <param name="ContentType">The type; <see langword="null"/> for none.</param>
/// <param name="Content">The content.</param>
internal sealed record WeComPart(string? Name, string? FileName, string? FileLength, string? ContentType, ReadOnlyMemory<byte> Content);
