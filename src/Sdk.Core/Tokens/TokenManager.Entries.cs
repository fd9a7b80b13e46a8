namespace Sdk.Core;

/// <content>What is kept of each credential.</content>
public sealed partial class TokenManager<TToken>
{
    private sealed class Entry(TokenKey key)
    {
        private volatile Held? _current;

        public TokenKey Key { get; } = key;

        public object Gate { get; } = new();

        public Held? Current
        {
            get => _current;
            set => _current = value;
        }

        public Task<ApiResult<TToken>>? Flight { get; set; }

        public FetchFailure? Failure { get; set; }

        public int Failures { get; set; }

        /// <summary>How often a token was handed in.</summary>
        public int HandedIn { get; set; }

        public long? ForcedAt { get; set; }
    }

    /// <summary>A token in use, with its result made once, so that handing it out allocates nothing.</summary>
    private sealed class Held(TToken token, long renewAt, long endsAt)
    {
        private int _told;

        public TToken Token { get; } = token;

        public ApiResult<TToken> Result { get; } = new(token, default);

        public long RenewAt { get; } = renewAt;

        public long EndsAt { get; } = endsAt;

        /// <summary>Whether nobody was told of the token's end yet.</summary>
        public bool TryTell() => Interlocked.Exchange(ref _told, 1) == 0;
    }

    private sealed class FetchFailure(Task<ApiResult<TToken>> result, long until)
    {
        public Task<ApiResult<TToken>> Result { get; } = result;

        public long Until { get; } = until;
    }
}
