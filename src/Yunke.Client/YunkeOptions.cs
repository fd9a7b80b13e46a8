using Sdk.Core;

namespace Yunke.Client;

/// <summary>
/// How to reach Yunke (云客), and as whom: with phone and password, with a login of your own, or with a session that is handed in
/// (<see cref="YunkeSessions.Set"/>).
/// </summary>
public sealed class YunkeOptions : ApiClientOptions
{
    private const int GentleCallsPerMinute = 60;
    private const int GentleConcurrency = 2;

    /// <summary>The public service, 60 calls per minute and 2 at a time by default: the service asks for few calls, without a number.</summary>
    public YunkeOptions()
    {
        BaseAddress = new Uri("https://crm.yunkecn.com");
        CallsPerMinute = GentleCallsPerMinute;
        MaxConcurrentCalls = GentleConcurrency;
    }

    /// <summary>
    /// Where the company's own host is (公司域名), for example <c>https://crm2.yunkecn.com</c>. Null, the default, has each login ask at
    /// <see cref="ApiClientOptions.BaseAddress"/>.
    /// </summary>
    public Uri? CompanyAddress { get; set; }

    /// <summary>The code of the company (公司代码), for example <c>2fy7qa</c>. May be left out by who belongs to one company only.</summary>
    public string? CompanyCode { get; set; }

    /// <summary>The phone number to log in with: digits. Null when sessions come another way.</summary>
    public string? Phone { get; set; }

    /// <summary>The password to log in with; needs <see cref="Phone"/>. In configuration it may be protected (<c>enc:…</c>).</summary>
    public Secret? Password { get; set; }

    /// <summary>
    /// A login of your own, in place of phone and password: asked for a session when there is none, or when the present one has ended; once
    /// for all calls that wait, and again only after a pause when it failed. Code only; not a setting.
    /// </summary>
    public Func<CancellationToken, Task<ApiResult<YunkeSession>>>? AutoLogin { get; set; }

    /// <summary>How long a session lives that does not say so. 24 hours by default; it is renewed 5 minutes before.</summary>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>
    /// The time zone of the company, in which the service counts: its id, for example <c>Asia/Shanghai</c>. <c>China Standard Time</c> by
    /// default, which needs no time zone database.
    /// </summary>
    public string TimeZoneId
    {
        get;
        set => (field, Zone) = (value, CompanyTime.FindZone(value));
    } = CompanyTime.China.Id;

    /// <summary>
    /// Whether a failure without a known code counts as the end of the session when its message speaks of 登录, 过期, 失效, session or token.
    /// True by default; at the worst a call logs in once more than it needs to.
    /// </summary>
    public bool RecognizesLoginByMessage { get; set; } = true;

    /// <summary>
    /// Accepts any TLS certificate, also that of somebody in between who then reads passwords and cookies: for hosts whose certificate is broken,
    /// and where <see cref="ApiClientOptions.PinnedCertificates"/> cannot be used. Logs a warning. False by default. Read when the client is made.
    /// </summary>
    public bool DangerousAcceptAnyCertificate { get; set; }

    /// <summary>The zone of <see cref="TimeZoneId"/>; null when there is none of this id.</summary>
    internal TimeZoneInfo? Zone { get; private set; } = CompanyTime.China;

    /// <inheritdoc/>
    protected override bool AcceptsAnyCertificate => DangerousAcceptAnyCertificate;

    /// <inheritdoc/>
    protected override bool ReadsMessages => RecognizesLoginByMessage;

    /// <inheritdoc/>
    protected override string JsonContentType => "application/json";

    /// <inheritdoc/>
    protected override RequestLimits GetLimits(string partition) => partition switch
    {
        // Without a session no call gets anywhere: a login waits for no other call.
        YunkeAuthenticationClient.Partition => RequestLimits.None,

        // Another host, which counts nothing: its long answers must not hold the places of short calls.
        YunkeRecordingsClient.StoragePartition => base.GetLimits(partition) with { Rate = null },
        _ => base.GetLimits(partition),
    };

    /// <inheritdoc/>
    protected override void Read(SettingsReader settings)
    {
        base.Read(settings);
        CompanyAddress = settings.Address(nameof(CompanyAddress), CompanyAddress);
        CompanyCode = settings.Text(nameof(CompanyCode), CompanyCode);
        Phone = settings.Text(nameof(Phone), Phone);
        Password = settings.Text(nameof(Password), Password?.Reveal());
        SessionLifetime = settings.Duration(nameof(SessionLifetime), SessionLifetime);
        TimeZoneId = settings.Text(nameof(TimeZoneId), TimeZoneId) ?? TimeZoneId;
        RecognizesLoginByMessage = settings.Flag(nameof(RecognizesLoginByMessage), RecognizesLoginByMessage);
        DangerousAcceptAnyCertificate = settings.Flag(nameof(DangerousAcceptAnyCertificate), DangerousAcceptAnyCertificate);
    }

    /// <inheritdoc/>
    protected override void Validate(SettingsProblems problems)
    {
        base.Validate(problems);
        if (BaseAddress is { IsAbsoluteUri: true, AbsolutePath.Length: > 1 })
        {
            problems.Add(nameof(BaseAddress), "must hold no path");
        }

        if (CompanyAddress is not null && YunkeHost.ProblemOf(CompanyAddress) is { } problem)
        {
            problems.Add(nameof(CompanyAddress), problem);
        }

        if (CompanyCode is not null && !YunkeHost.IsHeaderText(CompanyCode))
        {
            problems.Add(nameof(CompanyCode), "must hold visible ASCII characters only");
        }

        if (CompanyAddress is not null && CompanyCode is null && Phone is not null)
        {
            problems.Add(nameof(CompanyCode), $"is required beside {nameof(CompanyAddress)}");
        }

        if (Phone is not null && !Check.IsPhone(Phone))
        {
            problems.Add(nameof(Phone), "must hold digits only");
        }

        if ((Phone is null) != (Password is null))
        {
            problems.Add(Phone is null ? nameof(Phone) : nameof(Password), $"is required beside {(Phone is null ? nameof(Password) : nameof(Phone))}");
        }
        else if (Password is { Length: 0 })
        {
            problems.Add(nameof(Password), "must not be empty");
        }

        if (SessionLifetime <= TimeSpan.Zero || SessionLifetime > TimeSpan.FromDays(30))
        {
            problems.Add(nameof(SessionLifetime), "must be positive and at most 30 days");
        }

        if (Zone is null)
        {
            problems.Add(nameof(TimeZoneId), "must be the id of a time zone of this machine");
        }
    }
}
