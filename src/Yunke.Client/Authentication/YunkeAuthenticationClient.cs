using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text.Json.Serialization.Metadata;
using Sdk.Core;

namespace Yunke.Client;

/// <summary>
/// The steps of a login with a password (密码登录), and all of them at once. Calls log in by themselves with the phone and password of the
/// options: these are for programs with many accounts, and for a login of your own (<see cref="YunkeOptions.AutoLogin"/>). Nothing is
/// repeated that carried a password: five wrong ones lock the account. Methods are virtual for fakes in tests.
/// </summary>
public class YunkeAuthenticationClient
{
    /// <summary>The partition of limits for logging in.</summary>
    internal const string Partition = "login";

    private const int LargestCookie = 16 * 1024;

    private static readonly ApiOperation CollectCookies = New("CollectCookies", HttpMethod.Get, "cms/auth/login", OperationSafety.Read, YunkeEnvelope.Page);

    private static readonly ApiOperation GetDiscoveryKey = New("GetDiscoveryKey", HttpMethod.Get, "newuc/login/getSecureKey", OperationSafety.Read);

    private static readonly ApiOperation CheckAndGetUsers = New(
        "CheckAndGetUsers", HttpMethod.Post, "newuc/login/checkAndGetUsers", OperationSafety.NotRepeatable);

    private static readonly ApiOperation GetLoginKey = New("GetLoginKey", HttpMethod.Post, "usercenter/login/getSecureKey", OperationSafety.Read);

    private static readonly ApiOperation PasswordLogin = New(
        "PasswordLogin", HttpMethod.Post, "usercenter/login/pcLogin", OperationSafety.NotRepeatable);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected YunkeAuthenticationClient()
    {
    }

    // The token manager knows when to try again, and so do users: a retry of the pipeline's own would add to their attempts.
    internal YunkeAuthenticationClient(ApiPipeline pipeline) => _pipeline = pipeline.With(new CallOptions { MaxRetries = 0 });

    /// <summary>The name of the operation that ends a login.</summary>
    internal static string LoginOperation => PasswordLogin.Name;

    /// <summary>
    /// Gets the key to encrypt a password with (获取公钥): that of the host which is asked for companies (<c>GET /newuc/login/getSecureKey</c>, after
    /// <c>GET /cms/auth/login</c> for its cookies), or that of a company's own host (<c>POST /usercenter/login/getSecureKey</c>). Each fits the login at its own host only.
    /// </summary>
    /// <param name="phone">The phone number of the account: digits.</param>
    /// <param name="companyAddress">The company's host; null for <see cref="ApiClientOptions.BaseAddress"/>, which is asked for companies.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The key, or the error.</returns>
    /// <exception cref="ArgumentException">The phone number holds something else, or the address is not that of a host.</exception>
    public virtual Task<ApiResult<YunkeSecureKey>> GetSecureKeyAsync(
        string phone, Uri? companyAddress = null, CancellationToken cancellationToken = default)
    {
        Check.Phone(phone);
        if (companyAddress is null)
        {
            return GetDiscoveryKeyAsync(phone, NewJar(), cancellationToken);
        }

        Check.Host(companyAddress);
        return GetLoginKeyAsync(phone, companyAddress, NewJar(), cancellationToken);
    }

    /// <summary>
    /// Lists the companies that an account belongs to (检查账号获取公司列表, <c>POST /newuc/login/checkAndGetUsers</c>, after
    /// <c>GET /newuc/login/getSecureKey</c>). Sends the password once.
    /// </summary>
    /// <param name="phone">The phone number of the account: digits.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The companies, or the error; <see cref="ErrorCategory.CredentialsRejected"/> means that no other attempt should be made.</returns>
    /// <exception cref="ArgumentException">The phone number holds something else, or the password is empty.</exception>
    public virtual Task<ApiResult<IReadOnlyList<YunkeCompany>>> CheckAndGetUsersAsync(
        string phone, Secret password, CancellationToken cancellationToken = default)
    {
        Check.Phone(phone);
        Check.Password(password);
        return DiscoverAsync(phone, password, NewJar(), cancellationToken);
    }

