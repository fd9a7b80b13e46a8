using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Phone cards (电话卡): those in use, and those in stock. Methods are virtual for fakes in tests.</summary>
public class Vos3000PhoneCardsClient
{
    private static readonly ApiOperation Create = new(
        "Vos3000.PhoneCards.Create", HttpMethod.Post, "external/server/CreateActivePhoneCard", OperationSafety.NotRepeatable);

    private static readonly ApiOperation Modify = new(
        "Vos3000.PhoneCards.Modify", HttpMethod.Post, "external/server/ModifyActivePhoneCard", OperationSafety.Idempotent);

    private static readonly ApiOperation Delete = new(
        "Vos3000.PhoneCards.Delete", HttpMethod.Post, "external/server/DeleteActivePhoneCard", OperationSafety.Idempotent);

    private static readonly ApiOperation Get = new(
        "Vos3000.PhoneCards.Get", HttpMethod.Post, "external/server/GetActivePhoneCard", OperationSafety.Read);

    private static readonly ApiOperation Activate = new(
        "Vos3000.PhoneCards.Activate", HttpMethod.Post, "external/server/PhoneCardActive", OperationSafety.NotRepeatable)
    {
        // Activating a card uses it up.
        RequiresProofOfRefusal = true,
    };

    private static readonly ApiOperation GetStock = new(
        "Vos3000.PhoneCards.GetStock", HttpMethod.Post, "external/server/GetPhoneCard", OperationSafety.Read);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000PhoneCardsClient()
    {
    }

    internal Vos3000PhoneCardsClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Creates a phone card in use (创建活动电话卡, <c>POST /external/server/CreateActivePhoneCard</c>). Never repeated by itself.</summary>
    /// <param name="request">The card.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The password that the switch made when none was given, or the error.</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult<CreateActivePhoneCardResponse>> CreateAsync(
        CreateActivePhoneCardRequest request, CancellationToken cancellationToken = default)
    {
        CreateActivePhoneCardRequest.Validate(request);
        return _pipeline.SendAsync(
            Create, request, PhoneCardsJson.Default.CreateActivePhoneCardRequest, PhoneCardsJson.Default.CreateActivePhoneCardResponse, cancellationToken);
    }

    /// <summary>
    /// Changes a phone card in use (修改活动电话卡, <c>POST /external/server/ModifyActivePhoneCard</c>). What is left out stays as it is, the limit of
    /// bound numbers apart.
    /// </summary>
    /// <param name="request">The number of the card, and what is to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult> ModifyAsync(ModifyActivePhoneCardRequest request, CancellationToken cancellationToken = default)
    {
        ModifyActivePhoneCardRequest.Validate(request);
        return _pipeline.SendAsync(Modify, request, PhoneCardsJson.Default.ModifyActivePhoneCardRequest, cancellationToken);
    }

    /// <summary>Deletes a phone card in use (删除活动电话卡, <c>POST /external/server/DeleteActivePhoneCard</c>).</summary>
    /// <param name="pin">The number of the card.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Success, or the error. <see cref="ErrorCategory.NotFound"/> (-10007) after a repeated attempt may mean that the first one succeeded.
    /// </returns>
    /// <exception cref="ArgumentException">The number is blank or too long.</exception>
    public virtual Task<ApiResult> DeleteAsync(string pin, CancellationToken cancellationToken = default)
    {
        Check.Required(pin);
        return _pipeline.SendAsync(
            Delete, new DeleteActivePhoneCardRequest { Pin = pin },
            PhoneCardsJson.Default.DeleteActivePhoneCardRequest, cancellationToken);
    }

    /// <summary>Reads phone cards in use, passwords included (查询活动电话卡, <c>POST /external/server/GetActivePhoneCard</c>).</summary>
    /// <param name="request">Which cards. At least one of its two filters is needed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The cards; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">No filter is set, or one is empty or holds a blank or too long text.</exception>
    public virtual Task<ApiResult<GetActivePhoneCardResponse>> GetAsync(GetActivePhoneCardRequest request, CancellationToken cancellationToken = default)
    {
        GetActivePhoneCardRequest.Validate(request);
        return _pipeline.SendAsync(
            Get, request, PhoneCardsJson.Default.GetActivePhoneCardRequest, PhoneCardsJson.Default.GetActivePhoneCardResponse, cancellationToken);
    }

    /// <summary>
    /// Activates a phone card, and binds a number to it if one is given (激活电话卡, <c>POST /external/server/PhoneCardActive</c>). Never repeated by
    /// itself.
    /// </summary>
    /// <param name="request">The card. Without its password only the number of the card is checked.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Success, or the error. After <see cref="ApiError.OutcomeUnknown"/> look with <see cref="GetAsync"/> whether the card is in use.
    /// </returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult> ActivateAsync(ActivatePhoneCardRequest request, CancellationToken cancellationToken = default)
    {
        ActivatePhoneCardRequest.Validate(request);
        return _pipeline.SendAsync(Activate, request, PhoneCardsJson.Default.ActivatePhoneCardRequest, cancellationToken);
    }

    /// <summary>Reads a phone card in stock (查询电话卡, <c>POST /external/server/GetPhoneCard</c>).</summary>
    /// <param name="pin">The number of the card.</param>
    /// <param name="password">The password of the card; null leaves it out, and then only the number is checked.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The card; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">The number is blank, or a text is too long.</exception>
    public virtual Task<ApiResult<GetPhoneCardResponse>> GetStockAsync(string pin, Secret? password = null, CancellationToken cancellationToken = default)
    {
        Check.Required(pin);
        Check.Optional(password);
        return _pipeline.SendAsync(
            GetStock, new GetPhoneCardRequest { Pin = pin, Password = password },
            PhoneCardsJson.Default.GetPhoneCardRequest, PhoneCardsJson.Default.GetPhoneCardResponse, cancellationToken);
    }
}
