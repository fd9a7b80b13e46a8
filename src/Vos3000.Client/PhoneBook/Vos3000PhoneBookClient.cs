using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The phone books of accounts (电话簿). Methods are virtual for fakes in tests.</summary>
public class Vos3000PhoneBookClient
{
    private static readonly ApiOperation Get = new(
        "Vos3000.PhoneBook.Get", HttpMethod.Post, "external/server/GetCustomerPhoneBook", OperationSafety.Read);

    private static readonly ApiOperation Create = new(
        "Vos3000.PhoneBook.Create", HttpMethod.Post, "external/server/CreateCustomerPhoneBook", OperationSafety.NotRepeatable);

    private static readonly ApiOperation Modify = new(
        "Vos3000.PhoneBook.Modify", HttpMethod.Post, "external/server/ModifyCustomerPhoneBook", OperationSafety.NotRepeatable);

    private static readonly ApiOperation Delete = new(
        "Vos3000.PhoneBook.Delete", HttpMethod.Post, "external/server/DeleteCustomerPhoneBook", OperationSafety.Idempotent);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000PhoneBookClient()
    {
    }

    internal Vos3000PhoneBookClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Reads entries (查询电话簿, <c>POST /external/server/GetCustomerPhoneBook</c>).</summary>
    /// <param name="account">The account; null for any.</param>
    /// <param name="e164">The number; null for any.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The entries.</returns>
    /// <exception cref="ArgumentException">A text is blank or too long.</exception>
    public virtual Task<ApiResult<GetPhoneBookEntryResponse>> GetAsync(
        string? account = null, string? e164 = null, CancellationToken cancellationToken = default)
    {
        Check.Filter(account);
        Check.Filter(e164);
        return _pipeline.SendAsync(
            Get, new GetPhoneBookEntryRequest { Account = account, E164 = e164 },
            PhoneBookJson.Default.GetPhoneBookEntryRequest, PhoneBookJson.Default.GetPhoneBookEntryResponse, cancellationToken);
    }

    /// <summary>Creates an entry, or replaces one (创建电话簿, <c>POST /external/server/CreateCustomerPhoneBook</c>). Never repeated by itself.</summary>
    /// <param name="request">The entry.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error.</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult> CreateAsync(CreatePhoneBookEntryRequest request, CancellationToken cancellationToken = default)
    {
        CreatePhoneBookEntryRequest.Validate(request);
        return _pipeline.SendAsync(Create, request, PhoneBookJson.Default.CreatePhoneBookEntryRequest, cancellationToken);
    }

    /// <summary>
    /// Changes an entry (修改电话簿, <c>POST /external/server/ModifyCustomerPhoneBook</c>). Never repeated by itself. After a lost answer look with
    /// <see cref="GetAsync"/>: a new number renames the entry, so that a second attempt would not find it.
    /// </summary>
    /// <param name="request">The account and number of the entry, and what is to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult> ModifyAsync(ModifyPhoneBookEntryRequest request, CancellationToken cancellationToken = default)
    {
        ModifyPhoneBookEntryRequest.Validate(request);
        return _pipeline.SendAsync(Modify, request, PhoneBookJson.Default.ModifyPhoneBookEntryRequest, cancellationToken);
    }

    /// <summary>Deletes entries (删除电话簿, <c>POST /external/server/DeleteCustomerPhoneBook</c>).</summary>
    /// <param name="account">The account.</param>
    /// <param name="e164s">The numbers of the entries.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Success, or the error. <see cref="ErrorCategory.NotFound"/> (-10007) after a repeated attempt may mean that the first one succeeded.
    /// </returns>
    /// <exception cref="ArgumentException">The account or a number is blank or too long, or the list is empty.</exception>
    public virtual Task<ApiResult> DeleteAsync(string account, IReadOnlyList<string> e164s, CancellationToken cancellationToken = default)
    {
        Check.Required(account);
        Check.RequiredList(e164s);
        return _pipeline.SendAsync(
            Delete, new DeletePhoneBookEntryRequest { Account = account, E164s = e164s },
            PhoneBookJson.Default.DeletePhoneBookEntryRequest, cancellationToken);
    }
}
