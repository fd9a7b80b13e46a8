namespace Sdk.Core.Tests.Fakes;

/// <summary>The options of a provider that does not exist, with everything that providers have: an id, a secret, a key for AES.</summary>
internal sealed class FakeOptions : ApiClientOptions
{
    public string? AppId { get; set; }

    public string? Secret { get; set; }

    /// <summary>32 bytes in Base64; not required.</summary>
    public string? EncodingKey { get; set; }

    /// <summary>Limits per partition, where a test wants them; null for the common ones.</summary>
    public Func<string, RequestLimits>? Limits { get; set; }

    public bool PlainHttpAllowed { get; set; }

    /// <summary>How answers are kept; null for not at all.</summary>
    public ResponseCacheOptions? Caching { get; set; }

    protected internal override ResponseCacheOptions? Cache => Caching;

    protected internal override bool AllowsPlainHttp => PlainHttpAllowed;

    /// <summary>Valid options.</summary>
    public static FakeOptions Valid() => new()
    {
        BaseAddress = new Uri("https://api.fake.test/v1"),
        AppId = "app-1",
        Secret = "canary-secret",
    };

    protected internal override RequestLimits GetLimits(string partition) => Limits?.Invoke(partition) ?? base.GetLimits(partition);

    protected internal override void Read(SettingsReader settings)
    {
        base.Read(settings);
        AppId = settings.Text(nameof(AppId), AppId);
        Secret = settings.Text(nameof(Secret), Secret);
        EncodingKey = settings.Text(nameof(EncodingKey), EncodingKey);
        PlainHttpAllowed = settings.Flag(nameof(PlainHttpAllowed), PlainHttpAllowed);
    }

    protected internal override void Validate(SettingsProblems problems)
    {
        base.Validate(problems);
        problems.RequireText(nameof(AppId), AppId);
        problems.RequireText(nameof(Secret), Secret);
        if (EncodingKey is { } key && (!Convert.TryFromBase64String(key, new byte[key.Length], out int length) || length != 32))
        {
            problems.Add(nameof(EncodingKey), "must be 32 bytes in Base64");
        }
    }
}
