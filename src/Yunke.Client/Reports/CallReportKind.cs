namespace Yunke.Client;

/// <summary>Which calls a report counts (<c>childModule</c>).</summary>
public enum CallReportKind
{
    /// <summary>All calls (<c>allCall</c>).</summary>
    All,

    /// <summary>Calls of staff to customers (外呼) (<c>outCall</c>).</summary>
    Outbound,

    /// <summary>Calls of customers (呼入) (<c>inCall</c>).</summary>
    Inbound,
}
