using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// How to reach WeCom (企业微信), and as which application of which company. The ids and secrets stand in the administration pages
/// (我的企业 for the company, 应用管理 for an application, 管理工具 / 通讯录同步 for contact synchronization).
/// </summary>
public sealed class WeComOptions : ApiClientOptions, IChecksLimits
{
    /// <summary>The public service by default, with the first retry after 2 seconds.</summary>
    public WeComOptions()
    {
        BaseAddress = new Uri("https://qyapi.weixin.qq.com/cgi-bin");
        RetryDelay = TimeSpan.FromSeconds(2);
    }

    /// <summary>The id of the company (企业 ID, <c>corpid</c>). Required.</summary>
    public string? CorpId { get; set; }

    /// <summary>The secret of the application (<c>corpsecret</c>). Required. In configuration it may be protected (<c>enc:…</c>).</summary>
    public Secret? CorpSecret { get; set; }

    /// <summary>
    /// The secret of contact synchronization (通讯录同步), for writing the address book, imports and the ids of all members; null where
    /// <see cref="CorpSecret"/> is that secret, or where nothing of it is used. In configuration it may be protected (<c>enc:…</c>).
    /// </summary>
    public Secret? ContactsSecret { get; set; }

    /// <summary>The id of the application (<c>agentid</c>): the default of messages, cards and signatures. Null for none.</summary>
    public int? AgentId { get; set; }

    /// <summary>
    /// Whether the documented limits of requests (bytes, counts, combinations) are checked before anything is sent. True by default; false
    /// leaves them to the service, which cuts some texts in silence.
    /// </summary>
    public bool ChecksLimits { get; set; } = true;

    /// <summary>
    /// Whether answers about members, departments, tags and the addresses of the service are kept and serve in place of calls. False by default: a
    /// change that somebody else makes is not seen for an hour then. What this client changes drops what it kept of the address book.
    /// </summary>
    public bool CacheEnabled { get; set; }

    /// <summary>For how long a kept answer serves in place of a call. An hour by default.</summary>
    public TimeSpan CacheTimeToLive { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// For how long afterwards a kept answer serves while the service cannot be reached (降级); <see cref="CallInfo.Source"/> and
    /// <see cref="CallInfo.Age"/> tell. A day by default, zero for never.
    /// </summary>
    public TimeSpan CacheStaleFor { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The most that is kept, in bytes. 32 MB by default.</summary>
    public int CacheMaxBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>
    /// Limits of calls to single endpoints in place of the documented ones, by path, for example <c>appchat/create</c>. In configuration as
    /// calls per duration: <c>"1000 / 1.00:00:00"</c>. <see cref="ApiClientOptions.CallsPerMinute"/> is the limit of each endpoint that has no other, 10,000 by default;
    /// <see cref="ApiClientOptions.MaxConcurrentCalls"/> counts for each endpoint, too.
    /// </summary>
    public IDictionary<string, RateLimit> Limits { get; set => field = value ?? new Dictionary<string, RateLimit>(StringComparer.OrdinalIgnoreCase); } =
        new Dictionary<string, RateLimit>(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override ResponseCacheOptions? Cache => CacheEnabled
        ? new ResponseCacheOptions { TimeToLive = CacheTimeToLive, StaleFor = CacheStaleFor, MaxBytes = CacheMaxBytes }
        : null;

    /// <inheritdoc/>
    protected override RequestLimits GetLimits(string partition) => WeComLimits.Of(partition, base.GetLimits(partition), this);

    /// <inheritdoc/>
    protected override void Read(SettingsReader settings)
    {
        base.Read(settings);
        CorpId = settings.Text(nameof(CorpId), CorpId);
        CorpSecret = settings.Text(nameof(CorpSecret), CorpSecret?.Reveal());
        ContactsSecret = settings.Text(nameof(ContactsSecret), ContactsSecret?.Reveal());
        AgentId = settings.WholeNumber(nameof(AgentId), AgentId);
        ChecksLimits = settings.Flag(nameof(ChecksLimits), ChecksLimits);
        CacheEnabled = settings.Flag(nameof(CacheEnabled), CacheEnabled);
        CacheTimeToLive = settings.Duration(nameof(CacheTimeToLive), CacheTimeToLive);
        CacheStaleFor = settings.Duration(nameof(CacheStaleFor), CacheStaleFor);
        CacheMaxBytes = settings.WholeNumber(nameof(CacheMaxBytes), CacheMaxBytes) ?? CacheMaxBytes;
        settings.Rates(nameof(Limits), Limits);
    }

    /// <inheritdoc/>
    protected override void Validate(SettingsProblems problems)
    {
        base.Validate(problems);
        problems.RequireText(nameof(CorpId), CorpId);
        problems.RequireText(nameof(CorpSecret), CorpSecret?.Reveal());
        problems.RequireRange(nameof(AgentId), AgentId ?? 0, 0, int.MaxValue);
        problems.RequirePositive(nameof(CacheTimeToLive), CacheTimeToLive);
        problems.RequireRange(nameof(CacheMaxBytes), CacheMaxBytes, 64 * 1024, int.MaxValue);
        if (CacheStaleFor < TimeSpan.Zero)
        {
            problems.Add(nameof(CacheStaleFor), "must not be negative");
        }

        foreach (string path in Limits.Keys)
        {
            if (!WeComLimits.CanLimit(path))
            {
                problems.Add($"{nameof(Limits)}:{path}", "must be a path such as message/send, without a leading slash, and not gettoken");
            }
        }

        if (ContactsSecret is not null)
        {
            problems.RequireText(nameof(ContactsSecret), ContactsSecret.Reveal());
        }
    }
}
