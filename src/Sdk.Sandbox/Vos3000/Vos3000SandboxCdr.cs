namespace Sdk.Sandbox;

/// <summary>One call detail record of the VOS3000 sandbox.</summary>
public sealed record Vos3000SandboxCdr
{
    /// <summary>The unique number of the record.</summary>
    public required long FlowNo { get; init; }

    /// <summary>The account that pays.</summary>
    public required string Account { get; init; }

    /// <summary>The name of the account.</summary>
    public string AccountName { get; init; } = "";

    /// <summary>The account of the agent; empty for none.</summary>
    public string AgentAccount { get; init; } = "";

    /// <summary>The name of the agent; empty for none.</summary>
    public string AgentName { get; init; } = "";

    /// <summary>The caller for billing and as received.</summary>
    public required string CallerE164 { get; init; }

    /// <summary>The caller as sent out; empty when it is <see cref="CallerE164"/>.</summary>
    public string CallerToGatewayE164 { get; init; } = "";

    /// <summary>The device of the caller.</summary>
    public string CallerProductId { get; init; } = "";

    /// <summary>The gateway on the side of the caller.</summary>
    public string CallerGateway { get; init; } = "";

    /// <summary>The address of the caller.</summary>
    public string CallerIp { get; init; } = "";

    /// <summary>The callee for billing and as received.</summary>
    public required string CalleeE164 { get; init; }

    /// <summary>The callee as sent out, with the prefix of the route.</summary>
    public string CalleeToGatewayE164 { get; init; } = "";

    /// <summary>The device of the callee.</summary>
    public string CalleeProductId { get; init; } = "";

    /// <summary>The gateway on the side of the callee.</summary>
    public string CalleeGateway { get; init; } = "";

    /// <summary>The address of the callee.</summary>
    public string CalleeIp { get; init; } = "";

    /// <summary>When the call began.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When the call ended.</summary>
    public required DateTimeOffset Stop { get; init; }

    /// <summary>The talk time in seconds.</summary>
    public int HoldTime { get; init; }

    /// <summary>The billed time in seconds.</summary>
    public int FeeTime { get; init; }

    /// <summary>The charge to the account.</summary>
    public decimal Fee { get; init; }

    /// <summary>The rate prefix that was applied.</summary>
    public string FeePrefix { get; init; } = "";

    /// <summary>The amount that a package covered.</summary>
    public decimal SuiteFee { get; init; }

    /// <summary>The seconds that a package covered.</summary>
    public int SuiteFeeTime { get; init; }

    /// <summary>The charge to the agent.</summary>
    public decimal AgentFee { get; init; }

    /// <summary>The seconds billed to the agent.</summary>
    public int AgentFeeTime { get; init; }

    /// <summary>The class of the call: 1 on net, 2 local, 4 domestic, 5 international.</summary>
    public int CallLevel { get; init; } = 2;

    /// <summary>Who hung up: 0 caller, 1 callee, 2 server.</summary>
    public int EndDirection { get; init; }

    /// <summary>Why the call ended.</summary>
    public int EndReason { get; init; }

    /// <summary>Who pays: 0 caller, 1 callee, 2 external.</summary>
    public int CalleeBilling { get; init; }

    /// <summary>Which account pays: 0 of the phone, 1 of the mapping gateway, 2 of the bound number, 3 of the phone card.</summary>
    public int BillingMode { get; init; }
}
