namespace Sdk.Sandbox.Tests.Yunke;

/// <summary>What a login gave.</summary>
internal sealed record YunkeLogin(Uri Host, string Company, string UserId, string Cookies);
