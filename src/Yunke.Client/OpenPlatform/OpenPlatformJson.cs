using System.Text.Json.Serialization;
using Sdk.Core;

namespace Yunke.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(TextConverter), typeof(LongNumberConverter), typeof(TextListConverter), typeof(SingleOrListConverter<YunkeDepartment>),
        typeof(SingleOrListConverter<YunkeDepartmentUser>), typeof(SingleOrListConverter<CustomerField>),
    ])]
[JsonSerializable(typeof(IReadOnlyList<SaveUserRequest>))]
[JsonSerializable(typeof(IReadOnlyList<SaveCustomerRequest>))]
[JsonSerializable(typeof(IReadOnlyList<CustomerField>))]
[JsonSerializable(typeof(CustomerField))]
[JsonSerializable(typeof(IReadOnlyList<YunkeDepartment>))]
[JsonSerializable(typeof(YunkeDepartment))]
[JsonSerializable(typeof(YunkeDepartmentUser))]
[JsonSerializable(typeof(YunkeUser))]
[JsonSerializable(typeof(PhoneBody))]
[JsonSerializable(typeof(EmptyBody))]
[JsonSerializable(typeof(StartCallBody))]
[JsonSerializable(typeof(StartCallAnswer))]
[JsonSerializable(typeof(CallIdBody))]
[JsonSerializable(typeof(GetFailedCallRecordsBody))]
[JsonSerializable(typeof(BatchIdBody))]
[JsonSerializable(typeof(FailedCallRecord))]
[JsonSerializable(typeof(FailedCallBatch))]
internal sealed partial class OpenPlatformJson : JsonSerializerContext;
