using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>
/// One row of the VOS3000 sandbox with its members as the wire names them. It never changes: <see cref="With"/> makes another one.
/// </summary>
public sealed class Vos3000SandboxRecord : IEquatable<Vos3000SandboxRecord>
{
    private Vos3000SandboxRecord(JsonElement members) => Members = members;

    /// <summary>Makes a row with a copy of members.</summary>
    public Vos3000SandboxRecord(JsonObject members)
        : this(ElementOf(members))
    {
    }

    /// <summary>A row without members.</summary>
    public static Vos3000SandboxRecord Empty { get; } = Parse("{}");

    /// <summary>The members of the row.</summary>
    public JsonElement Members { get; }

    /// <summary>Makes a row from the text of a JSON object.</summary>
    /// <exception cref="ArgumentException">The text is JSON and no object.</exception>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static Vos3000SandboxRecord Parse([StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw new ArgumentException("A row is a JSON object.", nameof(json));
        return new Vos3000SandboxRecord(document.RootElement.Clone());
    }

    /// <summary>Whether the row has a member.</summary>
    public bool Has(string name) => Members.TryGetProperty(name, out _);

    /// <summary>A text of the row; empty when it has none.</summary>
    public string Text(string name) => Members.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? "" : "";

    /// <summary>A number of the row; 0 when it has none.</summary>
    public decimal Number(string name) => Members.TryGetProperty(name, out JsonElement value) ? value.GetDecimal() : 0;

    /// <summary>The row with one member changed or added.</summary>
    /// <param name="name">The member as the wire names it.</param>
    /// <param name="value">The new value; <see langword="null"/> takes the member away.</param>
    public Vos3000SandboxRecord With(string name, JsonNode? value)
    {
        JsonObject members = JsonObject.Create(Members)!;
        members.Remove(name);
        if (value is not null) members[name] = value.DeepClone();
        return new Vos3000SandboxRecord(members);
    }

    /// <inheritdoc/>
    public bool Equals(Vos3000SandboxRecord? other) => other is not null && Members.GetRawText() == other.Members.GetRawText();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Vos3000SandboxRecord);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Members.GetRawText());

    /// <summary>The members as JSON.</summary>
    public override string ToString() => Members.GetRawText();

    internal static Vos3000SandboxRecord Of(Vos3000Arguments request) => new(request.Members);

    internal static Vos3000SandboxRecord Of(JsonElement members) => new(members);

    /// <summary>The row with all that a change names; what it does not name stays.</summary>
    internal Vos3000SandboxRecord Merge(Vos3000Arguments change)
    {
        JsonObject members = JsonObject.Create(Members)!;
        foreach (JsonProperty property in change.Members.EnumerateObject()) members[property.Name] = NodeOf(property.Value);
        return new Vos3000SandboxRecord(members);
    }

    private static JsonNode? NodeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(value),
        JsonValueKind.Array => JsonArray.Create(value),
        _ => JsonValue.Create(value),
    };

    private static JsonElement ElementOf(JsonObject members)
    {
        ArgumentNullException.ThrowIfNull(members);
        using JsonDocument document = JsonDocument.Parse(members.ToJsonString());
        return document.RootElement.Clone();
    }
}
