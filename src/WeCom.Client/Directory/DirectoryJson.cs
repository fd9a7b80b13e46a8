using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(TextConverter), typeof(WholeNumberConverter), typeof(LongNumberConverter)])]
[JsonSerializable(typeof(WeComDirectorySnapshot))]
[JsonSerializable(typeof(WeComUser))]
[JsonSerializable(typeof(WeComDepartment))]
internal sealed partial class DirectoryJson : JsonSerializerContext
{
    /// <summary>With Chinese as it is: a snapshot is a file, and is not embedded in HTML.</summary>
    public static DirectoryJson Plain =>
        field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
