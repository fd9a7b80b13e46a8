namespace Sdk.Sandbox;

/// <summary>The shape in which the Zhifuyun sandbox refuses a token.</summary>
public enum ZhifuyunSandboxTokenErrors
{
    /// <summary><c>{"error":"invalid_client","error_description":"…"}</c>, as OAuth 2.0 has it.</summary>
    OAuth,

    /// <summary><c>{"code":401,"message":"…"}</c>, as all other routes have it.</summary>
    Envelope,
}
