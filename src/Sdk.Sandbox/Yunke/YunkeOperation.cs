namespace Sdk.Sandbox;

/// <summary>One operation of a host of Yunke.</summary>
/// <param name="Name">The name in the journal.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path.</param>
/// <param name="Execute">Changes or reads the state, one operation at a time.</param>
internal sealed record YunkeOperation(string Name, string Method, string Path, Func<YunkeCall, SandboxAnswer> Execute)
{
    /// <summary>
    /// The page from which a browser calls it: its path must stand in the referrer, and there must be a session;
    /// <see langword="null"/> for what works without one.
    /// </summary>
    public string? Page { get; init; }

    /// <summary>Whether it answers with one page of a list.</summary>
    public bool Pages { get; init; }
}
