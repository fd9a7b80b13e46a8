namespace WeCom.Client;

/// <summary>What the documentation says of messages of group robots.</summary>
internal static class RobotChecks
{
    public const int LargestImage = 2 * 1_024 * 1_024;

    private const int LongestText = 2_048, LongestMarkdown = 4_096;
    private const string All = "@all";

    public static void Text(string text, IReadOnlyList<string>? mentions, IReadOnlyList<string>? mentionedMobiles, bool limits)
    {
        MessageChecks.Text(text, LongestText, nameof(text), limits);
        Check.Count(mentions ?? [], 0, int.MaxValue, nameof(mentions));
        foreach (string mention in (mentions ?? []).Where(static mention => mention != All))
        {
            Check.UserId(mention, nameof(mentions));
        }

        Check.Count(mentionedMobiles ?? [], 0, int.MaxValue, nameof(mentionedMobiles));
        foreach (string mobile in mentionedMobiles ?? [])
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(mobile, nameof(mentionedMobiles));
        }
    }

    public static void Markdown(string text, bool limits) => MessageChecks.Text(text, LongestMarkdown, nameof(text), limits);

    public static void Image(ReadOnlySpan<byte> image, bool limits)
    {
        if (image.IsEmpty)
        {
            throw MessageChecks.Wrong(nameof(image), "The picture has no bytes.");
        }

        if (!limits)
        {
            return;
        }

        if (image.Length > LargestImage)
        {
            throw MessageChecks.Wrong(nameof(image), "The picture has more than 2 MB.");
        }

        if (!image.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) && !image.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            throw MessageChecks.Wrong(nameof(image), "The picture is neither a JPG nor a PNG.");
        }
    }
}
