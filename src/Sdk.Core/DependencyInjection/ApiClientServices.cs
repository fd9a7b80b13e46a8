using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Sdk.Core;

/// <summary>What a client takes from outside when it is made without a container. Everything has a default.</summary>
public sealed class ApiClientServices
{
    /// <summary>The handler that sends requests; it stays the caller's. Null for one that the client makes and disposes.</summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>Where the client takes the time from.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where the client logs; null for nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>Where the client's meter is made; null for a meter of its own.</summary>
    public IMeterFactory? MeterFactory { get; init; }
}
