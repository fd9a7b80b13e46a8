namespace Sdk.Core;

/// <summary>What a client package tells the pipeline about its provider.</summary>
public sealed class ApiProvider
{
    /// <summary>The provider's name in errors.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the package, which is also the name of its activity source, meter and log category.</summary>
    public required string PackageName { get; init; }

    /// <summary>The version of the package, for telemetry.</summary>
    public string? Version { get; init; }

    /// <summary>The shape of the provider's answers.</summary>
    public required EnvelopeFormat Envelope { get; init; }

    /// <summary>The provider's codes.</summary>
    public required ErrorCatalog Errors { get; init; }
}
