using System.Collections.Concurrent;

namespace Sdk.Core;

/// <summary>What follows from one state of the options, worked out once: addresses, limits, the content type.</summary>
internal sealed class ClientSnapshot
{
    private const int LargestCache = 1_024;

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

    /// <summary>The address of an operation without placeholders, made once; operations made on the fly do not fill the memory.</summary>
    /// <exception cref="ArgumentException">The path has placeholders, for which the request has no arguments.</exception>
    public Uri GetAddress(ApiOperation operation)
    {
        if (_addresses.TryGetValue(operation.Path, out Uri? address))
        {
            return address;
        }

        if (operation.Path.Contains('{', StringComparison.Ordinal))
        {
            throw new ArgumentException($"The path of {operation.Name} needs a value for each placeholder.", nameof(operation));
        }

        address = new Uri(BaseAddress, operation.Path);
        return _addresses.Count < LargestCache ? _addresses.GetOrAdd(operation.Path, address) : address;
    }

    public RequestLimits GetLimits(string partition) =>
        _limits.GetOrAdd(partition, static (partition, options) => options.GetLimits(partition), Options);
}
