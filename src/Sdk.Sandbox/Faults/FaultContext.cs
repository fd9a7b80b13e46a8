using Microsoft.AspNetCore.Http;

namespace Sdk.Sandbox;

/// <summary>What a fault has at hand to spoil an answer.</summary>
internal sealed class FaultContext(
    HttpContext http,
    IProvider provider,
    SandboxAnswer answer,
    JournalEntry entry,
    ProviderLoad.Visit visit,
    TimeProvider time,
    CancellationToken cancellationToken)
{
    private const string SetCookie = "Set-Cookie";

    public IProvider Provider => provider;

    /// <summary>The answer without the fault. Empty when the fault keeps the operation from being executed.</summary>
    public SandboxAnswer Answer => answer;

    public TimeProvider Time => time;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Writes a complete answer.</summary>
    public async Task WriteAsync(SandboxAnswer changed)
    {
        Stream body = Begin(changed, changed.Body.Length);
        // Kestrel throws when a body follows 204 or 304.
        if (changed.Body.Length > 0) await body.WriteAsync(changed.Body, cancellationToken);
    }

    /// <summary>Starts an answer whose body the fault writes itself; without a length it goes out in chunks.</summary>
    public Stream Begin(SandboxAnswer changed, long? length)
    {
        Answered(changed.Status);
        HttpResponse response = http.Response;
        response.StatusCode = changed.Status;
        response.ContentType = changed.ContentType;
        foreach ((string name, string value) in changed.Headers)
        {
            // Cookies come one to a line.
            if (name == SetCookie) response.Headers.Append(name, value);
            else response.Headers[name] = value;
        }

        if (changed.Status is not (StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)) response.ContentLength = length;
        return response.Body;
    }

    /// <summary>Takes the bare connection, for answers that no HTTP server would send.</summary>
    public RawConnection TakeConnection(int? status)
    {
        Answered(status);
        return new RawConnection(http, cancellationToken);
    }

    // Noted before the first byte leaves: a client that has its answer finds the status noted and the request over.
    private void Answered(int? status)
    {
        entry.Status = status;
        visit.Dispose();
    }
}
