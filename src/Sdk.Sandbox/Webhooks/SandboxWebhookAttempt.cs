namespace Sdk.Sandbox;

/// <summary>One attempt to deliver an event.</summary>
/// <param name="Time">When it began, by the clock of the sandbox.</param>
/// <param name="Status">The HTTP status of the receiver; <see langword="null"/> when it did not answer, or not in time.</param>
public sealed record SandboxWebhookAttempt(DateTimeOffset Time, int? Status);
