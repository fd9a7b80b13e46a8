using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sdk.Core;

/// <summary>What an operation's answer holds beside code and message when it fails with a certain code.</summary>
/// <param name="code">The code, as <see cref="ApiError.Code"/> shows it.</param>
/// <param name="type">How to read the payload into <see cref="ApiError.Details"/>.</param>
public sealed class ErrorDetailsFormat(string code, JsonTypeInfo type)
{
    /// <summary>The code that the details come with.</summary>
    public string Code { get; } = code;

    /// <summary>How the details are read.</summary>
    public JsonTypeInfo Type { get; } = type;

    /// <summary>Reads the details; null where the payload is absent or of another shape, because the error itself counts more.</summary>
    internal object? Read(ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(payload, Type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
