using System.Text.Json.Serialization;
using Sdk.Core;

namespace Yunke.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(TextConverter), typeof(SecretClearTextConverter), typeof(SingleOrListConverter<YunkeCompany>)])]
[JsonSerializable(typeof(GetLoginKeyBody))]
[JsonSerializable(typeof(CheckAndGetUsersBody))]
[JsonSerializable(typeof(PasswordLoginBody))]
[JsonSerializable(typeof(SecureKeyAnswer))]
[JsonSerializable(typeof(PasswordLoginAnswer))]
[JsonSerializable(typeof(YunkeCompany))]
[JsonSerializable(typeof(IReadOnlyList<YunkeCompany>))]
internal sealed partial class AuthenticationJson : JsonSerializerContext;
