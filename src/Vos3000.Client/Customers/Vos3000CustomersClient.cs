using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Customer accounts (账户). Methods are virtual for fakes in tests.</summary>
public class Vos3000CustomersClient
{
    private const int NumbersOnly = 0;
    private const int ShortRows = 1;

    private static readonly ApiOperation Create = new(
        "Vos3000.Customers.Create", HttpMethod.Post, "external/server/CreateCustomer", OperationSafety.NotRepeatable)
    {
        // An account may be opened with a balance: creating one moves money.
        RequiresProofOfRefusal = true,
    };

    private static readonly ApiOperation Modify = new(
        "Vos3000.Customers.Modify", HttpMethod.Post, "external/server/ModifyCustomer", OperationSafety.Idempotent);

    private static readonly ApiOperation Delete = new(
        "Vos3000.Customers.Delete", HttpMethod.Post, "external/server/DeleteCustomer", OperationSafety.Idempotent);

    private static readonly ApiOperation Get = new(
        "Vos3000.Customers.Get", HttpMethod.Post, "external/server/GetCustomer", OperationSafety.Read);

    private static readonly ApiOperation GetAll = new(
        "Vos3000.Customers.GetAll", HttpMethod.Post, "external/server/GetAllCustomers", OperationSafety.Read);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000CustomersClient()
    {
    }

    internal Vos3000CustomersClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Creates an account (创建账户, <c>POST /external/server/CreateCustomer</c>). Never repeated by itself.</summary>
    /// <param name="request">The account. Texts hold at most 255 characters.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Success, or the error. After <see cref="ApiError.OutcomeUnknown"/> look with <see cref="GetAsync(GetCustomerRequest, CancellationToken)"/>
    /// whether the account exists before creating it again: its opening balance would be in doubt.
    /// </returns>
    /// <exception cref="ArgumentException">A mandatory member is blank, or a text is too long.</exception>
    public virtual Task<ApiResult> CreateAsync(CreateCustomerRequest request, CancellationToken cancellationToken = default)
    {
        CreateCustomerRequest.Validate(request);
        return _pipeline.SendAsync(Create, request, CustomersJson.Default.CreateCustomerRequest, cancellationToken);
    }

    /// <summary>
    /// Changes an account (修改账户, <c>POST /external/server/ModifyCustomer</c>). What is left out stays as it is; the profile is replaced whole.
    /// <see cref="UpdateAsync(string, Action{Customer}, CancellationToken)"/> reads before it changes. The balance changes through payments only.
    /// </summary>
    /// <param name="request">The account number, and what is to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult> ModifyAsync(ModifyCustomerRequest request, CancellationToken cancellationToken = default)
    {
        ModifyCustomerRequest.Validate(request);
        return _pipeline.SendAsync(Modify, request, CustomersJson.Default.ModifyCustomerRequest, cancellationToken);
    }

    /// <summary>
    /// Reads an account, lets you change it, and sends what has changed (<c>POST /external/server/GetCustomer</c>, then
    /// <c>POST /external/server/ModifyCustomer</c>). Members that this version of the client does not know are kept. What somebody else changes in
    /// between stays, unless it is the same member.
    /// </summary>
    /// <param name="account">The account number.</param>
    /// <param name="change">Changes it. What is not touched is not sent; when nothing is, the second request is left out.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">
    /// The account is blank or too long; or the change sets something too long, removes a value, or touches what cannot be changed.
    /// </exception>
    public virtual Task<ApiResult> UpdateAsync(string account, Action<Customer> change, CancellationToken cancellationToken = default) =>
        UpdateAsync(account, ReadChangeWrite.AtOnce(change), cancellationToken);

