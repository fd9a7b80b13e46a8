using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sdk.Core;

/// <summary>Reads and writes JSON that does not travel as the body of a request: frames of a WebSocket, and parts of tokens.</summary>
public static class JsonFrame
{
    /// <summary>Reads a frame.</summary>
    /// <typeparam name="T">What it is read as.</typeparam>
    /// <param name="utf8">The frame.</param>
    /// <param name="type">How to read it.</param>
    /// <param name="value">What was read.</param>
    /// <returns>False for a frame that is not the JSON that is due, or that is <c>null</c>.</returns>
    public static bool TryRead<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type, [NotNullWhen(true)] out T? value)
    {
        ArgumentNullException.ThrowIfNull(type);
        try
        {
            value = JsonSerializer.Deserialize(utf8, type);
            return value is not null;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    /// <summary>Reads a part of JSON that was read before.</summary>
    /// <typeparam name="T">What it is read as.</typeparam>
    /// <param name="element">The part.</param>
    /// <param name="type">How to read it.</param>
    /// <param name="value">What was read.</param>
    /// <returns>False for a part that is not the JSON that is due, or that is <c>null</c>.</returns>
    public static bool TryRead<T>(JsonElement element, JsonTypeInfo<T> type, [NotNullWhen(true)] out T? value)
    {
        ArgumentNullException.ThrowIfNull(type);
        try
        {
            value = element.Deserialize(type);
            return value is not null;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    /// <summary>Writes a frame.</summary>
    /// <typeparam name="T">What is written.</typeparam>
    /// <param name="value">The content.</param>
    /// <param name="type">How to write it.</param>
    public static byte[] Write<T>(T value, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return JsonSerializer.SerializeToUtf8Bytes(value, type);
    }
}
