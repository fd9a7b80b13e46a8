using Sdk.Core;

namespace Sdk.TestKit.Faults;

/// <summary>The two operations of a <see cref="FaultSubject"/>. Requests hold canary secrets where the operation has room for them.</summary>
public abstract class FaultClient : IDisposable
{
    /// <summary>R: an operation that may be repeated.</summary>
    public abstract Task<FaultOutcome> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>N: an operation that must not be repeated.</summary>
    public abstract Task<FaultOutcome> WriteAsync(CancellationToken cancellationToken = default);

    /// <summary>A read over several requests; null when the client has none.</summary>
    public virtual IAsyncEnumerable<FaultOutcome>? ReadPagesAsync(CancellationToken cancellationToken = default) => null;

    /// <summary>One of the two operations.</summary>
    public Task<FaultOutcome> CallAsync(FaultOperation operation, CancellationToken cancellationToken = default) =>
        operation == FaultOperation.Read ? ReadAsync(cancellationToken) : WriteAsync(cancellationToken);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the client.</summary>
    protected abstract void Dispose(bool disposing);
}

/// <summary>One of the two operations of a <see cref="FaultSubject"/>.</summary>
public enum FaultOperation
{
    /// <summary>R: may be repeated.</summary>
    Read,

    /// <summary>N: must not be repeated.</summary>
    Write,
}

/// <summary>What came of a call.</summary>
/// <param name="Error">The error; null after a success.</param>
/// <param name="Call">How the call went.</param>
/// <param name="Value">The value of a success, where there is one.</param>
public readonly record struct FaultOutcome(ApiError? Error, CallInfo Call, object? Value)
{
    public static FaultOutcome From<T>(ApiResult<T> result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new FaultOutcome(result.Error, result.Call, result.Value);
    }

    public static FaultOutcome From(ApiResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new FaultOutcome(result.Error, result.Call, null);
    }

    public override string ToString() => Error?.ToString() ?? $"success after {Call.Attempts} attempt(s)";
}
