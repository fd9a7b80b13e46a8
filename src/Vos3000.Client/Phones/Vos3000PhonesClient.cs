using System.Runtime.CompilerServices;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Phones (话机). Methods are virtual for fakes in tests.</summary>
public class Vos3000PhonesClient
{
    /// <summary>How many phones <see cref="StreamOnlineAsync"/> asks for at once unless another number is given.</summary>
    public const int DefaultBatchSize = 200;

    private static readonly ApiOperation Create = new(
        "Vos3000.Phones.Create", HttpMethod.Post, "external/server/CreatePhone", OperationSafety.NotRepeatable);

    private static readonly ApiOperation Modify = new(
        "Vos3000.Phones.Modify", HttpMethod.Post, "external/server/ModifyPhone", OperationSafety.Idempotent);

    private static readonly ApiOperation Delete = new(
        "Vos3000.Phones.Delete", HttpMethod.Post, "external/server/DeletePhone", OperationSafety.Idempotent);

    private static readonly ApiOperation Get = new(
        "Vos3000.Phones.Get", HttpMethod.Post, "external/server/GetPhone", OperationSafety.Read);

    private static readonly ApiOperation GetAllOnline = new(
        "Vos3000.Phones.GetAllOnline", HttpMethod.Post, "external/server/GetAllPhoneOnline", OperationSafety.Read);

    private static readonly ApiOperation GetOnline = new(
        "Vos3000.Phones.GetOnline", HttpMethod.Post, "external/server/GetPhoneOnline", OperationSafety.Read);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000PhonesClient()
    {
    }

    internal Vos3000PhonesClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>
    /// Creates a phone, with an account of its own if so wished (创建话机, <c>POST /external/server/CreatePhone</c>). Never repeated by itself.
    /// </summary>
    /// <param name="request">The phone. What is left out is as the switch has it by default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The password that the switch made when none was given, or the error.</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult<CreatePhoneResponse>> CreateAsync(CreatePhoneRequest request, CancellationToken cancellationToken = default)
    {
        CreatePhoneRequest.Validate(request);
        return _pipeline.SendAsync(Create, request, PhonesJson.Default.CreatePhoneRequest, PhonesJson.Default.CreatePhoneResponse, cancellationToken);
    }

    /// <summary>
    /// Changes a phone (修改话机, <c>POST /external/server/ModifyPhone</c>). What is left out stays as it is; parts are replaced whole.
    /// <see cref="UpdateAsync(string, Action{Phone}, CancellationToken)"/> reads before it changes.
    /// </summary>
    /// <param name="request">The number of the phone, and what is to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult> ModifyAsync(ModifyPhoneRequest request, CancellationToken cancellationToken = default)
    {
        ModifyPhoneRequest.Validate(request);
        return _pipeline.SendAsync(Modify, request, PhonesJson.Default.ModifyPhoneRequest, cancellationToken);
    }

    /// <summary>
    /// Reads a phone, lets you change it, and sends what has changed (<c>POST /external/server/GetPhone</c>, then
    /// <c>POST /external/server/ModifyPhone</c>). Members that this version of the client does not know are kept. What somebody else changes in
    /// between stays, unless it is the same member.
    /// </summary>
    /// <param name="e164">The number of the phone.</param>
    /// <param name="change">Changes it. What is not touched is not sent; when nothing is, the second request is left out.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">
    /// The number is blank or too long; or the change sets something too long, removes a value, or touches what cannot be changed.
    /// </exception>
    public virtual Task<ApiResult> UpdateAsync(string e164, Action<Phone> change, CancellationToken cancellationToken = default) =>
        UpdateAsync(e164, ReadChangeWrite.AtOnce(change), cancellationToken);

    /// <summary>
    /// Reads a phone, lets you change it, and sends what has changed (<c>POST /external/server/GetPhone</c>, then
    /// <c>POST /external/server/ModifyPhone</c>). Members that this version of the client does not know are kept. What somebody else changes in
    /// between stays, unless it is the same member.
    /// </summary>
    /// <param name="e164">The number of the phone.</param>
    /// <param name="change">Changes it, in its own time. What is not touched is not sent; when nothing is, the second request is left out.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">
    /// The number is blank or too long; or the change sets something too long, removes a value, or touches what cannot be changed.
    /// </exception>
    public virtual Task<ApiResult> UpdateAsync(string e164, Func<Phone, Task> change, CancellationToken cancellationToken = default)
    {
        Check.Required(e164);
        ArgumentNullException.ThrowIfNull(change);
        return ReadChangeWrite.RunAsync(
            _pipeline, Modify, GetAsync(new GetPhoneRequest { E164s = [e164] }, cancellationToken),
            static answer => answer.Phones, static item => item.E164, change, Phone.Validate, PhonesJson.Default.Phone,
            ["e164"], e164, cancellationToken);
    }