    /// <summary>
    /// Logs in at a company's own host (密码登录, <c>POST /usercenter/login/pcLogin</c>, after <c>POST /usercenter/login/getSecureKey</c>). Sends the
    /// password once. The session is not used by this client: hand it to <see cref="YunkeSessions.Set"/> for that.
    /// </summary>
    /// <param name="phone">The phone number of the account: digits.</param>
    /// <param name="password">The password.</param>
    /// <param name="companyCode">The code of the company, for example <c>2fy7qa</c>.</param>
    /// <param name="companyAddress">The company's host, for example <see cref="YunkeCompany.Address"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The session, or the error; <see cref="ErrorCategory.CredentialsRejected"/> means that no other attempt should be made.</returns>
    /// <exception cref="ArgumentException">
    /// The phone number holds something else, the password or the code is empty, or the address is relative or not that of a host.
    /// </exception>
    public virtual Task<ApiResult<YunkeSession>> PasswordLoginAsync(
        string phone, Secret password, string companyCode, Uri companyAddress, CancellationToken cancellationToken = default)
    {
        Check.Phone(phone);
        Check.Password(password);
        Check.HeaderText(companyCode);
        Check.Host(companyAddress);
        return LogInAtAsync(phone, password, companyCode, companyAddress, NewJar(), cancellationToken);
    }

    /// <summary>
    /// The whole login: finds the company's host, and logs in there (<c>POST /newuc/login/checkAndGetUsers</c>,
    /// <c>POST /usercenter/login/pcLogin</c>). The session is not used by this client: hand it to <see cref="YunkeSessions.Set"/> for that.
    /// </summary>
    /// <param name="phone">The phone number of the account: digits.</param>
    /// <param name="password">The password.</param>
    /// <param name="companyCode">The code of the company; null for the only one that the account belongs to.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The session, or the error: <see cref="YunkeErrors.NoCompany"/> when the account belongs to no such company, or to several and none is named.
    /// </returns>
    /// <exception cref="ArgumentException">The phone number holds something else, the password is empty, or the code is blank.</exception>
    public virtual async Task<ApiResult<YunkeSession>> LoginAsync(
        string phone, Secret password, string? companyCode = null, CancellationToken cancellationToken = default)
    {
        Check.Phone(phone);
        Check.Password(password);
        if (companyCode is not null)
        {
            Check.HeaderText(companyCode);
        }

        // One jar for all steps: the hosts share what their cookies say they share.
        CookieContainer jar = NewJar();
        ApiResult<IReadOnlyList<YunkeCompany>> companies = await DiscoverAsync(phone, password, jar, cancellationToken).ConfigureAwait(false);
        if (!companies.TryGetValue(out IReadOnlyList<YunkeCompany>? found, out ApiError? error))
        {
            return ApiResult.Failure<YunkeSession>(error, companies.Call);
        }

        YunkeCompany? company = companyCode is null
            ? found.Count == 1 ? found[0] : null
            : found.FirstOrDefault(candidate => string.Equals(candidate.CompanyCode, companyCode, StringComparison.OrdinalIgnoreCase));
        return company is { Address: { } address, CompanyCode: { } code } && YunkeHost.IsHeaderText(code)
            ? await LogInAtAsync(phone, password, code, address, jar, cancellationToken).ConfigureAwait(false)
            : ApiResult.Failure<YunkeSession>(NoCompany(found.Count, companyCode, company), companies.Call);
    }

    private static ApiOperation New(string name, HttpMethod method, string path, OperationSafety safety, EnvelopeFormat? envelope = null) =>
        new($"Yunke.Authentication.{name}", method, path, safety)
        {
            LimitPartition = Partition,
            Envelope = envelope,
            Headers = YunkeHeaders.Pages,
        };

