namespace Sdk.Sandbox;

/// <summary>Sizes and formats of media.</summary>
internal static class WeComFormats
{
    public const int Megabyte = 1024 * 1024;
    public const int SmallestSize = 5;

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G'];

    public static bool IsKind(string? kind) => kind is "image" or "voice" or "video" or "file";

    /// <summary>Refuses a content that is no medium of its kind.</summary>
    public static void Check(WeComSandbox sandbox, string kind, ReadOnlySpan<byte> content)
    {
        int largest = kind switch
        {
            "voice" => 2 * Megabyte,
            "file" => 20 * Megabyte,
            _ => 10 * Megabyte,
        };
        if (content.Length <= SmallestSize) throw new WeComRefusal(40006);
        if (content.Length > largest) throw new WeComRefusal(45001);
        if (!sandbox.ChecksMediaFormats) return;
        switch (kind)
        {
            case "image" when !IsImage(content): throw new WeComRefusal(40005);
            case "voice" when !content.StartsWith("#!AMR"u8): throw new WeComRefusal(301017, "voice must be amr");
            case "video" when !content[4..].StartsWith("ftyp"u8): throw new WeComRefusal(40005);
            default: return;
        }
    }

    public static bool IsImage(ReadOnlySpan<byte> content) =>
        content.StartsWith(Jpeg) || content.StartsWith(Png);
}
