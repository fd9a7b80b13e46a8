using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sdk.Core;

/// <summary>
/// Where code and message stand beside the payload, they are no part of it: a model that keeps members that nobody knows would keep these two
/// with each answer.
/// </summary>
internal static class EnvelopeMembers
{
    /// <summary>The options for reading a payload.</summary>
    public static JsonSerializerOptions Leave<T>(JsonTypeInfo<T> type, EnvelopeFormat format)
    {
        // No deeper than the pass over the envelope goes. Options that are equal share what the serializer works out for them.
        var options = new JsonSerializerOptions(type.Options) { MaxDepth = EnvelopeReader.MaximumDepth };
        if (format.PayloadPath.Count == 0 && type.Kind == JsonTypeInfoKind.Object && type.Properties.Any(static property => property.IsExtensionData))
        {
            options.TypeInfoResolver = options.TypeInfoResolver!.WithAddedModifier(info => AddTo(info, typeof(T), format));
        }

        return options;
    }

    private static void AddTo(JsonTypeInfo info, Type payload, EnvelopeFormat format)
    {
        if (info.Type != payload)
        {
            return;
        }

        foreach (string name in format.CodeNames.Concat(format.MessageNames))
        {
            if (info.Properties.Any(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            // A member without a setter is passed over.
            info.Properties.Add(JsonMetadataServices.CreatePropertyInfo(info.Options, new JsonPropertyInfoValues<JsonElement>
            {
                IsProperty = true,
                IsPublic = true,
                DeclaringType = payload,
                Converter = JsonMetadataServices.JsonElementConverter,
                PropertyName = name,
                JsonPropertyName = name,
            }));
        }
    }
}
