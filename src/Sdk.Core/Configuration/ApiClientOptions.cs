namespace Sdk.Core;

/// <summary>
/// The settings that every client has. Read once per call, so a change applies from the next call on. Shows no secret: the type has
/// no <c>ToString</c> of its own.
/// </summary>
public abstract class ApiClientOptions
{
    /// <summary>The address that all paths are relative to. Required. A path is kept; a missing slash at its end is added.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The limit of one attempt. 30 seconds by default.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The limit of a whole call, retries and waiting included. 100 seconds by default.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>The limit for making a connection. 10 seconds by default. Read when the client is made.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a failed request is sent again at the most. 3 by default, 0 for never.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The wait before the first retry; it doubles with each further one. 0.8 seconds by default.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(0.8);

    /// <summary>The longest wait of the client's own choice; a wait that the provider names may be longer. 30 seconds by default.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The largest answer in bytes, counted after decompression. 32 MB by default, at most 1 GB.</summary>
    public int MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>How many calls per minute; null or 0 for no limit of the client's own.</summary>
    public int? CallsPerMinute { get; set; }

    /// <summary>How many calls at the same time; null or 0 for no limit of the client's own.</summary>
    public int? MaxConcurrentCalls { get; set; }

    /// <summary>How many calls may wait for the two limits above. 1,000 by default.</summary>
    public int QueueLimit { get; set; } = 1_000;

    /// <summary>
    /// SHA-256 fingerprints (hexadecimal) of the server certificates to accept. When there is one, no other certificate is accepted,
    /// trusted or not; without any, the machine's trust decides. Read when the client is made.
    /// </summary>
    public IList<string> PinnedCertificates { get; set => field = value ?? []; } = [];

    /// <summary>Whether the provider may be called over plain HTTP beyond loopback.</summary>
    protected internal virtual bool AllowsPlainHttp => false;

    /// <summary>Whether any server certificate is accepted.</summary>
    protected internal virtual bool AcceptsAnyCertificate => false;

    /// <summary>Whether <see cref="ErrorCatalog.MessageKeywords"/> classify failures whose code says nothing.</summary>
    protected internal virtual bool ReadsMessages => true;

    /// <summary>How answers are kept; null for not at all.</summary>
    protected internal virtual ResponseCacheOptions? Cache => null;

    /// <summary>The media type of JSON bodies.</summary>
    protected internal virtual string JsonContentType => "application/json; charset=utf-8";

    internal SettingsSource? Source { get; set; }

    /// <summary>The limits of a partition of operations. The base class has one limit for all.</summary>
    /// <param name="partition">The partition, as the operations name it.</param>
    protected internal virtual RequestLimits GetLimits(string partition) => new()
    {
        Rate = CallsPerMinute is > 0 and { } calls ? RateLimit.PerMinute(calls) : null,
        MaximumConcurrency = MaxConcurrentCalls > 0 ? MaxConcurrentCalls : null,
        QueueLimit = QueueLimit,
    };

    /// <summary>Reads the settings from configuration. An override reads its own and calls the base.</summary>
    /// <param name="settings">Where they come from.</param>
    protected internal virtual void Read(SettingsReader settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        BaseAddress = settings.Address(nameof(BaseAddress), BaseAddress);
        AttemptTimeout = settings.Duration(nameof(AttemptTimeout), AttemptTimeout);
        TotalTimeout = settings.Duration(nameof(TotalTimeout), TotalTimeout);
        ConnectTimeout = settings.Duration(nameof(ConnectTimeout), ConnectTimeout);
        MaxRetries = settings.WholeNumber(nameof(MaxRetries), MaxRetries) ?? MaxRetries;
        RetryDelay = settings.Duration(nameof(RetryDelay), RetryDelay);
        MaxRetryDelay = settings.Duration(nameof(MaxRetryDelay), MaxRetryDelay);
        MaxResponseBytes = settings.WholeNumber(nameof(MaxResponseBytes), MaxResponseBytes) ?? MaxResponseBytes;
        CallsPerMinute = settings.WholeNumber(nameof(CallsPerMinute), CallsPerMinute);
        MaxConcurrentCalls = settings.WholeNumber(nameof(MaxConcurrentCalls), MaxConcurrentCalls);
        QueueLimit = settings.WholeNumber(nameof(QueueLimit), QueueLimit) ?? QueueLimit;
        PinnedCertificates = settings.List(nameof(PinnedCertificates), PinnedCertificates);
    }

    /// <summary>Checks the settings. An override checks its own and calls the base. Every problem is reported, not only the first.</summary>
    /// <param name="problems">Where problems go.</param>
    protected internal virtual void Validate(SettingsProblems problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ValidateBaseAddress(problems);
        problems.RequirePositive(nameof(AttemptTimeout), AttemptTimeout);
        problems.RequirePositive(nameof(TotalTimeout), TotalTimeout);
        problems.RequirePositive(nameof(ConnectTimeout), ConnectTimeout);
        problems.RequirePositive(nameof(RetryDelay), RetryDelay);
        problems.RequirePositive(nameof(MaxRetryDelay), MaxRetryDelay);
        problems.RequireRange(nameof(MaxRetries), MaxRetries, 0, 100);
        problems.RequireRange(nameof(MaxResponseBytes), MaxResponseBytes, 1_024, 1024 * 1024 * 1024);
        problems.RequireRange(nameof(CallsPerMinute), CallsPerMinute ?? 0, 0, 1_000_000);
        problems.RequireRange(nameof(MaxConcurrentCalls), MaxConcurrentCalls ?? 0, 0, 100_000);
        problems.RequireRange(nameof(QueueLimit), QueueLimit, 0, 1_000_000);
        if (AttemptTimeout > TotalTimeout)
        {
            problems.Add(nameof(AttemptTimeout), $"must not be longer than {nameof(TotalTimeout)}");
        }

        if (RetryDelay > MaxRetryDelay)
        {
            problems.Add(nameof(RetryDelay), $"must not be longer than {nameof(MaxRetryDelay)}");
        }

        if (AcceptsAnyCertificate && PinnedCertificates.Count > 0)
        {
            problems.Add(nameof(PinnedCertificates), "must be empty where any certificate is accepted");
        }

        foreach (string fingerprint in PinnedCertificates)
        {
            if (!CertificatePins.IsFingerprint(fingerprint))
            {
                problems.Add(nameof(PinnedCertificates), "must hold SHA-256 fingerprints of 64 hexadecimal digits");
                break;
            }
        }
    }

    private void ValidateBaseAddress(SettingsProblems problems)
    {
        if (BaseAddress is not { } address)
        {
            problems.Add(nameof(BaseAddress), "is required");
            return;
        }

        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            problems.Add(nameof(BaseAddress), "must be an absolute http or https address");
            return;
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            problems.Add(nameof(BaseAddress), "must hold no user name, query or fragment");
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback && !AllowsPlainHttp)
        {
            problems.Add(nameof(BaseAddress), "must use https");
        }
    }
}
