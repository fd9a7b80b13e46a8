using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Sdk.Core;

namespace Yunke.Client;

/// <summary>
/// The open platform of Yunke (云客开放平台): staff, departments, customers and calls, with signed requests. It has nothing to do with the
/// sessions of <see cref="YunkeClient"/>. Safe for concurrent use; make one and keep it. Methods are virtual for fakes in tests.
/// </summary>
public class YunkeOpenPlatformClient : IDisposable
{
    internal static readonly ApiProvider Provider = new()
    {
        Name = "Yunke",
        PackageName = "Yunke.Client.OpenPlatform",
        Version = typeof(YunkeOpenPlatformClient).Assembly.GetName().Version?.ToString(3),
        Errors = YunkeOpenPlatformErrors.Catalog,
        Envelope = YunkeEnvelope.Nested,
    };

    private const int LargestBatch = 100;

    private static readonly ApiOperation SaveUsers = New("SaveUsers", "open/user/addOrUpdate", OperationSafety.Idempotent);
    private static readonly ApiOperation GetUserByPhone = New("GetUserByPhone", "open/user/getUserByPhone", OperationSafety.Read);
    private static readonly ApiOperation GetDepartments = New("GetDepartments", "open/department/newTree/deptAndUsers", OperationSafety.Read);
    private static readonly ApiOperation GetCustomerFields = New("GetCustomerFields", "open/customer/customFields", OperationSafety.Read);
    private static readonly ApiOperation AddCustomers = New("AddCustomers", "open/customer/add", OperationSafety.NotRepeatable);
    private static readonly ApiOperation UpdateCustomers = New("UpdateCustomers", "open/customer/update", OperationSafety.Idempotent);
    private static readonly ApiOperation StartCall = New("StartCall", "open/call/partnerCustomer", OperationSafety.NotRepeatable, YunkeEnvelope.Whole);
    private static readonly ApiOperation HangUp = New("HangUp", "open/call/hangUp", OperationSafety.Idempotent);
    private static readonly ApiOperation GetFailedCallRecords = New("GetFailedCallRecords", "open/sync/getFailedCallRecords", OperationSafety.Read);

    private static readonly ApiOperation AcknowledgeFailedCallRecords = New(
        "AcknowledgeFailedCallRecords", "open/sync/removeFailedCallRecordsByBatchId", OperationSafety.Idempotent);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected YunkeOpenPlatformClient()
    {
    }

    private YunkeOpenPlatformClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Makes a client without a container. Dispose it in the end; it owns its connections.</summary>
    /// <param name="options">How to reach the platform, and with which key; not to be changed afterwards.</param>
    /// <param name="services">What the client takes from outside; null for the defaults.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options do not pass validation.</exception>
    public static YunkeOpenPlatformClient Create(YunkeOpenPlatformOptions options, ApiClientServices? services = null) =>
        Create(ApiPipeline.Create(Provider, options, services));

    /// <summary>A light view of the same client with other choices for its calls: priority, time limit, retries.</summary>
    /// <param name="options">The choices.</param>
    public virtual YunkeOpenPlatformClient With(CallOptions options) => new(_pipeline.With(options));

    /// <summary>Adds members of staff, or changes those that exist (添加或更新员工, <c>POST /open/user/addOrUpdate</c>).</summary>
    /// <param name="users">At least one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error.</returns>
    /// <exception cref="ArgumentException">The list is empty, a name is blank, or a phone number holds something else than digits.</exception>
    public virtual Task<ApiResult> SaveUsersAsync(IReadOnlyList<SaveUserRequest> users, CancellationToken cancellationToken = default)
    {
        SaveUserRequest.Validate(users);
        return RunAsync(SaveUsers, users, OpenPlatformJson.Default.IReadOnlyListSaveUserRequest, cancellationToken);
    }

