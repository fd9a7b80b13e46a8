namespace Sdk.Core;

/// <summary>What an answer means that does not hold the provider's code.</summary>
public enum MissingCodeRule
{
    /// <summary>The answer is not of the documented shape: <see cref="ErrorCategory.InvalidResponse"/>.</summary>
    IsInvalid,

    /// <summary>The HTTP status alone decides.</summary>
    HttpStatusDecides,
}
