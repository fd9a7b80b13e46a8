using System.Collections.Frozen;
using Sdk.Core;

namespace Zhifuyun.Client;

/// <summary>
/// What the codes of Zhifuyun mean: those of its answers, and those of OAuth 2.0 that its token endpoint may use. Any other code keeps
/// its text in <see cref="ApiError.Code"/>.
/// </summary>
public static class ZhifuyunErrors
{
    /// <summary>A parameter is wrong (请求参数错误).</summary>
    public const string BadRequest = "400";

    /// <summary>The token is not valid, or not any more (未授权，Token无效或过期). The client renews it once by itself.</summary>
    public const string Unauthorized = "401";

    /// <summary>The API key may not do this (权限不足).</summary>
    public const string Forbidden = "403";

    /// <summary>There is no such object (资源不存在).</summary>
    public const string NotFound = "404";

    /// <summary>The service does not offer this operation.</summary>
    public const string NotOffered = "405";

    /// <summary>The object is in another state, or the idempotency key was used for something else.</summary>
    public const string Conflict = "409";

    /// <summary>More calls than the plan allows (请求频率超限).</summary>
    public const string TooManyRequests = "429";

    /// <summary>A fault of the service (服务器内部错误).</summary>
    public const string ServerError = "500";

    /// <summary>The API key is not known, or its secret is wrong. Of the token endpoint.</summary>
    public const string InvalidClient = "invalid_client";

    /// <summary>The answer of the token endpoint holds no token. Of the client, never on the wire.</summary>
    public const string EmptyGrant = "no_access_token";

    private static readonly ErrorHint KeyHint = new(
        "Check ClientId and ClientSecret; nothing more is tried with them for five minutes, or until they change.",
        "请检查 ClientId 和 ClientSecret；五分钟内或修改之前不会再用它们尝试。");

    private static readonly ErrorHint NotOfferedHint = new(
        "The service does not offer this operation for this object.", "服务端不支持对该资源执行此操作。");

    /// <summary>All known codes.</summary>
    public static ErrorCatalog Catalog { get; } = new(
        new ErrorCatalogEntry(BadRequest, ErrorCategory.InvalidRequest, new("Check the members of the request.", "请检查请求参数。"))
        {
            ProvesNotExecuted = true,
        },
        new ErrorCatalogEntry(Unauthorized, ErrorCategory.AuthenticationExpired),
        new ErrorCatalogEntry(Forbidden, ErrorCategory.PermissionDenied, new("The API key lacks the permission.", "API 密钥没有该权限。"))
        {
            ProvesNotExecuted = true,
        },
        new ErrorCatalogEntry(NotFound, ErrorCategory.NotFound, new("Check the id.", "请核对编号。"))
        {
            ProvesNotExecuted = true,
        },
        new ErrorCatalogEntry(NotOffered, ErrorCategory.NotFound, NotOfferedHint)
        {
            ProvesNotExecuted = true,
        },
        new ErrorCatalogEntry(Conflict, ErrorCategory.Conflict)
        {
            ProvesNotExecuted = true,
        },
        new ErrorCatalogEntry(
            TooManyRequests, ErrorCategory.RateLimited, new("Set Plan to the plan that was bought.", "请将 Plan 设置为所购买的套餐。")),
        new ErrorCatalogEntry(ServerError, ErrorCategory.ProviderFault)
        {
            IsTransient = true,
        },
        new ErrorCatalogEntry(InvalidClient, ErrorCategory.CredentialsRejected, KeyHint),
        new ErrorCatalogEntry("unauthorized_client", ErrorCategory.CredentialsRejected, KeyHint),
        new ErrorCatalogEntry("invalid_grant", ErrorCategory.CredentialsRejected, KeyHint),
        new ErrorCatalogEntry("access_denied", ErrorCategory.CredentialsRejected, KeyHint),
        new ErrorCatalogEntry("invalid_request", ErrorCategory.InvalidRequest),
        new ErrorCatalogEntry("invalid_scope", ErrorCategory.InvalidRequest),
        new ErrorCatalogEntry("unsupported_grant_type", ErrorCategory.InvalidRequest),
        new ErrorCatalogEntry("server_error", ErrorCategory.ProviderFault)
        {
            IsTransient = true,
        },
        new ErrorCatalogEntry("temporarily_unavailable", ErrorCategory.ProviderBusy)
        {
            IsTransient = true,
        })
    {
        HttpStatuses = new Dictionary<int, ErrorCatalogEntry>
        {
            [405] = new(NotOffered, ErrorCategory.NotFound, NotOfferedHint)
            {
                ProvesNotExecuted = true,
            },
        }.ToFrozenDictionary(),
    };
}
