namespace Sdk.Core;

/// <summary>What a repeated request would do. Retry follows it.</summary>
public enum OperationSafety
{
    /// <summary>Changes nothing.</summary>
    Read,

    /// <summary>Changes something, and a repeat leaves the same state.</summary>
    Idempotent,

    /// <summary>
    /// A repeat would act twice, as a payment does. Repeated only when the request provably was not executed; otherwise a failure
    /// says <see cref="ApiError.OutcomeUnknown"/>.
    /// </summary>
    NotRepeatable,
}
