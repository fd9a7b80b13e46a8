using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>
/// Reads an object, lets a caller change it, and sends the key and the changed members: the manual does not say whether a part that is
/// sent is merged or replaced, so parts go out whole, with what this version of the client does not know of them.
/// </summary>
internal static class ReadChangeWrite
{
    /// <summary>A change that is done when it returns.</summary>
    public static Func<T, Task> AtOnce<T>(Action<T> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return item =>
        {
            change(item);
            return Task.CompletedTask;
        };
    }

    /// <summary>The only object of an answer.</summary>
    public static async Task<ApiResult<T>> SingleAsync<TAnswer, T>(Task<ApiResult<TAnswer>> reading, Func<TAnswer, IReadOnlyList<T>> rows)
    {
        ApiResult<TAnswer> read = await reading.ConfigureAwait(false);
        return !read.TryGetValue(out TAnswer? answer) ? ApiResult.Failure<T>(read.Error!, read.Call)
            : rows(answer) is [var first, ..] ? ApiResult.Success(first, read.Call)
            : ApiResult.Failure<T>(Vos3000Errors.Missing(read.Call.Operation), read.Call);
    }

    /// <summary>Reads, changes and sends.</summary>
    /// <param name="pipeline">Sends the change.</param>
    /// <param name="write">The operation that changes.</param>
    /// <param name="reading">The object as it is on its way here.</param>
    /// <param name="rows">The objects in the answer.</param>
    /// <param name="keyOf">The key of an object.</param>
    /// <param name="change">The caller's change.</param>
    /// <param name="validate">Checks the changed members.</param>
    /// <param name="type">How the object is written.</param>
    /// <param name="fixedMembers">The name of the key, then those of members that cannot be changed.</param>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static async Task<ApiResult> RunAsync<TAnswer, T>(
        ApiPipeline pipeline, ApiOperation write, Task<ApiResult<TAnswer>> reading, Func<TAnswer, IReadOnlyList<T>> rows,
        Func<T, string?> keyOf, Func<T, Task> change, Action<T> validate,
        JsonTypeInfo<T> type, string[] fixedMembers, string key, CancellationToken cancellationToken)
        where T : class
    {
        ApiResult<TAnswer> read = await reading.ConfigureAwait(false);
        if (!read.TryGetValue(out TAnswer? answer))
        {
            return ApiResult.Failure(read.Error!, read.Call);
        }

        IReadOnlyList<T> found = rows(answer);
        T? subject = found.FirstOrDefault(row => key.Equals(keyOf(row), StringComparison.Ordinal))
            ?? found.FirstOrDefault(row => key.Equals(keyOf(row), StringComparison.OrdinalIgnoreCase));
        if (subject is null)
        {
            return ApiResult.Failure(Vos3000Errors.Missing(read.Call.Operation), read.Call);
        }

        string name = keyOf(subject)!;
        var snapshot = new ModelSnapshot<T>(subject, type);
        await change(subject).ConfigureAwait(false);
        JsonObject changes = snapshot.Changes(validate, nameof(change));
        foreach (string member in fixedMembers)
        {
            if (changes.ContainsKey(member))
            {
                throw new ArgumentException($"{member} cannot be changed.", nameof(change));
            }
        }

        if (changes.Count == 0)
        {
            return ApiResult.Success(read.Call);
        }

        changes.Insert(0, fixedMembers[0], name);
        return await pipeline.SendAsync(write, changes, WireJson.Default.JsonObject, cancellationToken).ConfigureAwait(false);
    }
}