    /// <summary>
    /// Deletes a phone (删除话机, <c>POST /external/server/DeletePhone</c>). Some builds answer a number that does not exist with success.
    /// </summary>
    /// <param name="e164">The number of the phone.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Success, or the error. <see cref="ErrorCategory.NotFound"/> (-10007) after a repeated attempt may mean that the first one succeeded.
    /// </returns>
    /// <exception cref="ArgumentException">The number is blank or too long.</exception>
    public virtual Task<ApiResult> DeleteAsync(string e164, CancellationToken cancellationToken = default)
    {
        Check.Required(e164);
        return _pipeline.SendAsync(
            Delete, new DeletePhoneRequest { E164 = e164 },
            PhonesJson.Default.DeletePhoneRequest, cancellationToken);
    }

    /// <summary>
    /// Reads phones by number or account with all their settings, passwords included (查询话机, <c>POST /external/server/GetPhone</c>).
    /// </summary>
    /// <param name="request">Which phones. At least one of its two filters is needed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The phones; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">No filter is set, or one is empty or holds a blank or too long text.</exception>
    public virtual Task<ApiResult<GetPhoneResponse>> GetAsync(GetPhoneRequest request, CancellationToken cancellationToken = default)
    {
        GetPhoneRequest.Validate(request);
        return _pipeline.SendAsync(Get, request, PhonesJson.Default.GetPhoneRequest, PhonesJson.Default.GetPhoneResponse, cancellationToken);
    }

    /// <summary>Reads a phone, password included (查询话机, <c>POST /external/server/GetPhone</c>).</summary>
    /// <param name="e164">The number of the phone.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The phone; one that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">The number is blank or too long.</exception>
    public virtual Task<ApiResult<Phone>> GetAsync(string e164, CancellationToken cancellationToken = default)
    {
        Check.Required(e164);
        return ReadChangeWrite.SingleAsync(GetAsync(new GetPhoneRequest { E164s = [e164] }, cancellationToken), static answer => answer.Phones);
    }

    /// <summary>Lists the numbers of all phones that are online (获取所有在线话机, <c>POST /external/server/GetAllPhoneOnline</c>).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<ApiResult<GetAllPhoneOnlineResponse>> GetAllOnlineAsync(CancellationToken cancellationToken = default) => _pipeline.SendAsync(
        GetAllOnline, EmptyRequest.Instance, PhonesJson.Default.EmptyRequest, PhonesJson.Default.GetAllPhoneOnlineResponse, cancellationToken);

    /// <summary>Reads the registration of phones that are online (查询在线话机, <c>POST /external/server/GetPhoneOnline</c>).</summary>
    /// <param name="e164s">
    /// The numbers to look up; null to send none, which lists all phones on the builds that allow it. For thousands of numbers use
    /// <see cref="StreamOnlineAsync"/>.
    /// </param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The phones that are online; those that are not are left out.</returns>
    /// <exception cref="ArgumentException">The list is empty, or holds a blank number.</exception>
    public virtual Task<ApiResult<GetPhoneOnlineResponse>> GetOnlineAsync(
        IReadOnlyList<string>? e164s = null, CancellationToken cancellationToken = default)
    {
        Check.List(e164s);
        return _pipeline.SendAsync(
            GetOnline, new GetPhoneOnlineRequest { E164s = e164s },
            PhonesJson.Default.GetPhoneOnlineRequest, PhonesJson.Default.GetPhoneOnlineResponse, cancellationToken);
    }

    /// <summary>Reads the registration of any number of phones, in batches, as they come.</summary>
    /// <param name="e164s">The numbers; repeated ones are asked for once.</param>
    /// <param name="batchSize">How many to ask for at once, 1 to 10,000.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The phones that are online; those that are not are left out.</returns>
    /// <exception cref="ApiException">A batch failed for good. The phones of the batches before it have been handed out.</exception>
    public virtual IAsyncEnumerable<PhoneOnline> StreamOnlineAsync(
        IEnumerable<string> e164s, int batchSize = DefaultBatchSize, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(e164s);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(batchSize, 10_000);
        string[] numbers = [.. e164s.Distinct(StringComparer.Ordinal)];
        foreach (string number in numbers)
        {
            Check.Required(number, name: nameof(e164s));
        }

        return StreamBatchesAsync(numbers, batchSize, cancellationToken);
    }

    private async IAsyncEnumerable<PhoneOnline> StreamBatchesAsync(
        string[] numbers, int batchSize, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (string[] batch in numbers.Chunk(batchSize))
        {
            ApiResult<GetPhoneOnlineResponse> answer = await GetOnlineAsync(batch, cancellationToken).ConfigureAwait(false);
            foreach (PhoneOnline phone in answer.GetValueOrThrow().Phones)
            {
                yield return phone;
            }
        }
    }
}
