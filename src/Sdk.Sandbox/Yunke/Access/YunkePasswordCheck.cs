namespace Sdk.Sandbox;

/// <summary>What came of a password.</summary>
internal enum YunkePasswordCheck
{
    Right,
    Wrong,
    Locked,
    Disabled,
}
