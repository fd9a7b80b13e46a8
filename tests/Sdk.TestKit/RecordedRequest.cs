using System.Text;

namespace Sdk.TestKit;

/// <summary>A request as a handler received it.</summary>
public sealed class RecordedRequest
{
    public required HttpMethod Method { get; init; }

    public required Uri Address { get; init; }

    /// <summary>All headers, those of the body included; several values are joined by a comma.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required byte[] Body { get; init; }

    /// <summary>When it was received: the virtual time since the handler was made.</summary>
    public required TimeSpan At { get; init; }

    public string BodyText => Encoding.UTF8.GetString(Body);

    /// <summary>The value of a header; null when there is none.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>Everything that was sent, as text, for tests that look for something that must not be there.</summary>
    public override string ToString() =>
        $"{Method} {Address}\n{string.Join('\n', Headers.Select(header => $"{header.Key}: {header.Value}"))}\n\n{BodyText}";
}
