namespace Sdk.Sandbox;

/// <summary>A registered API client.</summary>
internal sealed record ZhifuyunAccount(string Id, string Secret, bool ReadOnly);
