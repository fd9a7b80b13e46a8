using System.Text.Json.Serialization.Metadata;
using Sdk.Core;

namespace Zhifuyun.Client;

/// <summary>Creates that are repeated only under a key of the caller's own.</summary>
internal static class Creation
{
    private const string Header = "Idempotency-Key";

    public static Task<ApiResult<TAnswer>> SendAsync<TRequest, TAnswer>(
        ApiPipeline pipeline,
        ApiOperation operation,
        TRequest request,
        string? idempotencyKey,
        JsonTypeInfo<TRequest> requestType,
        JsonTypeInfo<TAnswer> answerType,
        CancellationToken cancellationToken)
    {
        Check.IdempotencyKey(idempotencyKey);
        return idempotencyKey is null
            ? pipeline.SendAsync(operation, request, requestType, answerType, cancellationToken)
            : pipeline.SendAsync(
                operation.Repeatable(),
                ApiRequest.Json(request, requestType, new ApiRequest { Headers = [new(Header, idempotencyKey)] }),
                answerType,
                cancellationToken);
    }
}
