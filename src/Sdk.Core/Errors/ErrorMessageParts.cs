namespace Sdk.Core;

/// <summary>What a provider's message holds besides words.</summary>
/// <param name="RequestId">The id that the provider's support asks for (<see cref="ApiError.RequestId"/>); null for none. Must hold no secret.</param>
/// <param name="Details">What else it says (<see cref="ApiError.Details"/>); null for nothing. Must hold no secret.</param>
public readonly record struct ErrorMessageParts(string? RequestId, object? Details);
