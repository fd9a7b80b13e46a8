using Sdk.Core;

namespace WeCom.Client;

/// <summary>One department of a walk: its members, or why they could not be read.</summary>
/// <param name="DepartmentId">The department.</param>
/// <param name="Result">The members that belong to it directly, or the error.</param>
public readonly record struct WeComDepartmentMembers(int DepartmentId, ApiResult<IReadOnlyList<WeComUser>> Result);
