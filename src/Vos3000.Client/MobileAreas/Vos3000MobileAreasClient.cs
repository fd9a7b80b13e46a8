using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The areas of mobile prefixes (号段归属地). Methods are virtual for fakes in tests.</summary>
public class Vos3000MobileAreasClient
{
    private static readonly ApiOperation Create = new(
        "Vos3000.MobileAreas.Create", HttpMethod.Post, "external/server/CreateMobileArea", OperationSafety.Idempotent);

    private static readonly ApiOperation Delete = new(
        "Vos3000.MobileAreas.Delete", HttpMethod.Post, "external/server/DeleteMobileArea", OperationSafety.Idempotent);

    private static readonly ApiOperation Get = new(
        "Vos3000.MobileAreas.Get", HttpMethod.Post, "external/server/GetMobileArea", OperationSafety.Read);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000MobileAreasClient()
    {
    }

    internal Vos3000MobileAreasClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>
    /// Sets the areas of prefixes; a prefix that is known already gets the new area (创建号段, <c>POST /external/server/CreateMobileArea</c>).
    /// </summary>
    /// <param name="areas">The prefixes and their areas.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error.</returns>
    /// <exception cref="ArgumentException">The list is empty, or a prefix or an area code is blank or too long.</exception>
    public virtual Task<ApiResult> CreateAsync(IReadOnlyList<MobileArea> areas, CancellationToken cancellationToken = default)
    {
        Check.RequiredItems(areas, MobileArea.Validate);
        return _pipeline.SendAsync(
            Create, new CreateMobileAreaRequest { Areas = areas },
            MobileAreasJson.Default.CreateMobileAreaRequest, cancellationToken);
    }

    /// <summary>Deletes prefixes (删除号段, <c>POST /external/server/DeleteMobileArea</c>).</summary>
    /// <param name="mobilePrefixes">The prefixes.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Success, or the error. <see cref="ErrorCategory.NotFound"/> (-10007) after a repeated attempt may mean that the first one succeeded.
    /// </returns>
    /// <exception cref="ArgumentException">The list is empty, or a prefix is blank or too long.</exception>
    public virtual Task<ApiResult> DeleteAsync(IReadOnlyList<string> mobilePrefixes, CancellationToken cancellationToken = default)
    {
        Check.RequiredList(mobilePrefixes);
        return _pipeline.SendAsync(
            Delete, new DeleteMobileAreaRequest { MobilePrefixes = mobilePrefixes },
            MobileAreasJson.Default.DeleteMobileAreaRequest, cancellationToken);
    }

    /// <summary>Reads the areas of prefixes (查询号段, <c>POST /external/server/GetMobileArea</c>).</summary>
    /// <param name="mobilePrefix">
    /// The prefix; null for all of them, which can be a very long answer: see <see cref="ApiClientOptions.MaxResponseBytes"/>.
    /// </param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The prefixes and their areas.</returns>
    /// <exception cref="ArgumentException">The prefix is blank or too long.</exception>
    public virtual Task<ApiResult<GetMobileAreaResponse>> GetAsync(string? mobilePrefix, CancellationToken cancellationToken = default)
    {
        Check.Filter(mobilePrefix);
        return _pipeline.SendAsync(
            Get, new GetMobileAreaRequest { MobilePrefix = mobilePrefix },
            MobileAreasJson.Default.GetMobileAreaRequest, MobileAreasJson.Default.GetMobileAreaResponse, cancellationToken);
    }
}
