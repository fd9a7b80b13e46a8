using System.Diagnostics.CodeAnalysis;

namespace Sdk.Core;

/// <summary>The outcome of a call: a value or an error. Never null, never empty.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class ApiResult<T> : ICallResult
{
    private readonly T? _value;

    internal ApiResult(T value, in CallInfo call)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
        Call = call;
    }

    internal ApiResult(ApiError error, in CallInfo call)
    {
        Error = error;
        Call = call;
    }

    /// <summary>Whether the call succeeded.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>The value of a successful call; the type's default after a failure.</summary>
    public T? Value => _value;

    /// <summary>Why the call failed; null when it succeeded.</summary>
    public ApiError? Error { get; }

    /// <summary>How the call went.</summary>
    public CallInfo Call { get; }

    /// <summary>Gets the value of a successful call.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether the call succeeded.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return Error is null;
    }

    /// <summary>Gets the value of a successful call, or the error.</summary>
    /// <param name="value">The value of a successful call.</param>
    /// <param name="error">The error of a failed call.</param>
    /// <returns>Whether the call succeeded.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out ApiError? error)
    {
        value = _value;
        error = Error;
        return Error is null;
    }

    /// <summary>The value of a successful call.</summary>
    /// <exception cref="ApiException">The call failed.</exception>
    public T GetValueOrThrow() => Error is null ? _value! : throw Error.ToException();

    /// <summary>Turns the value of a successful call into another; a failure stays the failure it is.</summary>
    /// <param name="map">Makes the new value.</param>
    public ApiResult<TOut> Map<TOut>(Func<T, TOut> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return Error is null ? new ApiResult<TOut>(map(_value!), Call) : new ApiResult<TOut>(Error, Call);
    }

    /// <summary>Drops the value and keeps the outcome.</summary>
    public ApiResult WithoutValue() => new(Error, Call);

    /// <summary>Says whether the call succeeded, or the error. Shows no value, which may be confidential.</summary>
    public override string ToString() => Error?.ToString() ?? "Success";
}
