using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Sdk.Core;

namespace Yunke.Client;

/// <summary>
/// What the clients of a program know together of an account: the lock is the account's, whichever of its companies a client is for. One of
/// them logs in at a time, and what was refused to one is not tried by the next.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle nobody asks for holds nothing to dispose.")]
internal sealed class AccountGate
{
    private const int LargestTable = 1_024;

    // Clients of one clock share what they know; tests have clocks of their own.
    private static readonly ConditionalWeakTable<TimeProvider, ConcurrentDictionary<TokenKey, AccountGate>> Accounts = [];

    private readonly SemaphoreSlim _turn = new(1);
    private volatile Refusal? _refusal;

    public static AccountGate Of(YunkeOptions options, TimeProvider time)
    {
        ConcurrentDictionary<TokenKey, AccountGate> accounts = Accounts.GetValue(time, static _ => new ConcurrentDictionary<TokenKey, AccountGate>());
        if (accounts.Count >= LargestTable)
        {
            accounts.Clear();
        }

        return accounts.GetOrAdd(TokenKey.Create(options.BaseAddress!.Authority, options.Phone), static _ => new AccountGate());
    }

    /// <summary>Logs in when nobody else does, unless the same password was refused a short time ago.</summary>
    public async Task<ApiResult<YunkeSession>> RunAsync(
        Secret password, TimeProvider time, TimeSpan coolDown, Func<Task<ApiResult<YunkeSession>>> logIn, CancellationToken cancellationToken)
    {
        var key = TokenKey.Create(password.Reveal());
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        using var turn = new Turn(_turn);
        DateTimeOffset now = time.GetUtcNow();
        if (_refusal is { } refusal && refusal.Password.Equals(key) && now < refusal.Until && refusal.Until <= now + coolDown)
        {
            return ApiResult.Failure<YunkeSession>(refusal.Error);
        }

        ApiResult<YunkeSession> answer = await logIn().ConfigureAwait(false);
        _refusal = answer.Error is { Category: ErrorCategory.CredentialsRejected } error ? new Refusal(key, error, time.GetUtcNow() + coolDown) : null;
        return answer;
    }

    /// <summary>Forgets a refusal: somebody has looked after the account.</summary>
    public void Forget() => _refusal = null;

    private sealed record Refusal(TokenKey Password, ApiError Error, DateTimeOffset Until);

    private readonly struct Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
