using Sdk.Core;

namespace WeCom.Client;

/// <summary>Who a visitor is (身份验证): login addresses, what their codes stand for, second verification. Methods are virtual for fakes in tests.</summary>
public class WeComIdentityClient
{
    private static readonly ApiOperation GetUserInfo = WeComOperation.Create(
        "WeCom.Identity.GetUserInfo", HttpMethod.Get, "auth/getuserinfo", OperationSafety.NotRepeatable);

    private static readonly ApiOperation GetUserDetail = WeComOperation.Create(
        "WeCom.Identity.GetUserDetail", HttpMethod.Post, "auth/getuserdetail", OperationSafety.Read);

    private static readonly ApiOperation GetTfaInfo = WeComOperation.Create(
        "WeCom.Identity.GetTfaInfo", HttpMethod.Post, "auth/get_tfa_info", OperationSafety.NotRepeatable);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected WeComIdentityClient()
    {
    }

    internal WeComIdentityClient(ApiPipeline pipeline) => _pipeline = pipeline;

    private WeComOptions Options => (WeComOptions)_pipeline.Options;

    /// <summary>
    /// The address to send a visitor to who opens a page inside WeCom (构造网页授权链接, <c>GET /connect/oauth2/authorize</c>). Sends nothing. The visitor comes
    /// back with <c>code</c>, which lasts 5 minutes and serves once, and <c>state</c>.
    /// </summary>
    /// <param name="redirectUri">Where to come back to; host and port must be a trusted domain of the application.</param>
    /// <param name="state">Comes back as it is, against forged logins: up to 128 letters and digits.</param>
    /// <param name="scope">What the login tells; null for <see cref="WeComOAuthScope.Base"/>.</param>
    /// <param name="agentId">The application; null for <see cref="WeComOptions.AgentId"/>.</param>
    /// <returns>The address; redirect to its <see cref="Uri.AbsoluteUri"/>.</returns>
    /// <exception cref="ArgumentException">
    /// The address is not absolute, the state holds other characters, the scope is blank, or <see cref="WeComOAuthScope.PrivateInfo"/> is asked for
    /// without an application: the service would tell no more than the id, in silence.
    /// </exception>
    public virtual Uri GetOAuthUrl(Uri redirectUri, string state, WeComOAuthScope? scope = null, int? agentId = null)
    {
        WeComOptions options = Options;
        WeComOAuthScope wanted = scope ?? WeComOAuthScope.Base;
        int? agent = agentId ?? options.AgentId;
        IdentityChecks.Redirect(redirectUri);
        IdentityChecks.State(state, options.ChecksLimits);
        ArgumentException.ThrowIfNullOrWhiteSpace(wanted.Value, nameof(scope));
        return wanted == WeComOAuthScope.PrivateInfo && agent is null
            ? throw new ArgumentException("Details are told to an application only: its id is neither given nor in the options.", nameof(agentId))
            : LoginAddress.OAuth(options.CorpId!, redirectUri, wanted, state, agent);
    }

    /// <summary>
    /// The address of the page where a visitor of a web site logs in with a QR code (构造企业微信登录链接, <c>GET /wwlogin/sso/login</c>). Sends nothing. The
    /// visitor comes back with <c>code</c> and <c>state</c>.
    /// </summary>
    /// <param name="redirectUri">Where to come back to; its host must be allowed for the application.</param>
    /// <param name="state">Comes back as it is, against forged logins: up to 128 letters and digits.</param>
    /// <param name="agentId">The application; null for <see cref="WeComOptions.AgentId"/>.</param>
    /// <param name="language">The language of the page; null for the service's choice.</param>
    /// <returns>The address; redirect to its <see cref="Uri.AbsoluteUri"/>.</returns>
    /// <exception cref="ArgumentException">The address is not absolute, the state holds other characters, or no application is known.</exception>
    public virtual Uri GetWebLoginUrl(Uri redirectUri, string state, int? agentId = null, WeComLoginLanguage? language = null)
    {
        WeComOptions options = Options;
        int agent = agentId ?? options.AgentId
            ?? throw new ArgumentException("The id of the application is neither given nor in the options.", nameof(agentId));
        IdentityChecks.Redirect(redirectUri);
        IdentityChecks.State(state, options.ChecksLimits);
        return LoginAddress.Web("CorpApp", options.CorpId!, agent, redirectUri, state, language);
    }

