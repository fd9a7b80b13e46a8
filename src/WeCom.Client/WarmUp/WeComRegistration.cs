namespace WeCom.Client;

/// <summary>A client that was registered, so that all of them can be found.</summary>
internal sealed record WeComRegistration(string? Name);
