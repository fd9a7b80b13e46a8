using System.Text.Json.Serialization;
using Sdk.Core;

namespace Yunke.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TextConverter), typeof(SingleOrListConverter<YunkeDepartment>), typeof(SingleOrListConverter<YunkeDepartmentUser>)])]
[JsonSerializable(typeof(GetDepartmentTreeBody))]
[JsonSerializable(typeof(YunkeDepartment))]
[JsonSerializable(typeof(YunkeDepartmentUser))]
[JsonSerializable(typeof(IReadOnlyList<YunkeDepartment>))]
internal sealed partial class DepartmentsJson : JsonSerializerContext;
