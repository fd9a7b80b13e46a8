namespace Sdk.Sandbox;

/// <summary>Where an answer carries <c>retCode</c>. A client must not depend on it.</summary>
public enum RetCodePosition
{
    /// <summary>Before the other members (default).</summary>
    First,

    /// <summary>After the other members.</summary>
    Last,
}
