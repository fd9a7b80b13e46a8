using System.Collections.Concurrent;

namespace Sdk.Core;

/// <summary>What follows from one state of the options, worked out once: addresses, limits, the content type.</summary>
internal sealed class ClientSnapshot
{
    private readonly ConcurrentDictionary<string, Uri> _addresses = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RequestLimits> _limits = new(StringComparer.Ordinal);

    public ClientSnapshot(ApiClientOptions options)
    {
        Options = options;
        Uri address = options.BaseAddress!;
        BaseAddress = address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
        Authority = $"{address.IdnHost}:{address.Port}";
    }

    public ApiClientOptions Options { get; }

    public Uri BaseAddress { get; }

    /// <summary>Host and port, for messages.</summary>
    public string Authority { get; }

    /// <summary>The address of an operation. Without a query it is made once.</summary>
    public Uri GetAddress(string path, string? query) => string.IsNullOrEmpty(query)
        ? _addresses.GetOrAdd(path, static (path, root) => new Uri(root, path), BaseAddress)
        : new Uri(BaseAddress, $"{path}?{query}");

    public RequestLimits GetLimits(string partition) =>
        _limits.GetOrAdd(partition, static (partition, options) => options.GetLimits(partition), Options);
}
