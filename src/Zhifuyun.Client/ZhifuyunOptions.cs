using Sdk.Core;

namespace Zhifuyun.Client;

/// <summary>How to reach Zhifuyun (智服云), and with which API key. The key is made in the service's administration pages.</summary>
public sealed class ZhifuyunOptions : ApiClientOptions
{
    private const int CallsPerMinuteFree = 100;
    private const int CallsPerMinuteEnterprise = 1_000;

    /// <summary>The public service by default.</summary>
    public ZhifuyunOptions() => BaseAddress = new Uri("https://api.zhifuyun.com");

    /// <summary>The id of the API key (<c>client_id</c>). Required.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret of the API key (<c>client_secret</c>). Required. In configuration it may be protected (<c>enc:…</c>).</summary>
    public Secret? ClientSecret { get; set; }

    /// <summary>
    /// The plan that was bought: the client keeps to its calls per minute. <see cref="ZhifuyunPlan.Free"/> by default;
    /// <see cref="ApiClientOptions.CallsPerMinute"/> overrides it, with 0 for no limit of the client's own.
    /// </summary>
    public ZhifuyunPlan Plan { get; set; }

    /// <inheritdoc/>
    protected override RequestLimits GetLimits(string partition)
    {
        // Without a token no call gets anywhere: fetching one waits for no other call.
        if (partition == ZhifuyunTokensClient.Partition)
        {
            return RequestLimits.None;
        }

        int plan = Plan == ZhifuyunPlan.Enterprise ? CallsPerMinuteEnterprise : CallsPerMinuteFree;
        return CallsPerMinute is null ? base.GetLimits(partition) with { Rate = RateLimit.PerMinute(plan) } : base.GetLimits(partition);
    }

    /// <inheritdoc/>
    protected override void Read(SettingsReader settings)
    {
        base.Read(settings);
        ClientId = settings.Text(nameof(ClientId), ClientId);
        ClientSecret = settings.Text(nameof(ClientSecret), ClientSecret?.Reveal());
        Plan = settings.Choice(nameof(Plan), Plan);
    }

    /// <inheritdoc/>
    protected override void Validate(SettingsProblems problems)
    {
        base.Validate(problems);
        problems.RequireText(nameof(ClientId), ClientId);
        problems.RequireText(nameof(ClientSecret), ClientSecret?.Reveal());
        if (!Enum.IsDefined(Plan))
        {
            problems.Add(nameof(Plan), $"must be one of {string.Join(", ", Enum.GetNames<ZhifuyunPlan>())}");
        }
    }
}
