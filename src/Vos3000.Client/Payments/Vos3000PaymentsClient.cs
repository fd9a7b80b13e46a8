using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Payments (充值). Money is never sent twice by itself. Methods are virtual for fakes in tests.</summary>
public class Vos3000PaymentsClient
{
    private static readonly ApiOperation Pay = new("Vos3000.Payments.Pay", HttpMethod.Post, "external/server/Pay", OperationSafety.NotRepeatable)
    {
        RequiresProofOfRefusal = true,
    };

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000PaymentsClient()
    {
    }

    internal Vos3000PaymentsClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>
    /// Pays money into an account (充值, <c>POST /external/server/Pay</c>). A negative amount deducts, which the manual does not mention but
    /// clients practise. Put a reference of your own into <see cref="PayRequest.Memo"/>, so that the payment can be found later.
    /// </summary>
    /// <param name="request">The payment.</param>
    /// <param name="cancellationToken">Ends the call; the payment may have been made all the same.</param>
    /// <returns>
    /// The new balance, or the error. <see cref="ApiError.OutcomeUnknown"/> means that the money may have moved: compare the balance before
    /// paying again. Only the codes -10007, -12103 and -10124 prove that nothing happened.
    /// </returns>
    /// <exception cref="ArgumentException">The owner is blank, or a text is too long.</exception>
    public virtual Task<ApiResult<PayResponse>> PayAsync(PayRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.OwnerName);
        Check.Optional(request.Memo);
        return _pipeline.SendAsync(Pay, request, PaymentsJson.Default.PayRequest, PaymentsJson.Default.PayResponse, cancellationToken);
    }
}
