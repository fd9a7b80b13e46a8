using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>The members of a JSON body. Members that nobody asks for do not matter.</summary>
internal sealed class ZhifuyunMembers(JsonElement document)
{
    /// <summary>A text that must be there.</summary>
    public string Required(string name) => Optional(name) is { Length: > 0 } text ? text : throw Wrong(name);

    /// <summary>A text; <see langword="null"/> when it is absent.</summary>
    public string? Optional(string name)
    {
        if (!document.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Wrong(name);
    }

    private static ZhifuyunRefusal Wrong(string name) => new(ZhifuyunCodes.WrongParameter, name);
}
