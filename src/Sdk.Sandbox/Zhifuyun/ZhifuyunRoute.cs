using System.Diagnostics.CodeAnalysis;

namespace Sdk.Sandbox;

/// <summary>One route: the method, the path, whose last segment may be an id, and what it does.</summary>
internal sealed record ZhifuyunRoute(string Name, string Method, string Path, Func<ZhifuyunCall, SandboxAnswer> Execute)
{
    private const string Id = "{id}";

    /// <summary>Whether the route changes the state.</summary>
    public bool Writes => Method != "GET";

    /// <summary>Whether the route answers with one page of a list.</summary>
    public bool Pages { get; init; }

    /// <summary>Whether the path is this one.</summary>
    /// <param name="path">The path that was called.</param>
    /// <param name="id">The last segment; empty when the path has no id.</param>
    public bool Matches(string path, [NotNullWhen(true)] out string? id)
    {
        id = "";
        if (!Path.EndsWith(Id, StringComparison.Ordinal)) return path == Path;
        ReadOnlySpan<char> root = Path.AsSpan(0, Path.Length - Id.Length);
        if (!path.AsSpan().StartsWith(root, StringComparison.Ordinal)) return false;
        id = path[root.Length..];
        return id.Length > 0 && !id.Contains('/', StringComparison.Ordinal);
    }
}
