namespace Sdk.TestKit.Tokens;

/// <summary>An issuer and a service behind one handler: counts fetches and calls, and answers as it is told.</summary>
public sealed class TokenServer : IDisposable
{
    private static readonly TimeSpan UsualLife = TimeSpan.FromHours(2);

    private readonly object _gate = new();
    private readonly TokenSubject _subject;
    private readonly TimeProvider _clock;
    private readonly List<TokenFetch> _fetches = [];
    private readonly List<TokenCall> _calls = [];

    public TokenServer(TokenSubject subject, TimeProvider clock)
    {
        _subject = subject;
        _clock = clock;
        OnFetch = Grant;
        OnCall = _ => _subject.Success;
        Handler = new ScriptedHandler(clock) { Otherwise = ScriptedAnswer.From(Answer) };
    }

    /// <summary>The handler for the client.</summary>
    public ScriptedHandler Handler { get; }

    /// <summary>Answers fetches. By default the n-th one gets the token <c>token-n</c> for two hours.</summary>
    public Func<TokenFetch, ScriptedAnswer> OnFetch { get; set; }

    /// <summary>Answers calls. By default with success.</summary>
    public Func<TokenCall, ScriptedAnswer> OnCall { get; set; }

    /// <summary>The fetches so far.</summary>
    public IReadOnlyList<TokenFetch> Fetches
    {
        get
        {
            lock (_gate)
            {
                return [.. _fetches];
            }
        }
    }

    /// <summary>The calls so far.</summary>
    public IReadOnlyList<TokenCall> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>How many fetches there were.</summary>
    public int FetchCount
    {
        get
        {
            lock (_gate)
            {
                return _fetches.Count;
            }
        }
    }

    /// <summary>How many calls there were.</summary>
    public int CallCount
    {
        get
        {
            lock (_gate)
            {
                return _calls.Count;
            }
        }
    }

    /// <summary>The token of the last call.</summary>
    public string? LastToken
    {
        get
        {
            lock (_gate)
            {
                return _calls[^1].Token;
            }
        }
    }

    /// <summary>Grants the token that a fetch gets by default.</summary>
    public ScriptedAnswer Grant(TokenFetch fetch)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        return Grant($"token-{fetch.Number}");
    }

    /// <summary>Grants a token.</summary>
    public ScriptedAnswer Grant(string token, TimeSpan? life = null) =>
        _subject.Grant(token, _subject.Life(life ?? UsualLife, _clock.GetUtcNow()));

    public void Dispose() => Handler.Dispose();

    private ScriptedAnswer Answer(RecordedRequest request)
    {
        if (_subject.IsFetch(request))
        {
            TokenFetch fetch;
            lock (_gate)
            {
                _fetches.Add(fetch = new TokenFetch(_fetches.Count + 1, _subject.TenantOf(request), request.At));
            }

            return OnFetch(fetch);
        }

        TokenCall call;
        lock (_gate)
        {
            _calls.Add(call = new TokenCall(_calls.Count + 1, _subject.TokenOf(request)));
        }

        return OnCall(call);
    }
}

/// <summary>A request for a token.</summary>
/// <param name="Number">Which one it is, from 1.</param>
/// <param name="Tenant">For whom.</param>
/// <param name="At">When it came.</param>
public sealed record TokenFetch(int Number, int Tenant, TimeSpan At);

/// <summary>A request that carries a token.</summary>
/// <param name="Number">Which one it is, from 1.</param>
/// <param name="Token">The token.</param>
public sealed record TokenCall(int Number, string? Token);
