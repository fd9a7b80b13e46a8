using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

internal sealed class BizMailAliasBody
{
    public required IReadOnlyList<string> Item { get; init; }
}

internal sealed class DeleteUsersBody
{
    [JsonPropertyName("useridlist")]
    public required IReadOnlyList<string> UserIds { get; init; }
}

internal sealed class ListUserIdsBody
{
    public string? Cursor { get; init; }

    public required int Limit { get; init; }
}

internal sealed class FindUserBody
{
    public string? Mobile { get; init; }

    public string? Email { get; init; }

    public WeComEmailType? EmailType { get; init; }
}

internal sealed class ConfirmUserBody
{
    [JsonPropertyName("userid")]
    public required string UserId { get; init; }

    public required Secret TfaCode { get; init; }
}

internal sealed class UserListAnswer<T>
{
    [AllowNull]
    [JsonPropertyName("userlist")]
    public IReadOnlyList<T> Users { get => field ?? []; set; }
}

internal sealed class UserIdsAnswer
{
    public string? NextCursor { get; set; }

    [AllowNull]
    [JsonPropertyName("dept_user")]
    public IReadOnlyList<WeComUserDepartment> Rows { get => field ?? []; set; }
}
