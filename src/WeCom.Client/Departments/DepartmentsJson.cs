using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TextConverter), typeof(WholeNumberConverter), typeof(LongNumberConverter)])]
[JsonSerializable(typeof(CreateWeComDepartmentRequest))]
[JsonSerializable(typeof(UpdateWeComDepartmentRequest))]
[JsonSerializable(typeof(WeComDepartment))]
[JsonSerializable(typeof(WeComCreatedDepartment))]
[JsonSerializable(typeof(DepartmentAnswer))]
[JsonSerializable(typeof(DepartmentListAnswer))]
[JsonSerializable(typeof(SimpleDepartmentListAnswer))]
internal sealed partial class DepartmentsJson : JsonSerializerContext;
