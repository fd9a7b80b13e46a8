using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Reports of fees (费用报表). Methods are virtual for fakes in tests.</summary>
public class Vos3000ReportsClient
{
    private static readonly ApiOperation GetCustomerFees = new(
        "Vos3000.Reports.GetCustomerFees", HttpMethod.Post, "external/server/GetReportCustomerFee", OperationSafety.Read);

    private static readonly ApiOperation GetPhoneFees = new(
        "Vos3000.Reports.GetPhoneFees", HttpMethod.Post, "external/server/GetReportPhoneFee", OperationSafety.Read);

    private static readonly ApiOperation GetCustomerLocationFees = new(
        "Vos3000.Reports.GetCustomerLocationFees", HttpMethod.Post, "external/server/GetReportCustomerLocationFee", OperationSafety.Read);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000ReportsClient()
    {
    }

    internal Vos3000ReportsClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Reads the fee report of accounts (查询账户费用报表, <c>POST /external/server/GetReportCustomerFee</c>).</summary>
    /// <param name="request">What to report, by whole days of the switch's own calendar.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The rows; a range that is longer than the switch allows is <see cref="Vos3000Errors.IntervalTooLong"/>.</returns>
    /// <exception cref="ArgumentException">
    /// A mandatory member is blank or missing, or a text is too long, or the days or the period do not make sense.
    /// </exception>
    public virtual Task<ApiResult<GetCustomerFeeReportResponse>> GetCustomerFeesAsync(
        GetCustomerFeeReportRequest request, CancellationToken cancellationToken = default)
    {
        GetCustomerFeeReportRequest.Validate(request);
        return _pipeline.SendAsync(
            GetCustomerFees, request, ReportsJson.Default.GetCustomerFeeReportRequest, ReportsJson.Default.GetCustomerFeeReportResponse, cancellationToken);
    }

    /// <summary>Reads the fee report of the phones of an account (查询话机费用报表, <c>POST /external/server/GetReportPhoneFee</c>).</summary>
    /// <param name="request">What to report, by whole days of the switch's own calendar.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The rows; a range that is longer than the switch allows is <see cref="Vos3000Errors.IntervalTooLong"/>.</returns>
    /// <exception cref="ArgumentException">
    /// A mandatory member is blank or missing, or a text is too long, or the days or the period do not make sense.
    /// </exception>
    public virtual Task<ApiResult<GetPhoneFeeReportResponse>> GetPhoneFeesAsync(GetPhoneFeeReportRequest request, CancellationToken cancellationToken = default)
    {
        GetPhoneFeeReportRequest.Validate(request);
        return _pipeline.SendAsync(
            GetPhoneFees, request, ReportsJson.Default.GetPhoneFeeReportRequest, ReportsJson.Default.GetPhoneFeeReportResponse, cancellationToken);
    }

    /// <summary>Reads the fee report of an account by area (查询账户地区费用报表, <c>POST /external/server/GetReportCustomerLocationFee</c>).</summary>
    /// <param name="request">What to report, by whole days of the switch's own calendar.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The rows; a range that is longer than the switch allows is <see cref="Vos3000Errors.IntervalTooLong"/>.</returns>
    /// <exception cref="ArgumentException">
    /// A mandatory member is blank or missing, or a text is too long, or the days or the period do not make sense.
    /// </exception>
    public virtual Task<ApiResult<GetCustomerLocationFeeReportResponse>> GetCustomerLocationFeesAsync(
        GetCustomerLocationFeeReportRequest request, CancellationToken cancellationToken = default)
    {
        GetCustomerLocationFeeReportRequest.Validate(request);
        return _pipeline.SendAsync(
            GetCustomerLocationFees, request, ReportsJson.Default.GetCustomerLocationFeeReportRequest, ReportsJson.Default.GetCustomerLocationFeeReportResponse, cancellationToken);
    }
}
