namespace Sdk.Sandbox;

/// <content>Tokens and text message codes.</content>
public sealed partial class WorkBotSandbox
{
    /// <summary>What new tokens look like.</summary>
    public WorkBotTokenFormat TokenFormat { get; set; }

    /// <summary>How long new tokens of users and administrators are good. The default is 30 days.</summary>
    public TimeSpan UserTokenLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long new tokens of robots are good. The default is 30 days.</summary>
    public TimeSpan RobotTokenLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long new refresh tokens are good. The default is 90 days.</summary>
    public TimeSpan RefreshTokenLifetime { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Whether a refresh returns a new refresh token too; the old one is then no longer good.</summary>
    public bool RotatesRefreshTokens { get; set; }

    /// <summary>Whether activation and refresh leave out <c>expiresAt</c>.</summary>
    public bool OmitsExpiresAt { get; set; }

    /// <summary>The code that every text message carries; <see langword="null"/> (default) for a fixed sequence of codes.</summary>
    public string? FixedSmsCode { get; set; }

    /// <summary>The code that was last sent to a phone.</summary>
    /// <param name="phone">The phone number.</param>
    /// <returns><see langword="null"/> when none was sent.</returns>
    public string? LastSmsCode(string phone)
    {
        ArgumentNullException.ThrowIfNull(phone);
        lock (Gate) return Sms.LastCode(phone);
    }

    /// <summary>Makes the user of a phone number an administrator; one who does not exist is added.</summary>
    /// <param name="phone">The phone number: 11 digits.</param>
    public WorkBotSandboxUser AddAdmin(string phone)
    {
        ArgumentException.ThrowIfNullOrEmpty(phone);
        lock (Gate)
        {
            return UserOf(phone) is { } user
                ? Users.Update(user.UserId, row => row with { Role = "admin" })!
                : AddUser(phone, "admin", "管理员");
        }
    }

    /// <summary>Issues a token without the calls that get one.</summary>
    /// <param name="audience">Whom it speaks for.</param>
    /// <param name="account">The phone number of the user or administrator, or the identifier of the robot.</param>
    public string IssueToken(WorkBotSandboxAudience audience, string account)
    {
        ArgumentException.ThrowIfNullOrEmpty(account);
        lock (Gate) return Tokens.Issue(audience, account).Text;
    }

    /// <summary>Makes every token unknown that was issued for an audience. Refresh tokens stay good, and sockets stay open.</summary>
    /// <param name="audience">Whose tokens.</param>
    public void RevokeTokens(WorkBotSandboxAudience audience)
    {
        lock (Gate) Tokens.Revoke(token => token.Audience == audience && !token.IsRefresh);
    }

    /// <summary>Makes every refresh token unknown that was issued.</summary>
    public void RevokeRefreshTokens()
    {
        lock (Gate) Tokens.Revoke(token => token.IsRefresh);
    }
}