    /// <summary>Finds a member of staff (按手机号查询员工, <c>POST /open/user/getUserByPhone</c>).</summary>
    /// <param name="phone">The phone number: digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The member of staff, or the error; <see cref="YunkeOpenPlatformErrors.NoUser"/> when nobody has the number.</returns>
    /// <exception cref="ArgumentException">The phone number holds something else than digits.</exception>
    public virtual async Task<ApiResult<YunkeUser>> GetUserByPhoneAsync(string phone, CancellationToken cancellationToken = default)
    {
        Check.Phone(phone);
        ApiResult<YunkeUser> answer = await ReadAsync(
            GetUserByPhone, new PhoneBody { Phone = phone }, OpenPlatformJson.Default.PhoneBody, OpenPlatformJson.Default.YunkeUser, cancellationToken)
            .ConfigureAwait(false);
        return answer.Value is { Id: null, Name: null, Phone: null }
            ? ApiResult.Failure<YunkeUser>(
                Own(GetUserByPhone, YunkeOpenPlatformErrors.NoUser, ErrorCategory.NotFound, "Nobody has this phone number."), answer.Call)
            : answer;
    }

    /// <summary>Gets all departments with their members (部门员工树, <c>POST /open/department/newTree/deptAndUsers</c>).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The departments at the top with those below them, or the error.</returns>
    public virtual Task<ApiResult<IReadOnlyList<YunkeDepartment>>> GetDepartmentsAsync(CancellationToken cancellationToken = default) => ReadAsync(
        GetDepartments, new EmptyBody(), OpenPlatformJson.Default.EmptyBody, OpenPlatformJson.Default.IReadOnlyListYunkeDepartment, cancellationToken);

    /// <summary>Gets the company's own fields of customers (客户自定义字段, <c>POST /open/customer/customFields</c>).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The fields, or the error.</returns>
    public virtual Task<ApiResult<IReadOnlyList<CustomerField>>> GetCustomerFieldsAsync(CancellationToken cancellationToken = default) => ReadAsync(
        GetCustomerFields, new EmptyBody(), OpenPlatformJson.Default.EmptyBody, OpenPlatformJson.Default.IReadOnlyListCustomerField, cancellationToken);

    /// <summary>Adds customers (新增客户, <c>POST /open/customer/add</c>). Sent once, unless it provably was not executed.</summary>
    /// <param name="customers">At least one, each with a name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error. After <see cref="ApiError.OutcomeUnknown"/> look before you try again.</returns>
    /// <exception cref="ArgumentException">The list is empty, or a member is blank.</exception>
    public virtual Task<ApiResult> AddCustomersAsync(IReadOnlyList<SaveCustomerRequest> customers, CancellationToken cancellationToken = default)
    {
        SaveCustomerRequest.Validate(customers, change: false);
        return RunAsync(AddCustomers, customers, OpenPlatformJson.Default.IReadOnlyListSaveCustomerRequest, cancellationToken);
    }

    /// <summary>Changes customers (更新客户, <c>POST /open/customer/update</c>).</summary>
    /// <param name="customers">At least one, each with its id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error.</returns>
    /// <exception cref="ArgumentException">The list is empty, an id is missing, or a member is blank.</exception>
    public virtual Task<ApiResult> UpdateCustomersAsync(IReadOnlyList<SaveCustomerRequest> customers, CancellationToken cancellationToken = default)
    {
        SaveCustomerRequest.Validate(customers, change: true);
        return RunAsync(UpdateCustomers, customers, OpenPlatformJson.Default.IReadOnlyListSaveCustomerRequest, cancellationToken);
    }

