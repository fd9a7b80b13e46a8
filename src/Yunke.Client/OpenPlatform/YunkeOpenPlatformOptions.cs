using Sdk.Core;

namespace Yunke.Client;

/// <summary>How to reach the open platform of Yunke (云客开放平台), and with which key. Key and administrator are found in its settings.</summary>
public sealed class YunkeOpenPlatformOptions : ApiClientOptions
{
    private const int GentleCallsPerMinute = 60;

    /// <summary>The public service and 60 calls per minute by default: the platform counts calls, without naming a number.</summary>
    public YunkeOpenPlatformOptions()
    {
        BaseAddress = new Uri("https://phone.yunkecn.com");
        CallsPerMinute = GentleCallsPerMinute;
    }

    /// <summary>The code of the company (公司代码). Required.</summary>
    public string? CompanyCode { get; set; }

    /// <summary>The id of the administrator on whose behalf calls are made (<c>partnerId</c>). Required.</summary>
    public string? PartnerId { get; set; }

    /// <summary>The key that requests are signed with (<c>key</c>). Required. In configuration it may be protected (<c>enc:…</c>).</summary>
    public Secret? SigningKey { get; set; }

    /// <inheritdoc/>
    protected override string JsonContentType => "application/json";

    /// <inheritdoc/>
    protected override void Read(SettingsReader settings)
    {
        base.Read(settings);
        CompanyCode = settings.Text(nameof(CompanyCode), CompanyCode);
        PartnerId = settings.Text(nameof(PartnerId), PartnerId);
        SigningKey = settings.Text(nameof(SigningKey), SigningKey?.Reveal());
    }

    /// <inheritdoc/>
    protected override void Validate(SettingsProblems problems)
    {
        base.Validate(problems);
        problems.RequireText(nameof(CompanyCode), CompanyCode);
        problems.RequireText(nameof(PartnerId), PartnerId);
        problems.RequireText(nameof(SigningKey), SigningKey?.Reveal());
        RequireHeaderText(problems, nameof(CompanyCode), CompanyCode);
        RequireHeaderText(problems, nameof(PartnerId), PartnerId);
    }

    private static void RequireHeaderText(SettingsProblems problems, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value) && !YunkeHost.IsHeaderText(value))
        {
            problems.Add(name, "must hold visible ASCII characters only");
        }
    }
}
