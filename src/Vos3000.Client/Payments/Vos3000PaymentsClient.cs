using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Payments (充值) and the records of them and of other incomes (缴费记录, 其它收入). Money is never sent twice by itself. Methods are virtual for fakes in tests.</summary>
public class Vos3000PaymentsClient
{
    private static readonly ApiOperation Pay = new("Vos3000.Payments.Pay", HttpMethod.Post, "external/server/Pay", OperationSafety.NotRepeatable)
    {
        RequiresProofOfRefusal = true,
    };

    private static readonly ApiOperation PayByPhoneCard = new(
        "Vos3000.Payments.PayByPhoneCard", HttpMethod.Post, "external/server/PayByPhoneCard", OperationSafety.NotRepeatable)
    {
        RequiresProofOfRefusal = true,
    };

    private static readonly ApiOperation GetHistory = new(
        "Vos3000.Payments.GetHistory", HttpMethod.Post, "external/server/GetPayHistory", OperationSafety.Read);

    private static readonly ApiOperation GetConsumption = new(
        "Vos3000.Payments.GetConsumption", HttpMethod.Post, "external/server/GetConsumption", OperationSafety.Read);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000PaymentsClient()
    {
    }

    internal Vos3000PaymentsClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>
    /// Pays money into an account (充值, <c>POST /external/server/Pay</c>). A negative amount deducts, which the manual does not mention but
    /// clients practice. Put a reference of your own into <see cref="PayRequest.Memo"/>, so that the payment can be found later.
    /// </summary>
    /// <param name="request">The payment.</param>
    /// <param name="cancellationToken">Ends the call; the payment may have been made all the same.</param>
    /// <returns>
    /// The new balance, or the error. <see cref="ApiError.OutcomeUnknown"/> means that the money may have moved: compare the balance, or look
    /// with <see cref="GetHistoryAsync"/>, before paying again. Only the codes -10007, -12103 and -10124 prove that nothing happened.
    /// </returns>
    /// <exception cref="ArgumentException">The owner is blank, or a text is too long.</exception>
    public virtual Task<ApiResult<PayResponse>> PayAsync(PayRequest request, CancellationToken cancellationToken = default)
    {
        PayRequest.Validate(request);
        return _pipeline.SendAsync(Pay, request, PaymentsJson.Default.PayRequest, PaymentsJson.Default.PayResponse, cancellationToken);
    }
    /// <summary>
    /// Pays the value of a phone card into an account, which uses the card up (电话卡充值, <c>POST /external/server/PayByPhoneCard</c>). Never repeated
    /// by itself.
    /// </summary>
    /// <param name="request">The card and the account. Without the password only the number of the card is checked.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The new balance, or the error; a card that was used already is <see cref="Vos3000Errors.CardUsed"/>. <see cref="ApiError.OutcomeUnknown"/>
    /// means that the card may have been used: look with <see cref="GetHistoryAsync"/> before paying again.
    /// </returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult<PayByPhoneCardResponse>> PayByPhoneCardAsync(PayByPhoneCardRequest request, CancellationToken cancellationToken = default)
    {
        PayByPhoneCardRequest.Validate(request);
        return _pipeline.SendAsync(
            PayByPhoneCard, request, PaymentsJson.Default.PayByPhoneCardRequest, PaymentsJson.Default.PayByPhoneCardResponse, cancellationToken);
    }

    /// <summary>Reads payments that were made (查询缴费记录, <c>POST /external/server/GetPayHistory</c>).</summary>
    /// <param name="request">Whose payments, and from when to when.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The payments; a range that is longer than the switch allows is <see cref="Vos3000Errors.IntervalTooLong"/>.</returns>
    /// <exception cref="ArgumentException">Neither account nor agent is given, the end lies before the beginning, or a text is too long.</exception>
    public virtual Task<ApiResult<GetPayHistoryResponse>> GetHistoryAsync(GetPayHistoryRequest request, CancellationToken cancellationToken = default)
    {
        GetPayHistoryRequest.Validate(request);
        return _pipeline.SendAsync(
            GetHistory, request, PaymentsJson.Default.GetPayHistoryRequest, PaymentsJson.Default.GetPayHistoryResponse, cancellationToken);
    }

    /// <summary>Reads incomes that are no calls: rents, and gaps to minimums (查询其它收入, <c>POST /external/server/GetConsumption</c>).</summary>
    /// <param name="request">Whose records, and from when to when.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The records; a range that is longer than the switch allows is <see cref="Vos3000Errors.IntervalTooLong"/>.</returns>
    /// <exception cref="ArgumentException">Neither account nor agent is given, the end lies before the beginning, or a text is too long.</exception>
    public virtual Task<ApiResult<GetConsumptionResponse>> GetConsumptionAsync(GetConsumptionRequest request, CancellationToken cancellationToken = default)
    {
        GetConsumptionRequest.Validate(request);
        return _pipeline.SendAsync(
            GetConsumption, request, PaymentsJson.Default.GetConsumptionRequest, PaymentsJson.Default.GetConsumptionResponse, cancellationToken);
    }
}
