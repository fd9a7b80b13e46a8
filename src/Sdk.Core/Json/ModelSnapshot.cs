using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Sdk.Core;

/// <summary>
/// Remembers a model as it was read and says what changed since: for providers whose change operations take the changed members only.
/// A member that holds an object counts as one, and is given whole, with what the model does not know of it.
/// </summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class ModelSnapshot<T>
    where T : class
{
    private readonly T _model;
    private readonly JsonTypeInfo<T> _type;
    private readonly JsonElement _before;

    /// <summary>Remembers a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="type">Its description.</param>
    public ModelSnapshot(T model, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(type);
        _model = model;
        _type = type;
        _before = JsonSerializer.SerializeToElement(model, type);
    }

    /// <summary>The members whose values differ from those that were remembered, as they are now.</summary>
    /// <param name="validate">
    /// Checks the model; null for no check. Where the model broke a rule already as it came from the provider, the changed members are
    /// checked one by one, and those that were bad before are not judged: the caller may have changed something else.
    /// </param>
    /// <param name="argument">The name of the argument that made the changes, for exceptions.</param>
    /// <exception cref="ArgumentException">
    /// The change does not pass the check, or a member that had a value has none any more, which such an operation cannot say.
    /// </exception>
    public JsonObject Changes(Action<T>? validate = null, string? argument = null)
    {
        JsonElement after = JsonSerializer.SerializeToElement(_model, _type);
        RefuseRemoval(_before, after, "", argument);
        var changes = new JsonObject();
        foreach (JsonProperty member in after.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Null
                && (!_before.TryGetProperty(member.Name, out JsonElement before) || !JsonElement.DeepEquals(before, member.Value)))
            {
                changes[member.Name] = ToNode(member.Value);
            }
        }

        if (validate is not null && changes.Count > 0)
        {
            Judge(changes, validate);
        }

        return changes;
    }

    private void Judge(JsonObject changes, Action<T> validate)
    {
        if (Passes(_before.Deserialize(_type)!, validate))
        {
            // The model itself, because a copy by way of JSON would hold what was bent into shape.
            validate(_model);
            return;
        }

        foreach ((string name, JsonNode? value) in changes)
        {
            bool wasGood = !_before.TryGetProperty(name, out JsonElement before)
                || Passes(new JsonObject { [name] = ToNode(before) }.Deserialize(_type)!, validate);
            if (wasGood)
            {
                validate(new JsonObject { [name] = value?.DeepClone() }.Deserialize(_type)!);
            }
        }
    }

    private static bool Passes(T model, Action<T> validate)
    {
        try
        {
            validate(model);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void RefuseRemoval(JsonElement before, JsonElement after, string path, string? argument)
    {
        foreach (JsonProperty member in before.EnumerateObject())
        {
            string name = path + member.Name;
            if (!after.TryGetProperty(member.Name, out JsonElement now) || now.ValueKind == JsonValueKind.Null)
            {
                if (member.Value.ValueKind != JsonValueKind.Null)
                {
                    throw new ArgumentException($"{name} cannot be removed, only changed; an empty text or list may stand for none.", argument);
                }
            }
            else if (member.Value.ValueKind == JsonValueKind.Object && now.ValueKind == JsonValueKind.Object)
            {
                RefuseRemoval(member.Value, now, $"{name}.", argument);
            }
        }
    }

    /// <summary>What the model does not know was kept as it came, nulls included; what is sent leaves them out like the model does.</summary>
    private static JsonNode? ToNode(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var copy = new JsonObject();
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    if (member.Value.ValueKind != JsonValueKind.Null)
                    {
                        copy[member.Name] = ToNode(member.Value);
                    }
                }

                return copy;
            case JsonValueKind.Array:
                return new JsonArray([.. value.EnumerateArray().Select(ToNode)]);
            default:
                return JsonValue.Create(value);
        }
    }
}
