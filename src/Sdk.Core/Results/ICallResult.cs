namespace Sdk.Core;

/// <summary>What the pipeline needs to know of a result whatever its value is.</summary>
internal interface ICallResult
{
    ApiError? Error { get; }
}
