namespace Sdk.Sandbox;

/// <summary>A token that was issued.</summary>
/// <param name="Text">The token as it is sent.</param>
/// <param name="Audience">Whom it speaks for.</param>
/// <param name="Account">The phone number of the user, or the identifier of the robot.</param>
/// <param name="ExpiresAt">From when on it is no longer good.</param>
/// <param name="IsRefresh">Whether it only gets another token.</param>
internal sealed record WorkBotToken(string Text, WorkBotSandboxAudience Audience, string Account, DateTimeOffset ExpiresAt, bool IsRefresh);
