using Sdk.Core;

namespace WeCom.Client;

internal sealed class GroupChatAnswer
{
    private const string NoChat = "no-chat";

    public WeComGroupChat? ChatInfo { get; set; }

    /// <summary>The chat. An answer without one tells nothing, and is no success.</summary>
    public static ApiResult<WeComGroupChat> ToChat(ApiResult<GroupChatAnswer> answer, ApiOperation operation) =>
        answer.TryGetValue(out GroupChatAnswer? value, out ApiError? error) && value.ChatInfo is { } chat
            ? ApiResult.Success(chat, answer.Call)
            : ApiResult.Failure<WeComGroupChat>(
                error ?? WeComErrors.Catalog.CreateError(
                    WeComClient.Provider.Name, operation.Name, NoChat, ErrorCategory.InvalidResponse, "The answer holds no group chat."),
                answer.Call);
}
