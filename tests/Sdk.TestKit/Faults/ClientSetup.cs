using Microsoft.Extensions.Logging;
using Sdk.Core;

namespace Sdk.TestKit.Faults;

/// <summary>What the matrix asks of a client that it lets a <see cref="FaultSubject"/> make.</summary>
public sealed class ClientSetup
{
    /// <summary>The address to call.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>The handler that sends; null for the client's own.</summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where to log; null for nowhere.</summary>
    public ILoggerFactory? Logs { get; init; }

    /// <summary>Changes options beyond the address; null for no change.</summary>
    public Action<ApiClientOptions>? Configure { get; init; }

    /// <summary>Whether any server certificate is to be accepted. Only some clients have such an option.</summary>
    public bool AcceptAnyCertificate { get; init; }

    /// <summary>
    /// Whether the client is to fetch its token itself. Otherwise a client with tokens is to start with one that is good for hours, so
    /// that the requests of a row are those of its call.
    /// </summary>
    public bool FetchesTokens { get; init; }

    /// <summary>What the client takes from outside.</summary>
    public ApiClientServices Services => new() { Handler = Handler, TimeProvider = Time, LoggerFactory = Logs };

    /// <summary>Sets the options.</summary>
    public void Apply(ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.BaseAddress = BaseAddress;
        Configure?.Invoke(options);
    }
}
