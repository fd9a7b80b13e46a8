using System.Runtime.CompilerServices;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Phones (话机). Methods are virtual for fakes in tests.</summary>
public class Vos3000PhonesClient
{
    /// <summary>How many phones <see cref="StreamOnlineAsync"/> asks for at once unless another number is given.</summary>
    public const int DefaultBatchSize = 200;

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
            Check.Required(number, nameof(e164s));
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
