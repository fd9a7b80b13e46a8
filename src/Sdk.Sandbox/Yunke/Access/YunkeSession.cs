namespace Sdk.Sandbox;

/// <summary>One login at one host.</summary>
internal sealed record YunkeSession(
    string User, string UserToken, YunkeSandboxMember Member, YunkeHost Host, long StartedAt, TimeSpan Lifetime);
