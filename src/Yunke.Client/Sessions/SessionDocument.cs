using Sdk.Core;

namespace Yunke.Client;

/// <summary>A session as it is kept, inside of what the protector encrypts.</summary>
internal sealed class SessionDocument
{
    public string? Address { get; set; }

    public string? Company { get; set; }

    public string? User { get; set; }

    public Dictionary<string, Secret>? Cookies { get; set; }

    public Secret? Token { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public static SessionDocument Of(YunkeSession session) => new()
    {
        Address = YunkeHost.OriginOf(session.CompanyAddress),
        Company = session.CompanyCode,
        User = session.UserId,
        Cookies = session.Cookies.ToDictionary(StringComparer.Ordinal),
        Token = session.ServiceToken,
        ExpiresAt = session.ExpiresAt,
    };

    public YunkeSession? ToSession() =>
        YunkeHost.Parse(Address) is { } address && Company is not null && User is not null && Cookies is not null
            ? new YunkeSession
            {
                CompanyAddress = address,
                CompanyCode = Company,
                UserId = User,
                Cookies = Cookies,
                ServiceToken = Token,
                ExpiresAt = ExpiresAt,
            }
            : null;
}