    /// <summary>
    /// Reads an account, lets you change it, and sends what has changed (<c>POST /external/server/GetCustomer</c>, then
    /// <c>POST /external/server/ModifyCustomer</c>). Members that this version of the client does not know are kept. What somebody else changes in
    /// between stays, unless it is the same member.
    /// </summary>
    /// <param name="account">The account number.</param>
    /// <param name="change">Changes it, in its own time. What is not touched is not sent; when nothing is, the second request is left out.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">
    /// The account is blank or too long; or the change sets something too long, removes a value, or touches what cannot be changed.
    /// </exception>
    public virtual Task<ApiResult> UpdateAsync(string account, Func<Customer, Task> change, CancellationToken cancellationToken = default)
    {
        Check.Required(account);
        ArgumentNullException.ThrowIfNull(change);
        return ReadChangeWrite.RunAsync(
            _pipeline, Modify, GetAsync(new GetCustomerRequest { Accounts = [account] }, cancellationToken),
            static answer => answer.Customers, static item => item.Account, change, Customer.Validate, CustomersJson.Default.Customer,
            ["account", "money", "canceled", "startTime", "todayConsumption", "category", "bindedE164s"], account, cancellationToken);
    }

    /// <summary>Closes an account (删除账户, <c>POST /external/server/DeleteCustomer</c>).</summary>
    /// <param name="account">The account number.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Success, or the error. <see cref="ErrorCategory.NotFound"/> (-10007) after a repeated attempt may mean that the first one succeeded.
    /// </returns>
    /// <exception cref="ArgumentException">The account is blank or too long.</exception>
    public virtual Task<ApiResult> DeleteAsync(string account, CancellationToken cancellationToken = default)
    {
        Check.Required(account);
        return _pipeline.SendAsync(
            Delete, new DeleteCustomerRequest { Account = account },
            CustomersJson.Default.DeleteCustomerRequest, cancellationToken);
    }

    /// <summary>Reads accounts by account number, phone number or agent (查询账户, <c>POST /external/server/GetCustomer</c>).</summary>
    /// <param name="request">Which accounts. At least one of its three filters is needed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The accounts; an account that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">No filter is set, or one is empty or holds a blank or too long text.</exception>
    public virtual Task<ApiResult<GetCustomerResponse>> GetAsync(GetCustomerRequest request, CancellationToken cancellationToken = default)
    {
        GetCustomerRequest.Validate(request);
        return _pipeline.SendAsync(
            Get, request, CustomersJson.Default.GetCustomerRequest, CustomersJson.Default.GetCustomerResponse, cancellationToken);
    }

    /// <summary>Reads an account (查询账户, <c>POST /external/server/GetCustomer</c>).</summary>
    /// <param name="account">The account number.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The account; one that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">The account is blank or too long.</exception>
    public virtual Task<ApiResult<Customer>> GetAsync(string account, CancellationToken cancellationToken = default)
    {
        Check.Required(account);
        return ReadChangeWrite.SingleAsync(GetAsync(new GetCustomerRequest { Accounts = [account] }, cancellationToken), static answer => answer.Customers);
    }

    /// <summary>Lists all accounts with balance and overdraft limit (获取所有账户, <c>POST /external/server/GetAllCustomers</c>, type 1).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The accounts in <see cref="GetAllCustomersResponse.Customers"/>.</returns>
    public virtual Task<ApiResult<GetAllCustomersResponse>> GetAllAsync(CancellationToken cancellationToken = default) =>
        GetAllAsync(ShortRows, cancellationToken);

    /// <summary>Lists the numbers of all accounts (获取所有账户, <c>POST /external/server/GetAllCustomers</c>, type 0).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The account numbers in <see cref="GetAllCustomersResponse.Accounts"/>.</returns>
    public virtual Task<ApiResult<GetAllCustomersResponse>> GetAllNumbersAsync(CancellationToken cancellationToken = default) =>
        GetAllAsync(NumbersOnly, cancellationToken);

    private Task<ApiResult<GetAllCustomersResponse>> GetAllAsync(int type, CancellationToken cancellationToken) => _pipeline.SendAsync(
        GetAll, new GetAllCustomersRequest { Type = type },
        CustomersJson.Default.GetAllCustomersRequest, CustomersJson.Default.GetAllCustomersResponse, cancellationToken);
}
