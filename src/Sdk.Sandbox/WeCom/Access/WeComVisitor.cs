namespace Sdk.Sandbox;

/// <summary>Somebody who logged in: a member, or somebody outside the company.</summary>
/// <param name="UserId">The member; <see langword="null"/> for somebody outside.</param>
/// <param name="OpenId">Somebody outside; <see langword="null"/> for a member.</param>
/// <param name="ExternalUserId">Their id when they are a customer.</param>
/// <param name="IsPrivate">Whether private members were consented to.</param>
internal sealed record WeComVisitor(string? UserId, string? OpenId = null, string? ExternalUserId = null, bool IsPrivate = false);