    /// <summary>Has a member of staff call a customer (外呼客户, <c>POST /open/call/partnerCustomer</c>). Sent once, unless it provably was not executed.</summary>
    /// <param name="userId">The member of staff who calls.</param>
    /// <param name="phone">The number to call: digits.</param>
    /// <param name="mode">How the call is made.</param>
    /// <param name="cancellationToken">Ends the call to the platform.</param>
    /// <returns>The id of the call, or the error. After <see cref="ApiError.OutcomeUnknown"/> the phone may be ringing.</returns>
    /// <exception cref="ArgumentException">The member of staff is blank, the number holds something else than digits, or there is no such mode.</exception>
    public virtual async Task<ApiResult<string>> StartCallAsync(
        string userId, string phone, CallMode mode = CallMode.Standard, CancellationToken cancellationToken = default)
    {
        Check.HeaderText(userId);
        Check.Phone(phone);
        if (!Enum.IsDefined(mode))
        {
            throw new ArgumentOutOfRangeException(nameof(mode), mode, "There is no such mode.");
        }

        var body = new StartCallBody { Phone = phone, CallModel = ((int)mode).ToString(CultureInfo.InvariantCulture) };
        ApiRequest request = ApiRequest.Json(body, OpenPlatformJson.Default.StartCallBody, new ApiRequest { CredentialArgument = userId });
        ApiResult<StartCallAnswer> answer = Told(
            await _pipeline.SendAsync(StartCall, request, OpenPlatformJson.Default.StartCallAnswer, cancellationToken).ConfigureAwait(false));
        if (!answer.TryGetValue(out StartCallAnswer? started, out ApiError? error))
        {
            return ApiResult.Failure<string>(error, answer.Call);
        }

        return string.IsNullOrWhiteSpace(started.Data)
            ? ApiResult.Failure<string>(
                Own(StartCall, YunkeOpenPlatformErrors.NoCall, ErrorCategory.InvalidResponse, "The answer holds no id of the call.") with { OutcomeUnknown = true },
                answer.Call)
            : ApiResult.Success(started.Data, answer.Call);
    }

