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
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.Account);
        Check.Required(request.Name);
        Check.Optional(request.FeeRateGroup);
        Check.Optional(request.AgentAccount);
        Check.Optional(request.Memo);
        if (request.Additional is { } additional)
        {
            CheckProfile(additional);
        }

        return _pipeline.SendAsync(Create, request, CustomersJson.Default.CreateCustomerRequest, cancellationToken);
    }

    /// <summary>Reads accounts by account number, phone number or agent (查询账户, <c>POST /external/server/GetCustomer</c>).</summary>
    /// <param name="request">Which accounts. At least one of its three filters is needed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The accounts; an account that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">No filter is set, or one is empty or holds a blank or too long text.</exception>
    public virtual Task<ApiResult<GetCustomerResponse>> GetAsync(GetCustomerRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request is { Accounts: null, E164s: null, AgentFilter: null })
        {
            throw new ArgumentException("Accounts, E164s or AgentFilter is needed.", nameof(request));
        }

        Check.List(request.Accounts);
        Check.List(request.E164s);
        if (request.AgentFilter is { } filter)
        {
            Check.Required(filter.AgentAccount);
        }

        return _pipeline.SendAsync(
            Get, request, CustomersJson.Default.GetCustomerRequest, CustomersJson.Default.GetCustomerResponse, cancellationToken);
    }

    /// <summary>Reads one account (查询账户, <c>POST /external/server/GetCustomer</c>).</summary>
    /// <param name="account">The account number.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A list of one account; an account that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">The account is blank or too long.</exception>
    public virtual Task<ApiResult<GetCustomerResponse>> GetAsync(string account, CancellationToken cancellationToken = default)
    {
        Check.Required(account);
        return GetAsync(new GetCustomerRequest { Accounts = [account] }, cancellationToken);
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

    private static void CheckProfile(CustomerAdditional additional)
    {
        Check.Optional(additional.CardNumber);
        Check.Optional(additional.Address);
        Check.Optional(additional.PostCode);
        Check.Optional(additional.LinkMan);
        Check.Optional(additional.Telephone);
        Check.Optional(additional.Fax);
        Check.Optional(additional.Email);
        Check.Optional(additional.EmailCc);
        Check.Optional(additional.EmailBcc);
        Check.Optional(additional.CompanyName);
        Check.Optional(additional.Bank);
    }

    private Task<ApiResult<GetAllCustomersResponse>> GetAllAsync(int type, CancellationToken cancellationToken) => _pipeline.SendAsync(
        GetAll, new GetAllCustomersRequest { Type = type },
        CustomersJson.Default.GetAllCustomersRequest, CustomersJson.Default.GetAllCustomersResponse, cancellationToken);
}
