using Sdk.Core;

namespace WeCom.Client;

/// <summary>Sends a message in parts and merges what the service says to them.</summary>
internal static class MessageSending
{
    public static async Task<ApiResult<WeComSentMessage>> RunAsync(
        IReadOnlyList<WeComMessage> parts, Func<WeComMessage, Task<ApiResult<WeComSentMessage>>> send)
    {
        var sent = new List<WeComSentMessage>(parts.Count);
        CallInfo call = default;
        ApiError? nobody = null;
        bool reachedSomebody = false;
        for (int index = 0; index < parts.Count; index++)
        {
            ApiResult<WeComSentMessage> answer = await send(parts[index]).ConfigureAwait(false);
            call = answer.Call with { Attempts = call.Attempts + answer.Call.Attempts, Elapsed = call.Elapsed + answer.Call.Elapsed };
            if (answer.TryGetValue(out WeComSentMessage? part, out ApiError? error))
            {
                reachedSomebody = true;
                sent.Add(part);
            }
            else if (error.Code == WeComErrors.NoValidReceiver)
            {
                // Of the whole message these are some of many recipients, whom the service would have listed beside a success.
                nobody = error;
                sent.Add(Unreached(parts[index]));
            }
            else
            {
                return ApiResult.Failure<WeComSentMessage>(error with { Details = Partial(parts, index, sent, error) }, call);
            }
        }

        return nobody is not null && !reachedSomebody
            ? ApiResult.Failure<WeComSentMessage>(nobody, call)
            : ApiResult.Success(Merge(sent), call);
    }

    private static WeComPartialSend Partial(IReadOnlyList<WeComMessage> parts, int failed, List<WeComSentMessage> sent, ApiError error) => new(
        sent.Count == 0 ? null : Merge(sent), parts[failed], MessageParts.Join([.. parts.Skip(failed)]), error.Details as WeComErrorDetails);

    private static WeComSentMessage Unreached(WeComMessage part) =>
        new() { InvalidUsers = part.Users, InvalidDepartments = part.Departments, InvalidTags = part.Tags };

    private static WeComSentMessage Merge(List<WeComSentMessage> parts) => new()
    {
        InvalidUsers = Merge(parts, static part => part.InvalidUsers, StringComparer.OrdinalIgnoreCase),
        InvalidDepartments = Merge(parts, static part => part.InvalidDepartments, null),
        InvalidTags = Merge(parts, static part => part.InvalidTags, null),
        UnlicensedUsers = Merge(parts, static part => part.UnlicensedUsers, StringComparer.OrdinalIgnoreCase),
        Parts = parts,
    };

    private static T[] Merge<T>(List<WeComSentMessage> parts, Func<WeComSentMessage, IReadOnlyList<T>> list, IEqualityComparer<T>? comparer) =>
        [.. parts.SelectMany(list).Distinct(comparer)];
}
