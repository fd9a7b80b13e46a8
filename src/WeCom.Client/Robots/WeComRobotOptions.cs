using System.Diagnostics.CodeAnalysis;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>How to reach a group robot (群机器人, 消息推送), and with which key. Both stand in its webhook address, which its group shows.</summary>
public sealed class WeComRobotOptions : ApiClientOptions, IChecksLimits
{
    private const int DocumentedCallsPerMinute = 20;
    private const string SendPath = "/webhook/send", KeyParameter = "key";

    private static readonly Uri PublicAddress = new("https://qyapi.weixin.qq.com/cgi-bin");

    private Secret? _webhookAddress;
    private Uri? _webhookBase;
    private Secret? _webhookKey;

    /// <summary>The public service by default, with the first retry after 2 seconds.</summary>
    public WeComRobotOptions()
    {
        BaseAddress = PublicAddress;
        RetryDelay = TimeSpan.FromSeconds(2);
    }

    /// <summary>The key of the robot, which is its only secret. Required, unless there is a <see cref="WebhookAddress"/>. In configuration it may be protected (<c>enc:…</c>).</summary>
    public Secret? Key { get; set; }

    /// <summary>
    /// The webhook address as the group shows it (<c>https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…</c>), in place of
    /// <see cref="ApiClientOptions.BaseAddress"/> and <see cref="Key"/>, which it sets. Either of them that says something else is an error at start. In
    /// configuration it may be protected (<c>enc:…</c>).
    /// </summary>
    public Secret? WebhookAddress
    {
        get => _webhookAddress;
        set
        {
            _webhookAddress = value;
            if (!TryParse(value, out Uri? address, out Secret? key))
            {
                return;
            }

            // What somebody else has set stays, so that the validation can see that it says something else.
            if (BaseAddress is null || Same(BaseAddress, PublicAddress) || Same(BaseAddress, _webhookBase))
            {
                BaseAddress = address;
            }

            if (Key is null || Key == _webhookKey)
            {
                Key = key;
            }

            _webhookBase = address;
            _webhookKey = key;
        }
    }

    /// <inheritdoc cref="WeComOptions.ChecksLimits"/>
    public bool ChecksLimits { get; set; } = true;

    /// <inheritdoc/>
    protected override RequestLimits GetLimits(string partition) => partition == WeComLimits.Robots && CallsPerMinute is null
        ? base.GetLimits(partition) with { Rate = RateLimit.PerMinute(DocumentedCallsPerMinute) }
        : base.GetLimits(partition);

    /// <inheritdoc/>
    protected override void Read(SettingsReader settings)
    {
        base.Read(settings);
        Key = settings.Text(nameof(Key), Key?.Reveal());
        WebhookAddress = settings.Text(nameof(WebhookAddress), WebhookAddress?.Reveal());
        ChecksLimits = settings.Flag(nameof(ChecksLimits), ChecksLimits);
    }

    /// <inheritdoc/>
    protected override void Validate(SettingsProblems problems)
    {
        base.Validate(problems);
        if (_webhookAddress is null)
        {
            problems.RequireText(nameof(Key), Key?.Reveal());
        }
        else if (!TryParse(_webhookAddress, out Uri? address, out Secret? key))
        {
            problems.Add(nameof(WebhookAddress), "must be an absolute address that ends with /webhook/send?key= and the key");
        }
        else
        {
            if (key != Key)
            {
                problems.Add(nameof(Key), $"must be absent, or the same, where there is a {nameof(WebhookAddress)}");
            }

            if (BaseAddress is not null && !Same(BaseAddress, address))
            {
                problems.Add(nameof(BaseAddress), $"must be absent, or the same, where there is a {nameof(WebhookAddress)}");
            }
        }
    }

    /// <summary>A slash at the end makes no difference to where calls go.</summary>
    private static bool Same(Uri address, Uri? other) => other is not null && Text(address) == Text(other);

    private static string Text(Uri address) => (address.IsAbsoluteUri ? address.AbsoluteUri : address.OriginalString).TrimEnd('/');

    private static bool TryParse(Secret? webhook, [NotNullWhen(true)] out Uri? address, [NotNullWhen(true)] out Secret? key)
    {
        address = null;
        key = null;
        if (!Uri.TryCreate(webhook?.Reveal(), UriKind.Absolute, out Uri? whole) || !whole.AbsolutePath.EndsWith(SendPath, StringComparison.Ordinal))
        {
            return false;
        }

        string? value = whole.Query.TrimStart('?').Split('&')
            .Select(static parameter => parameter.Split('=', 2))
            .FirstOrDefault(static parameter => parameter is [KeyParameter, { Length: > 0 }])?[1];
        if (value is null)
        {
            return false;
        }

        address = new Uri(whole.GetLeftPart(UriPartial.Path)[..^SendPath.Length]);
        key = new Secret(Uri.UnescapeDataString(value));
        return true;
    }
}
