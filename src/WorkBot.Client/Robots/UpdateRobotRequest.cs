namespace WorkBot.Client;

/// <summary>What to change of a robot; what is left out stays. At least one member must be set.</summary>
public sealed class UpdateRobotRequest
{
    /// <summary>The name (<c>name</c>).</summary>
    public string? Name { get; init; }

    /// <summary>Who answers (<c>aiMode</c>).</summary>
    public AiMode? AiMode { get; init; }

    /// <summary>Whose model (<c>aiProvider</c>).</summary>
    public AiProvider? AiProvider { get; init; }

    /// <summary>How freely the model answers; 0 or more (<c>aiTemperature</c>).</summary>
    public double? AiTemperature { get; init; }

    /// <summary>How long its answers are at most, in tokens (<c>aiMaxTokens</c>).</summary>
    public int? AiMaxTokens { get; init; }

    /// <summary>The shortest wait before a reply; seconds, most likely (<c>replyDelayMin</c>).</summary>
    public int? ReplyDelayMin { get; init; }

    /// <summary>The longest wait before a reply; not shorter than the shortest (<c>replyDelayMax</c>).</summary>
    public int? ReplyDelayMax { get; init; }

    /// <summary>How often a day the model may be asked (<c>aiCallLimitDaily</c>).</summary>
    public int? AiCallLimitDaily { get; init; }

    internal static void Validate(UpdateRobotRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request is
            {
                Name: null, AiMode: null, AiProvider: null, AiTemperature: null, AiMaxTokens: null,
                ReplyDelayMin: null, ReplyDelayMax: null, AiCallLimitDaily: null,
            })
        {
            throw new ArgumentException("Nothing is to be changed.", nameof(request));
        }

        Check.Optional(request.Name);
        Check.Optional(request.AiMode);
        Check.Optional(request.AiProvider);
        Check.Temperature(request.AiTemperature);
        Check.Positive(request.AiMaxTokens);
        Check.NotNegative(request.ReplyDelayMin);
        Check.NotNegative(request.ReplyDelayMax);
        Check.Order(request.ReplyDelayMin, request.ReplyDelayMax);
        Check.NotNegative(request.AiCallLimitDaily);
    }
}
