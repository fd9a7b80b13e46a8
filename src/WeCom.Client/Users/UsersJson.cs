using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(TextConverter), typeof(WholeNumberConverter), typeof(SecretClearTextConverter)])]
[JsonSerializable(typeof(CreateWeComUserRequest))]
[JsonSerializable(typeof(UpdateWeComUserRequest))]
[JsonSerializable(typeof(InviteWeComUsersRequest))]
[JsonSerializable(typeof(DeleteUsersBody))]
[JsonSerializable(typeof(ListUserIdsBody))]
[JsonSerializable(typeof(FindUserBody))]
[JsonSerializable(typeof(ConfirmUserBody))]
[JsonSerializable(typeof(WeComUser))]
[JsonSerializable(typeof(WeComUserId))]
[JsonSerializable(typeof(WeComOpenId))]
[JsonSerializable(typeof(WeComUserCreation))]
[JsonSerializable(typeof(WeComInvitation))]
[JsonSerializable(typeof(WeComJoinQrCode))]
[JsonSerializable(typeof(UserIdsAnswer))]
[JsonSerializable(typeof(UserListAnswer<WeComUser>), TypeInfoPropertyName = "Users")]
[JsonSerializable(typeof(UserListAnswer<WeComUserSummary>), TypeInfoPropertyName = "Summaries")]
internal sealed partial class UsersJson : JsonSerializerContext;
