namespace WeCom.Client;

/// <summary>What the documentation says of imports.</summary>
internal static class ImportChecks
{
    /// <exception cref="ArgumentException">The id is blank, or the callback has no address, token or key.</exception>
    public static void Start(string mediaId, WeComImportCallback? callback)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaId);
        Callback(callback);
    }

    /// <exception cref="ArgumentException">The callback has no address, token or key.</exception>
    public static void Callback(WeComImportCallback? callback)
    {
        if (callback is null)
        {
            return;
        }

        ArgumentNullException.ThrowIfNull(callback.Url, Name(nameof(callback.Url)));
        if (!callback.Url.IsAbsoluteUri || callback.Url.Scheme is not ("https" or "http"))
        {
            throw new ArgumentException("The address must be absolute, of http or https.", Name(nameof(callback.Url)));
        }

        ArgumentNullException.ThrowIfNull(callback.Token, Name(nameof(callback.Token)));
        ArgumentException.ThrowIfNullOrWhiteSpace(callback.Token.Reveal(), Name(nameof(callback.Token)));
        WeComAesKey.Decode(callback.EncodingAesKey, Name(nameof(callback.EncodingAesKey)));
    }

    private static string Name(string member) => $"callback.{member}";
}
