namespace Sdk.Sandbox;

/// <summary>One call record of the Yunke sandbox.</summary>
public sealed record YunkeSandboxCall
{
    /// <summary>The id; empty for the next free one when it is added.</summary>
    public string Id { get; init; } = "";

    /// <summary>The company; empty for that of the user when it is added.</summary>
    public string CompanyCode { get; init; } = "";

    /// <summary>The user who called or was called.</summary>
    public required string UserId { get; init; }

    /// <summary>The number of the customer.</summary>
    public required string CallNumber { get; init; }

    /// <summary>The customer.</summary>
    public string CustomerName { get; init; } = "";

    /// <summary>The company of the customer.</summary>
    public string CustomerCompany { get; init; } = "";

    /// <summary>Whether the customer called.</summary>
    public bool IsIncoming { get; init; }

    /// <summary>When the call began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>How long it rang, in seconds.</summary>
    public int RingSeconds { get; init; }

    /// <summary>How long it was talked, in seconds; 0 for a call that nobody took.</summary>
    public int Seconds { get; init; }

    /// <summary>The state of the sale, for example <c>意向客户</c>.</summary>
    public string Progress { get; init; } = "";

    /// <summary>The number of the SIM card in the user's phone.</summary>
    public string SimPhone { get; init; } = "";

    /// <summary>Whether the call was recorded. <c>recordFile</c> carries its voice id then, which is <c>v</c> and the id.</summary>
    public bool IsRecorded { get; init; }

    internal string VoiceId => "v" + Id;
}