    /// <summary>Ends a call (挂断, <c>POST /open/call/hangUp</c>).</summary>
    /// <param name="callId">The id of the call.</param>
    /// <param name="cancellationToken">Ends the call to the platform.</param>
    /// <returns>Whether it succeeded, or the error.</returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual Task<ApiResult> HangUpAsync(string callId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(callId);
        return RunAsync(HangUp, new CallIdBody { CallId = callId }, OpenPlatformJson.Default.CallIdBody, cancellationToken);
    }

    /// <summary>
    /// Gets call records that the platform could not push (获取推送失败的通话记录, <c>POST /open/sync/getFailedCallRecords</c>). They stay there until
    /// <see cref="AcknowledgeFailedCallRecordsAsync"/>: the same ones come again before.
    /// </summary>
    /// <param name="size">How many at the most, 1 to 100.</param>
    /// <param name="sort">The order, in the platform's words; null for its own.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The records, or the error.</returns>
    /// <exception cref="ArgumentException">The size is not from 1 to 100, or the order is blank.</exception>
    public virtual Task<ApiResult<FailedCallBatch>> GetFailedCallRecordsAsync(
        int size = LargestBatch, string? sort = null, CancellationToken cancellationToken = default)
    {
        Check.PageSize(size, LargestBatch);
        Check.Optional(sort);
        return ReadAsync(
            GetFailedCallRecords, new GetFailedCallRecordsBody { Size = size, Sort = sort },
            OpenPlatformJson.Default.GetFailedCallRecordsBody, OpenPlatformJson.Default.FailedCallBatch, cancellationToken);
    }

    /// <summary>
    /// Has the platform delete the records of a batch (确认并删除批次, <c>POST /open/sync/removeFailedCallRecordsByBatchId</c>): only after they are
    /// kept elsewhere.
    /// </summary>
    /// <param name="batchId">The id of the batch.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error.</returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual Task<ApiResult> AcknowledgeFailedCallRecordsAsync(string batchId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(batchId);
        return RunAsync(AcknowledgeFailedCallRecords, new BatchIdBody { BatchId = batchId }, OpenPlatformJson.Default.BatchIdBody, cancellationToken);
    }

    /// <summary>
    /// Takes over all failed call records, batch by batch: each one is handed over first and acknowledged only afterwards, so that none is lost; one
    /// whose acknowledgement fails comes again (<c>POST /open/sync/getFailedCallRecords</c>,
    /// <c>POST /open/sync/removeFailedCallRecordsByBatchId</c>).
    /// </summary>
    /// <param name="keep">Keeps the records of a batch. What it throws ends the run, and the batch stays at the platform.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>How many records were kept and acknowledged, or the error that ended the run.</returns>
    public virtual async Task<ApiResult<int>> DrainFailedCallRecordsAsync(
        Func<FailedCallBatch, CancellationToken, Task> keep, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keep);
        int count = 0;
        (string? Id, string Records) before = default;
        while (true)
        {
            ApiResult<FailedCallBatch> batch = await GetFailedCallRecordsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            if (!batch.TryGetValue(out FailedCallBatch? found, out ApiError? error))
            {
                return ApiResult.Failure<int>(error, batch.Call);
            }

            if (found.Records.Count == 0)
            {
                return ApiResult.Success(count, batch.Call);
            }

            (string? Id, string Records) present = (found.BatchId, RawRows.TextOf(found.Records.Select(static record => record.ExtraMembers)));
            if (string.IsNullOrWhiteSpace(present.Id) || present.Id == before.Id || present.Records == before.Records)
            {
                return ApiResult.Failure<int>(
                    Own(
                        GetFailedCallRecords, YunkeOpenPlatformErrors.UnusableBatch, ErrorCategory.InvalidResponse,
                        "The platform hands out records in a batch that has no id, or that was acknowledged already."),
                    batch.Call);
            }

            await keep(found, cancellationToken).ConfigureAwait(false);
            ApiResult acknowledged = await AcknowledgeFailedCallRecordsAsync(present.Id, cancellationToken).ConfigureAwait(false);
            if (!acknowledged.IsSuccess)
            {
                return ApiResult.Failure<int>(acknowledged.Error, acknowledged.Call);
            }

            before = present;
            count += found.Records.Count;
        }
    }

    /// <summary>Ends the client. Calls under way fail with <see cref="ObjectDisposedException"/>. Disposing a view does nothing.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A client on a pipeline that was made for it.</summary>
    internal static YunkeOpenPlatformClient Create(ApiPipeline pipeline)
    {
        pipeline.AddCredential(RequestSigner.Credential, new RequestSigner(pipeline));
        return new YunkeOpenPlatformClient(pipeline);
    }

    /// <summary>Ends the client.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _pipeline?.Dispose();
        }
    }

    private static ApiOperation New(string name, string path, OperationSafety safety, EnvelopeFormat? envelope = null) =>
        new($"Yunke.OpenPlatform.{name}", HttpMethod.Post, path, safety) { Credential = RequestSigner.Credential, Envelope = envelope };

    private async Task<ApiResult> RunAsync<TBody>(
        ApiOperation operation, TBody body, JsonTypeInfo<TBody> bodyType, CancellationToken cancellationToken)
    {
        ApiResult result = await _pipeline.SendAsync(operation, body, bodyType, cancellationToken).ConfigureAwait(false);
        return result.IsSuccess ? result : ApiResult.Failure(Told(result.Error), result.Call);
    }

    private async Task<ApiResult<TAnswer>> ReadAsync<TBody, TAnswer>(
        ApiOperation operation, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellationToken) =>
        Told(await _pipeline.SendAsync(operation, body, bodyType, answerType, cancellationToken).ConfigureAwait(false));

    private static ApiError Own(ApiOperation operation, string code, ErrorCategory category, string message) =>
        YunkeOpenPlatformErrors.Catalog.CreateError(Provider.Name, operation.Name, code, category, message);

    private ApiResult<T> Told<T>(ApiResult<T> result) => result.IsSuccess ? result : ApiResult.Failure<T>(Told(result.Error), result.Call);

    /// <summary>The platform does not say why it refuses a signature: when the clocks differ by too much, that is why.</summary>
    private ApiError Told(ApiError error)
    {
        bool isKnown = error.IsTransient || YunkeOpenPlatformErrors.Catalog.Find(error.Code) is not null || error.Category == ErrorCategory.PermissionDenied;
        if (isKnown || error.ServerTime is not { } server || (_pipeline.TimeProvider.GetUtcNow() - server) is var skew && skew.Duration() <= RequestSigner.Tolerance)
        {
            return error;
        }

        string direction = skew > TimeSpan.Zero ? "ahead of" : "behind";
        return error with
        {
            Code = YunkeOpenPlatformErrors.ClockSkew,
            Category = ErrorCategory.InvalidRequest,
            Message = string.Create(
                CultureInfo.InvariantCulture,
                $"The clock of this machine is {skew.Duration().TotalMinutes:0} minutes {direction} the platform's, which refuses more than 5. {error.Message}"),
            Hint = YunkeOpenPlatformErrors.Catalog.Find(YunkeOpenPlatformErrors.ClockSkew)!.Hint,
        };
    }
}
