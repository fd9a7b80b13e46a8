using Sdk.Core;

namespace WorkBot.Client;

/// <summary>
/// How to reach one WorkBot server. The address belongs to each deployment. Tokens come from logins and activations at run time, see
/// <see cref="WorkBotTokens"/>.
/// </summary>
public sealed class WorkBotOptions : ApiClientOptions
{
    private const int DocumentedCallsPerMinute = 60;

    /// <summary>At most 60 calls per minute by default, which is what the server takes from one account.</summary>
    public WorkBotOptions() => CallsPerMinute = DocumentedCallsPerMinute;

    /// <summary>How robots authenticate on the WebSocket. <see cref="WorkBotRealtimeDialect.Query"/> by default, as documented.</summary>
    public WorkBotRealtimeDialect RealtimeDialect { get; set; }

    /// <inheritdoc/>
    protected override RequestLimits GetLimits(string partition) =>
        // Renewing a token waits for no other call, because calls wait for it.
        partition == WorkBotTokens.Partition ? RequestLimits.None : base.GetLimits(partition);

    /// <inheritdoc/>
    protected override void Read(SettingsReader settings)
    {
        base.Read(settings);
        RealtimeDialect = settings.Choice(nameof(RealtimeDialect), RealtimeDialect);
    }

    /// <inheritdoc/>
    protected override void Validate(SettingsProblems problems)
    {
        base.Validate(problems);
        if (!Enum.IsDefined(RealtimeDialect))
        {
            problems.Add(nameof(RealtimeDialect), $"must be one of {string.Join(", ", Enum.GetNames<WorkBotRealtimeDialect>())}");
        }
    }
}