    private static CookieContainer NewJar() => new(CookieContainer.DefaultCookieLimit, CookieContainer.DefaultCookieLimit, LargestCookie);

    private static ApiRequest RequestTo(Uri host, ApiOperation operation, CookieContainer jar, string query = "") => new()
    {
        Address = new Uri(host, operation.Path + query),
        Cookies = jar,
        Headers =
        [
            new(YunkeHeaders.Referer, YunkeHost.OriginOf(host) + "/cms/auth/login"),
            new(YunkeHeaders.Origin, YunkeHost.OriginOf(host)),
        ],
    };

    private async Task<ApiResult<IReadOnlyList<YunkeCompany>>> DiscoverAsync(
        string phone, Secret password, CookieContainer jar, CancellationToken cancellationToken)
    {
        ApiResult<YunkeSecureKey> key = await GetDiscoveryKeyAsync(phone, jar, cancellationToken).ConfigureAwait(false);
        if (!TryEncrypt(CheckAndGetUsers, key, password, out Secret? encrypted, out ApiError? error))
        {
            return ApiResult.Failure<IReadOnlyList<YunkeCompany>>(error, key.Call);
        }

        var body = new CheckAndGetUsersBody { Account = phone, Passwd = encrypted };
        return await SendPasswordAsync(
            CheckAndGetUsers, _pipeline.Options.BaseAddress!, jar, body, AuthenticationJson.Default.CheckAndGetUsersBody,
            AuthenticationJson.Default.IReadOnlyListYunkeCompany, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ApiResult<YunkeSession>> LogInAtAsync(
        string phone, Secret password, string companyCode, Uri host, CookieContainer jar, CancellationToken cancellationToken)
    {
        ApiResult<YunkeSecureKey> key = await GetLoginKeyAsync(phone, host, jar, cancellationToken).ConfigureAwait(false);
        if (!TryEncrypt(PasswordLogin, key, password, out Secret? encrypted, out ApiError? error))
        {
            return ApiResult.Failure<YunkeSession>(error, key.Call);
        }

        var body = new PasswordLoginBody { Phone = phone, Password = encrypted, CompanyCode = companyCode };
        ApiResult<PasswordLoginAnswer> answer = await SendPasswordAsync(
            PasswordLogin, host, jar, body, AuthenticationJson.Default.PasswordLoginBody,
            AuthenticationJson.Default.PasswordLoginAnswer, cancellationToken).ConfigureAwait(false);
        if (!answer.TryGetValue(out PasswordLoginAnswer? login, out error))
        {
            return ApiResult.Failure<YunkeSession>(error, answer.Call);
        }

        var session = new YunkeSession
        {
            CompanyAddress = host,
            CompanyCode = companyCode,
            UserId = login.Id ?? "",
            Cookies = SessionCookies.Of(jar, host),
            ServiceToken = login.Token,
            ExpiresAt = _pipeline.TimeProvider.GetUtcNow() + ((YunkeOptions)_pipeline.Options).SessionLifetime,
        };
        return YunkeSession.ProblemOf(session) is { } problem
            ? ApiResult.Failure<YunkeSession>(
                YunkeErrors.Create(PasswordLogin, YunkeErrors.NoSession, ErrorCategory.InvalidResponse, $"The login succeeded without a session: {problem}"),
                answer.Call)
            : ApiResult.Success(session, answer.Call);
    }

    private async Task<ApiResult<YunkeSecureKey>> GetDiscoveryKeyAsync(string phone, CookieContainer jar, CancellationToken cancellationToken)
    {
        Uri host = _pipeline.Options.BaseAddress!;
        jar.Add(host, new Cookie("pc_register", "1", "/"));
        jar.Add(host, new Cookie("i18next", "zh-CN", "/"));

        // The page brings cookies that the steps behind it may or may not need: without it they get their chance all the same.
        await _pipeline.SendAsync(CollectCookies, RequestTo(host, CollectCookies, jar), cancellationToken).ConfigureAwait(false);
        ApiResult<SecureKeyAnswer> answer = await _pipeline.SendAsync(
            GetDiscoveryKey, RequestTo(host, GetDiscoveryKey, jar, "?account=" + phone), AuthenticationJson.Default.SecureKeyAnswer, cancellationToken)
            .ConfigureAwait(false);
        return ReadKey(GetDiscoveryKey, answer);
    }

    private async Task<ApiResult<YunkeSecureKey>> GetLoginKeyAsync(string phone, Uri host, CookieContainer jar, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Json(
            new GetLoginKeyBody { Phone = phone }, AuthenticationJson.Default.GetLoginKeyBody, RequestTo(host, GetLoginKey, jar));
        ApiResult<SecureKeyAnswer> answer = await _pipeline
            .SendAsync(GetLoginKey, request, AuthenticationJson.Default.SecureKeyAnswer, cancellationToken).ConfigureAwait(false);
        return ReadKey(GetLoginKey, answer);
    }

    private static ApiResult<YunkeSecureKey> ReadKey(ApiOperation operation, ApiResult<SecureKeyAnswer> answer)
    {
        if (!answer.TryGetValue(out SecureKeyAnswer? found, out ApiError? error))
        {
            return ApiResult.Failure<YunkeSecureKey>(LoginErrors.BeforePassword(error), answer.Call);
        }

        SecureKeyAnswer numbers = found.Data ?? found;
        return TextbookRsa.TryCreate(numbers.Modulus, numbers.PublicExponent, out TextbookRsa? cipher)
            ? ApiResult.Success(new YunkeSecureKey(numbers.Modulus!, numbers.PublicExponent!, cipher), answer.Call)
            : ApiResult.Failure<YunkeSecureKey>(
                YunkeErrors.Create(operation, YunkeErrors.UnusableKeys, ErrorCategory.InvalidResponse, "The answer holds no key that could encrypt."), answer.Call);
    }

    private static bool TryEncrypt(
        ApiOperation operation,
        ApiResult<YunkeSecureKey> key,
        Secret password,
        [NotNullWhen(true)] out Secret? encrypted,
        [NotNullWhen(false)] out ApiError? error)
    {
        encrypted = key.TryGetValue(out YunkeSecureKey? found, out error) ? found.TryEncrypt(password) : null;
        error ??= encrypted is null
            ? YunkeErrors.Create(operation, YunkeErrors.UnusableKeys, ErrorCategory.CredentialsRejected, "The password is too long for the key of the service.")
            : null;
        return error is null;
    }

    private async Task<ApiResult<TAnswer>> SendPasswordAsync<TBody, TAnswer>(
        ApiOperation operation,
        Uri host,
        CookieContainer jar,
        TBody body,
        JsonTypeInfo<TBody> bodyType,
        JsonTypeInfo<TAnswer> answerType,
        CancellationToken cancellationToken)
    {
        ApiResult<TAnswer> answer = await _pipeline
            .SendAsync(operation, ApiRequest.Json(body, bodyType, RequestTo(host, operation, jar)), answerType, cancellationToken).ConfigureAwait(false);
        return answer.IsSuccess ? answer : ApiResult.Failure<TAnswer>(LoginErrors.AfterPassword(answer.Error), answer.Call);
    }

    private static ApiError NoCompany(int count, string? companyCode, YunkeCompany? company) => YunkeErrors.Create(
        CheckAndGetUsers,
        YunkeErrors.NoCompany,
        ErrorCategory.NotFound,
        company is not null ? "The company has no host or no code that could be used."
            : companyCode is not null ? "The account does not belong to the company."
            : count == 0 ? "The account belongs to no company."
            : "The account belongs to several companies: name one.");
}
