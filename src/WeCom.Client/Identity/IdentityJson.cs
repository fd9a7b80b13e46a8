using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

// The older name of an endpoint writes UserId, OpenId and DeviceId.
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TextConverter), typeof(WholeNumberConverter), typeof(SecretClearTextConverter)])]
[JsonSerializable(typeof(WeComVisitor))]
[JsonSerializable(typeof(WeComUserDetail))]
[JsonSerializable(typeof(WeComTfaInfo))]
[JsonSerializable(typeof(UserDetailBody))]
[JsonSerializable(typeof(TfaInfoBody))]
internal sealed partial class IdentityJson : JsonSerializerContext;
