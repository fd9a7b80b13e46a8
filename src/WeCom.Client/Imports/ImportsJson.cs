using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TextConverter), typeof(WholeNumberConverter), typeof(DepartmentActionsConverter), typeof(SecretClearTextConverter)])]
[JsonSerializable(typeof(ImportBody))]
[JsonSerializable(typeof(WeComJob))]
[JsonSerializable(typeof(WeComImportResult))]
internal sealed partial class ImportsJson : JsonSerializerContext;

internal sealed class DepartmentActionsConverter : NullableConverter<WeComDepartmentActions>
{
    protected override WeComDepartmentActions? ReadValue(ref Utf8JsonReader reader) => (WeComDepartmentActions?)WireNumber.ReadInt32(ref reader);

    protected override void WriteValue(Utf8JsonWriter writer, WeComDepartmentActions value) => writer.WriteNumberValue((int)value);
}
