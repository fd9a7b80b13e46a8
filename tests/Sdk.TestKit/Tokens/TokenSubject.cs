using Sdk.Core;
using Sdk.TestKit.Faults;

namespace Sdk.TestKit.Tokens;

/// <summary>
/// A client with tokens as the token matrix sees it: how to make one, and what its issuer's requests and answers look like. A client plugs
/// in with one class of this kind and one empty fixture. Facts that differ from the usual ones are overridden.
/// </summary>
public abstract class TokenSubject
{
    /// <summary>How long before its end a token is renewed at the latest; a tenth of its life when that is less.</summary>
    public virtual TimeSpan EarlyRenewal => TimeSpan.FromMinutes(5);

    /// <summary>The limit of one fetch.</summary>
    public virtual TimeSpan FetchTimeout => TimeSpan.FromSeconds(15);

    /// <summary>How long nothing is tried after the credentials themselves were rejected.</summary>
    public virtual TimeSpan RejectionPause => TimeSpan.FromMinutes(5);

    /// <summary>The category of the error while the credentials count as rejected.</summary>
    public virtual ErrorCategory RejectionCategory => ErrorCategory.CredentialsRejected;

    /// <summary>The lives that an issuer should not name, and what the client makes of them.</summary>
    public abstract IReadOnlyList<OddLife> OddLives { get; }

    /// <summary>The rows that do not apply to this client, each with the reason.</summary>
    public virtual IReadOnlyDictionary<string, string> NotApplicable { get; } = new Dictionary<string, string>();

    /// <summary>The answer that rejects the credentials: a secret, a refresh token.</summary>
    public abstract ScriptedAnswer Rejection { get; }

    /// <summary>The answer to a call whose token is not accepted.</summary>
    public abstract ScriptedAnswer Refusal { get; }

    /// <summary>The answer that reads as success of the call.</summary>
    public abstract ScriptedAnswer Success { get; }

    /// <summary>Makes a client of two tenants, numbered 0 and 1, that have credentials and no token yet. It is the caller's to dispose.</summary>
    public abstract TokenClient Create(ClientSetup setup);

    /// <summary>Whether a request asks for a token.</summary>
    public abstract bool IsFetch(RecordedRequest request);

    /// <summary>The tenant for which a token is asked.</summary>
    public abstract int TenantOf(RecordedRequest fetch);

    /// <summary>The token that a call carries; null for none.</summary>
    public virtual string? TokenOf(RecordedRequest call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.Header("Authorization") is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : null;
    }

    /// <summary>How the issuer names the life of a token, as a JSON value: seconds, or the moment of its end.</summary>
    /// <param name="life">The life.</param>
    /// <param name="now">The time at the issuer.</param>
    public abstract string Life(TimeSpan life, DateTimeOffset now);

    /// <summary>The answer that grants a token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="life">How it names the life, as a JSON value; null leaves the member out.</param>
    public abstract ScriptedAnswer Grant(string token, string? life);
}

/// <summary>A client under the token matrix.</summary>
public abstract class TokenClient : IDisposable
{
    /// <summary>One call that carries a token and may be repeated.</summary>
    /// <param name="tenant">Who calls: 0 or 1.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public abstract Task<FaultOutcome> CallAsync(int tenant = 0, CancellationToken cancellationToken = default);

    /// <summary>Replaces the credentials of a tenant by others, as an administrator does: another secret, another refresh token.</summary>
    public abstract void Rotate(int tenant = 0);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the client.</summary>
    protected abstract void Dispose(bool disposing);
}

/// <summary>A life that an issuer should not name.</summary>
/// <param name="Name">What is odd about it.</param>
/// <param name="Json">How it stands in the answer, at a time; null for not at all.</param>
/// <param name="Life">How long the token is used; null when the answer holds no usable token.</param>
public sealed record OddLife(string Name, Func<DateTimeOffset, string?> Json, TimeSpan? Life)
{
    public override string ToString() => Name;
}
