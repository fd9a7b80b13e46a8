using System.Diagnostics.CodeAnalysis;

namespace Sdk.Core;

/// <summary>The outcome of a call that returns nothing but success or failure.</summary>
public sealed class ApiResult : ICallResult
{
    internal ApiResult(ApiError? error, in CallInfo call)
    {
        Error = error;
        Call = call;
    }

    /// <summary>Whether the call succeeded.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>Why the call failed; null when it succeeded.</summary>
    public ApiError? Error { get; }

    /// <summary>How the call went.</summary>
    public CallInfo Call { get; }

    /// <summary>A success, for use in tests.</summary>
    /// <param name="call">How the call went.</param>
    public static ApiResult Success(CallInfo call = default) => new(null, call);

    /// <summary>A success with a value, for use in tests.</summary>
    /// <param name="value">The value.</param>
    /// <param name="call">How the call went.</param>
    public static ApiResult<T> Success<T>(T value, CallInfo call = default) => new(value, call);

    /// <summary>A failure, for use in tests.</summary>
    /// <param name="error">Why the call failed.</param>
    /// <param name="call">How the call went.</param>
    public static ApiResult Failure(ApiError error, CallInfo call = default)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new(error, call);
    }

    /// <summary>A failure, for use in tests.</summary>
    /// <param name="error">Why the call failed.</param>
    /// <param name="call">How the call went.</param>
    public static ApiResult<T> Failure<T>(ApiError error, CallInfo call = default)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new(error, call);
    }

    /// <summary>Does nothing after a success.</summary>
    /// <exception cref="ApiException">The call failed.</exception>
    public void ThrowIfFailed()
    {
        if (Error is not null)
        {
            throw Error.ToException();
        }
    }

    /// <summary>Says whether the call succeeded, or the error. Shows no value, which may be confidential.</summary>
    public override string ToString() => Error?.ToString() ?? "Success";
}
