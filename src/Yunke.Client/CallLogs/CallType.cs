namespace Yunke.Client;

/// <summary>Which calls to list (通话类型).</summary>
public enum CallType
{
    /// <summary>All calls (an empty text on the wire).</summary>
    All,

    /// <summary>Calls of staff to customers (外呼) (<c>s</c>).</summary>
    Outbound,

    /// <summary>Calls of customers (呼入) (<c>i</c>).</summary>
    Inbound,
}
