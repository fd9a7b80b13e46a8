namespace WorkBot.Client;

/// <summary>A robot to create. What is left out is up to the server.</summary>
public sealed class CreateRobotRequest
{
    /// <summary>The name (<c>name</c>).</summary>
    public required string Name { get; init; }

    /// <summary>Who answers (<c>aiMode</c>).</summary>
    public AiMode? AiMode { get; init; }

    /// <summary>Whose model (<c>aiProvider</c>).</summary>
    public AiProvider? AiProvider { get; init; }

    /// <summary>Which model (<c>aiModel</c>).</summary>
    public string? AiModel { get; init; }

    /// <summary>How freely the model answers; 0 or more (<c>aiTemperature</c>).</summary>
    public double? AiTemperature { get; init; }

    /// <summary>How long its answers are at most, in tokens (<c>aiMaxTokens</c>).</summary>
    public int? AiMaxTokens { get; init; }

    /// <summary>How many messages it remembers; 0 or more (<c>aiContextLength</c>).</summary>
    public int? AiContextLength { get; init; }

    /// <summary>What it is for (<c>aiScenario</c>).</summary>
    public string? AiScenario { get; init; }

    internal static void Validate(CreateRobotRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Name);
        Check.Optional(request.AiMode);
        Check.Optional(request.AiProvider);
        Check.Optional(request.AiModel);
        Check.Temperature(request.AiTemperature);
        Check.Positive(request.AiMaxTokens);
        Check.NotNegative(request.AiContextLength);
        Check.Optional(request.AiScenario);
    }
}
