namespace Sdk.Sandbox;

/// <content>Who may call, with which secret and for how long.</content>
public sealed partial class WeComSandbox
{
    private static readonly TimeSpan BanTime = TimeSpan.FromHours(1);

    private long? _bannedSince;

    /// <summary>The corp id.</summary>
    public string CorpId { get; set; } = DemoCorpId;

    /// <summary>The secret for contact sync (通讯录同步).</summary>
    public string ContactSyncSecret { get; set; } = DemoContactSyncSecret;

    /// <summary>Secrets of other companies, which get 40091.</summary>
    public ISet<string> ForeignSecrets { get; } = new HashSet<string>(StringComparer.Ordinal) { DemoForeignSecret };

    /// <summary>How long a new token is good. The default is 2 hours.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(2);

    /// <summary>The length of new tokens in bytes. The default is 512, the longest that is documented.</summary>
    public int TokenLength { get; set; } = 512;

    /// <summary>Whether every <c>gettoken</c> returns a new token. The default is the same one while it is good.</summary>
    public bool IssuesNewTokens { get; set; }

    /// <summary>How many wrong secrets in a row ban the caller for an hour. The default is 5.</summary>
    public int WrongSecretsBeforeBan { get; set; } = 5;

    /// <summary>How many times <c>gettoken</c> was called, refusals included.</summary>
    public int TokenRequests { get; internal set; }

    /// <summary>How many wrong secrets were presented since the last right one.</summary>
    public int WrongSecrets { get; internal set; }

    /// <summary>Whether the caller is banned for wrong secrets: then <c>gettoken</c> is refused with 45009, also for a right secret.</summary>
    public bool IsBanned
    {
        get
        {
            lock (Gate) return _bannedSince is { } since && Time.GetElapsedTime(since) < BanTime;
        }
    }

    /// <summary>Whether the caller's address is not in the trusted list: then every call with a token is refused with 60020.</summary>
    public bool RefusesCallerAddress { get; set; }

    /// <summary>
    /// Whether contact sync may not read details of members and departments, as from addresses that were added later: then such calls are
    /// refused with 48009.
    /// </summary>
    public bool RefusesContactSyncDetails { get; set; }

    /// <summary>Every token that was handed out, oldest first.</summary>
    public IReadOnlyList<WeComSandboxToken> IssuedTokens
    {
        get
        {
            lock (Gate) return [.. Tokens.All.Select(WeComSandboxToken.Of)];
        }
    }

    /// <summary>Issues a token without a call of <c>gettoken</c>.</summary>
    /// <param name="agentId">The application; <see langword="null"/> for contact sync.</param>
    /// <exception cref="KeyNotFoundException">There is no such application.</exception>
    public string IssueToken(int? agentId = DemoAgentId)
    {
        lock (Gate)
        {
            if (agentId is { } agent) _ = Applications[agent];
            return Tokens.Issue(agentId, IssuesNewTokens).Text;
        }
    }

    /// <summary>Revokes every token: calls with one get 40014.</summary>
    /// <param name="keepsHandingOut">Whether <c>gettoken</c> goes on returning the very same token.</param>
    public void RevokeTokens(bool keepsHandingOut = false) => End(token => token.IsRevoked = true, keepsHandingOut);

    /// <summary>Revokes one token, and leaves the others alone.</summary>
    /// <param name="token">The text of the token.</param>
    /// <exception cref="InvalidOperationException">No such token was handed out.</exception>
    public void RevokeToken(string token)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        lock (Gate) Tokens.All.Single(row => row.Text == token).IsRevoked = true;
    }

    /// <summary>Ends every token before its time: calls with one get 42001.</summary>
    /// <param name="keepsHandingOut">Whether <c>gettoken</c> goes on returning the very same token.</param>
    public void ExpireTokens(bool keepsHandingOut = false) => End(token => token.IsExpired = true, keepsHandingOut);

    /// <summary>Lifts the ban for wrong secrets.</summary>
    public void LiftBan()
    {
        lock (Gate)
        {
            _bannedSince = null;
            WrongSecrets = 0;
        }
    }

    internal void NoteWrongSecret()
    {
        if (++WrongSecrets >= WrongSecretsBeforeBan) _bannedSince = Time.GetTimestamp();
    }

    /// <summary>Whose secret it is.</summary>
    /// <param name="secret">Any text.</param>
    /// <param name="agentId">The application; <see langword="null"/> for contact sync.</param>
    internal bool TryFindSecret(string secret, out int? agentId)
    {
        WeComSandboxApplication? application = Applications.FirstOrDefault(row => row.Secret == secret);
        agentId = application?.AgentId;
        return application is not null || secret == ContactSyncSecret;
    }

    private void End(Action<WeComToken> end, bool keepsHandingOut)
    {
        lock (Gate)
        {
            foreach (WeComToken token in Tokens.All)
            {
                end(token);
                token.IsHandedOutAgain = keepsHandingOut;
            }
        }
    }
}
