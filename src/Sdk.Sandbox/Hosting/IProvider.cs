using System.Net;
using Microsoft.AspNetCore.Http;

namespace Sdk.Sandbox;

/// <summary>What a provider brings to the shared host: its routes, its operations and its way of saying no.</summary>
internal interface IProvider
{
    string Name { get; }

    /// <summary>The member of an answer that carries the provider's code.</summary>
    string CodeMember { get; }

    /// <summary>How long every call takes before it is executed.</summary>
    TimeSpan Latency { get; }

    /// <summary>The operation that a request means; the path itself when it is none.</summary>
    string OperationOf(HttpRequest request);

    /// <summary>The answer for a caller that is not let in at all; <see langword="null"/> for all others.</summary>
    SandboxAnswer? Refuse(IPAddress? caller);

    SandboxAnswer Execute(HttpRequest request, ReadOnlyMemory<byte> body);

    /// <summary>A failure in the provider's own shape.</summary>
    SandboxAnswer Failure(int code, string? message);
}
