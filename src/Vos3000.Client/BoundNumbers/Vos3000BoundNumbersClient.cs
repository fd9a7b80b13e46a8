using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Numbers that are bound to phone cards in use (绑定号码). Methods are virtual for fakes in tests.</summary>
public class Vos3000BoundNumbersClient
{
    private static readonly ApiOperation Create = new(
        "Vos3000.BoundNumbers.Create", HttpMethod.Post, "external/server/CreateBindedE164", OperationSafety.NotRepeatable);

    private static readonly ApiOperation Modify = new(
        "Vos3000.BoundNumbers.Modify", HttpMethod.Post, "external/server/ModifyBindedE164", OperationSafety.Idempotent);

    private static readonly ApiOperation Delete = new(
        "Vos3000.BoundNumbers.Delete", HttpMethod.Post, "external/server/DeleteBindedE164", OperationSafety.Idempotent);

    private static readonly ApiOperation Get = new(
        "Vos3000.BoundNumbers.Get", HttpMethod.Post, "external/server/GetBindedE164", OperationSafety.Read);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000BoundNumbersClient()
    {
    }

    internal Vos3000BoundNumbersClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Binds a number to a phone card in use (创建绑定号码, <c>POST /external/server/CreateBindedE164</c>). Never repeated by itself.</summary>
    /// <param name="request">The number and the card.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; a card that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult> CreateAsync(CreateBoundNumberRequest request, CancellationToken cancellationToken = default)
    {
        CreateBoundNumberRequest.Validate(request);
        return _pipeline.SendAsync(Create, request, BoundNumbersJson.Default.CreateBoundNumberRequest, cancellationToken);
    }

    /// <summary>Changes a bound number (修改绑定号码, <c>POST /external/server/ModifyBindedE164</c>). What is left out stays as it is.</summary>
    /// <param name="request">The number, and what is to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult> ModifyAsync(ModifyBoundNumberRequest request, CancellationToken cancellationToken = default)
    {
        ModifyBoundNumberRequest.Validate(request);
        return _pipeline.SendAsync(Modify, request, BoundNumbersJson.Default.ModifyBoundNumberRequest, cancellationToken);
    }

    /// <summary>Unbinds a number (删除绑定号码, <c>POST /external/server/DeleteBindedE164</c>).</summary>
    /// <param name="e164">The number.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Success, or the error. <see cref="ErrorCategory.NotFound"/> (-10007) after a repeated attempt may mean that the first one succeeded.
    /// </returns>
    /// <exception cref="ArgumentException">The number is blank or too long.</exception>
    public virtual Task<ApiResult> DeleteAsync(string e164, CancellationToken cancellationToken = default)
    {
        Check.Required(e164);
        return _pipeline.SendAsync(
            Delete, new DeleteBoundNumberRequest { E164 = e164 },
            BoundNumbersJson.Default.DeleteBoundNumberRequest, cancellationToken);
    }

    /// <summary>Reads bound numbers (查询绑定号码, <c>POST /external/server/GetBindedE164</c>).</summary>
    /// <param name="request">Which numbers. Exactly one of its three filters is needed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The numbers; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">No filter is set, or more than one, or one is empty or holds a blank or too long text.</exception>
    public virtual Task<ApiResult<GetBoundNumberResponse>> GetAsync(GetBoundNumberRequest request, CancellationToken cancellationToken = default)
    {
        GetBoundNumberRequest.Validate(request);
        return _pipeline.SendAsync(
            Get, request, BoundNumbersJson.Default.GetBoundNumberRequest, BoundNumbersJson.Default.GetBoundNumberResponse, cancellationToken);
    }
}