    /// <summary>The same as <see cref="GetWebLoginUrl"/> for the suite of a service provider (服务商登录, <c>GET /wwlogin/sso/login</c>). Sends nothing.</summary>
    /// <param name="suiteId">The id of the suite.</param>
    /// <param name="redirectUri">Where to come back to; its host must be allowed for the suite.</param>
    /// <param name="state">Comes back as it is, against forged logins: up to 128 letters and digits.</param>
    /// <param name="language">The language of the page; null for the service's choice.</param>
    /// <returns>The address; redirect to its <see cref="Uri.AbsoluteUri"/>.</returns>
    /// <exception cref="ArgumentException">The id is blank, the address is not absolute, or the state holds other characters.</exception>
    public virtual Uri GetServiceLoginUrl(string suiteId, Uri redirectUri, string state, WeComLoginLanguage? language = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(suiteId);
        IdentityChecks.Redirect(redirectUri);
        IdentityChecks.State(state, Options.ChecksLimits);
        return LoginAddress.Web("ServiceApp", suiteId, null, redirectUri, state, language);
    }

    /// <summary>Gets who a login code stands for (获取访问用户身份, <c>GET /auth/getuserinfo</c>). Sent once: the code serves once.</summary>
    /// <param name="code">The code that the visitor came back with, up to 512 bytes; lasts 5 minutes.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The member, or the visitor from outside; or the error: <see cref="WeComErrors.InvalidLoginCode"/>, <see cref="WeComErrors.UsedLoginCode"/>, 42003
    /// when the code has ended, 50001 when the domain is not trusted.
    /// </returns>
    /// <exception cref="ArgumentException">The code is blank, or too long.</exception>
    public virtual Task<ApiResult<WeComVisitor>> GetUserInfoAsync(Secret code, CancellationToken cancellationToken = default)
    {
        IdentityChecks.Code(code, Options.ChecksLimits, nameof(code));
        var request = new ApiRequest { Query = new QueryParameters().Add("code", code.Reveal()) };
        return _pipeline.SendAsync(GetUserInfo, request, IdentityJson.Default.WeComVisitor, cancellationToken);
    }

    /// <summary>Gets what a member consented to tell of herself (获取访问用户敏感信息, <c>POST /auth/getuserdetail</c>).</summary>
    /// <param name="userTicket">From <see cref="GetUserInfoAsync"/>, up to 512 bytes; lasts 30 minutes.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The details, or the error: 84014 when the ticket has ended, 84015 when it is none.</returns>
    /// <exception cref="ArgumentException">The ticket is blank, or too long.</exception>
    public virtual Task<ApiResult<WeComUserDetail>> GetUserDetailAsync(Secret userTicket, CancellationToken cancellationToken = default)
    {
        IdentityChecks.Code(userTicket, Options.ChecksLimits, nameof(userTicket));
        return _pipeline.SendAsync(
            GetUserDetail, new UserDetailBody { UserTicket = userTicket },
            IdentityJson.Default.UserDetailBody, IdentityJson.Default.WeComUserDetail, cancellationToken);
    }

    /// <summary>
    /// Gets who is to be verified a second time (获取用户二次验证信息, <c>POST /auth/get_tfa_info</c>). Sent once: the code serves once. At most 20 calls run
    /// at the same time.
    /// </summary>
    /// <param name="code">The code that the member came to the page with.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The member, and what confirms the verification; or the error.</returns>
    /// <exception cref="ArgumentException">The code is blank, or too long.</exception>
    public virtual Task<ApiResult<WeComTfaInfo>> GetTfaInfoAsync(Secret code, CancellationToken cancellationToken = default)
    {
        IdentityChecks.Code(code, Options.ChecksLimits, nameof(code));
        return _pipeline.SendAsync(
            GetTfaInfo, new TfaInfoBody { Code = code }, IdentityJson.Default.TfaInfoBody, IdentityJson.Default.WeComTfaInfo, cancellationToken);
    }
}
