using Sdk.Core;

namespace WeCom.Client;

/// <summary>One of several members that were asked for: what became of it.</summary>
/// <param name="UserId">The id that was asked for.</param>
/// <param name="Result">The member, or the error.</param>
public readonly record struct WeComUserLookup(string UserId, ApiResult<WeComUser> Result);
