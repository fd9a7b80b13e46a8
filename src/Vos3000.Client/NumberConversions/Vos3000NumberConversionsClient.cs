using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The table of number conversions (号码转换). Methods are virtual for fakes in tests.</summary>
public class Vos3000NumberConversionsClient
{
    private static readonly ApiOperation Get = new(
        "Vos3000.NumberConversions.Get", HttpMethod.Post, "external/server/GetE164Convert", OperationSafety.Read);

    private static readonly ApiOperation Create = new(
        "Vos3000.NumberConversions.Create", HttpMethod.Post, "external/server/CreateE164Convert", OperationSafety.NotRepeatable);

    private static readonly ApiOperation Modify = new(
        "Vos3000.NumberConversions.Modify", HttpMethod.Post, "external/server/ModifyE164Convert", OperationSafety.Idempotent);

    private static readonly ApiOperation Delete = new(
        "Vos3000.NumberConversions.Delete", HttpMethod.Post, "external/server/DeleteE164Convert", OperationSafety.Idempotent);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000NumberConversionsClient()
    {
    }

    internal Vos3000NumberConversionsClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Reads conversions (查询号码变换表, <c>POST /external/server/GetE164Convert</c>).</summary>
    /// <param name="account">The account that they belong to; null for any.</param>
    /// <param name="e164">The number; null for any. One of the two is needed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The conversions.</returns>
    /// <exception cref="ArgumentException">Neither is given, or one is blank or too long.</exception>
    public virtual Task<ApiResult<GetNumberConversionResponse>> GetAsync(string? account, string? e164 = null, CancellationToken cancellationToken = default)
    {
        if (account is null && e164 is null)
        {
            throw new ArgumentException("An account or a number is needed.", nameof(account));
        }

        Check.Filter(account);
        Check.Filter(e164);
        return _pipeline.SendAsync(
            Get, new GetNumberConversionRequest { Account = account, E164 = e164 },
            NumberConversionsJson.Default.GetNumberConversionRequest, NumberConversionsJson.Default.GetNumberConversionResponse, cancellationToken);
    }

    /// <summary>Creates a conversion (创建号码变换表, <c>POST /external/server/CreateE164Convert</c>). Never repeated by itself.</summary>
    /// <param name="request">The conversion.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id of the conversion, or the error.</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult<CreateNumberConversionResponse>> CreateAsync(
        CreateNumberConversionRequest request, CancellationToken cancellationToken = default)
    {
        CreateNumberConversionRequest.Validate(request);
        return _pipeline.SendAsync(
            Create, request, NumberConversionsJson.Default.CreateNumberConversionRequest, NumberConversionsJson.Default.CreateNumberConversionResponse, cancellationToken);
    }

    /// <summary>Changes a conversion (修改号码变换表, <c>POST /external/server/ModifyE164Convert</c>). What is left out stays as it is.</summary>
    /// <param name="request">The id of the conversion, and what is to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult> ModifyAsync(ModifyNumberConversionRequest request, CancellationToken cancellationToken = default)
    {
        ModifyNumberConversionRequest.Validate(request);
        return _pipeline.SendAsync(Modify, request, NumberConversionsJson.Default.ModifyNumberConversionRequest, cancellationToken);
    }

    /// <summary>Deletes a conversion (删除号码变换表, <c>POST /external/server/DeleteE164Convert</c>).</summary>
    /// <param name="id">The id of the conversion.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Success, or the error. <see cref="ErrorCategory.NotFound"/> (-10007) after a repeated attempt may mean that the first one succeeded.
    /// </returns>
    public virtual Task<ApiResult> DeleteAsync(int id, CancellationToken cancellationToken = default) => _pipeline.SendAsync(
        Delete, new DeleteNumberConversionRequest { Id = id },
        NumberConversionsJson.Default.DeleteNumberConversionRequest, cancellationToken);
}
