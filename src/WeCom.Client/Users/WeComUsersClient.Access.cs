using Sdk.Core;

namespace WeCom.Client;

/// <content>Ids at WeChat, confirmations, invitations.</content>
public partial class WeComUsersClient
{
    private const int MostInvitedUsers = 1_000, MostInvitedGroups = 100;

    private static readonly ApiOperation ConvertToOpenId =
        WeComOperation.Create("WeCom.Users.ConvertToOpenId", HttpMethod.Post, "user/convert_to_openid", OperationSafety.Read);

    private static readonly ApiOperation ConvertToUserId =
        WeComOperation.Create("WeCom.Users.ConvertToUserId", HttpMethod.Post, "user/convert_to_userid", OperationSafety.Read);

    // Neither confirmation has a cache area: each login would empty all that is kept of the address book.
    private static readonly ApiOperation ConfirmFirstLogin =
        WeComOperation.Create("WeCom.Users.ConfirmFirstLogin", HttpMethod.Get, "user/authsucc", OperationSafety.Idempotent);

    private static readonly ApiOperation ConfirmSecondVerification =
        WeComOperation.Create("WeCom.Users.ConfirmSecondVerification", HttpMethod.Post, "user/tfa_succ", OperationSafety.NotRepeatable);

    private static readonly ApiOperation Invite =
        WeComOperation.Create("WeCom.Users.Invite", HttpMethod.Post, "batch/invite", OperationSafety.NotRepeatable);

    private static readonly ApiOperation GetJoinQrCode =
        WeComOperation.Create("WeCom.Users.GetJoinQrCode", HttpMethod.Get, "corp/get_join_qrcode", OperationSafety.Read);

    /// <summary>Turns the id of a member into its id at WeChat (userid转openid, <c>POST /user/convert_to_openid</c>), for payments.</summary>
    /// <param name="userId">The id of the member.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id at WeChat, or the error: <c>43004</c> when the member has no account at WeChat bound.</returns>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    public virtual Task<ApiResult<WeComOpenId>> ConvertToOpenIdAsync(string userId, CancellationToken cancellationToken = default)
    {
        Check.UserId(userId);
        return _pipeline.SendAsync(
            ConvertToOpenId, new WeComUserId { UserId = userId }, UsersJson.Default.WeComUserId, UsersJson.Default.WeComOpenId, cancellationToken);
    }

    /// <summary>Turns the id at WeChat into that of a member (openid转userid, <c>POST /user/convert_to_userid</c>).</summary>
    /// <param name="openId">The id at WeChat.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id of the member, or the error: <c>40073</c> when the id at WeChat is none of this company.</returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual Task<ApiResult<WeComUserId>> ConvertToUserIdAsync(string openId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(openId);
        return _pipeline.SendAsync(
            ConvertToUserId, new WeComOpenId { OpenId = openId }, UsersJson.Default.WeComOpenId, UsersJson.Default.WeComUserId, cancellationToken);
    }

    /// <summary>Lets a member in who passed the company's verification at the first login (登录二次验证, <c>GET /user/authsucc</c>).</summary>
    /// <param name="userId">The id of the member.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error.</returns>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    public virtual Task<ApiResult> ConfirmFirstLoginAsync(string userId, CancellationToken cancellationToken = default)
    {
        Check.UserId(userId);
        return _pipeline.SendAsync(ConfirmFirstLogin, QueryOf(userId), cancellationToken);
    }

    /// <summary>
    /// Lets a member go on who passed the company's second verification (使用二次验证, <c>POST /user/tfa_succ</c>). The code is valid once, and for 5 minutes: sent once,
    /// unless it provably was not executed.
    /// </summary>
    /// <param name="userId">The id of the member.</param>
    /// <param name="tfaCode">The code that came with the visit (<c>tfa_code</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error.</returns>
    /// <exception cref="ArgumentException">The id is malformed, or the code is blank.</exception>
    public virtual Task<ApiResult> ConfirmSecondVerificationAsync(string userId, Secret tfaCode, CancellationToken cancellationToken = default)
    {
        Check.UserId(userId);
        ArgumentNullException.ThrowIfNull(tfaCode);
        ArgumentException.ThrowIfNullOrWhiteSpace(tfaCode.Reveal(), nameof(tfaCode));
        var body = new ConfirmUserBody { UserId = userId, TfaCode = tfaCode };
        return _pipeline.SendAsync(ConfirmSecondVerification, body, UsersJson.Default.ConfirmUserBody, cancellationToken);
    }

    /// <summary>
    /// Invites members to use WeCom, by message or e-mail (邀请成员, <c>POST /batch/invite</c>). The service takes 1,000 members, 100 departments and 100 tags at once: more go
    /// out in several calls, one after the other. Sent once, unless it provably was not executed: a repeat would invite again.
    /// </summary>
    /// <param name="request">Whom to invite.</param>
    /// <param name="cancellationToken">Ends the calls. Those who were invited stay so.</param>
    /// <returns>
    /// Who could not be invited, of all calls together; or the error of the call that failed. Where several were needed, the
    /// <see cref="ApiError.Details"/> are a <see cref="WeComPartialInvitation"/>: what came of the calls before, and the request for the rest.
    /// </returns>
    /// <exception cref="ArgumentException">There is nobody to invite, or an id is malformed.</exception>
    public virtual Task<ApiResult<WeComInvitation>> InviteAsync(InviteWeComUsersRequest request, CancellationToken cancellationToken = default)
    {
        UsersChecks.Validate(request);
        return InvitePartsAsync(request, cancellationToken);
    }

    /// <summary>Gets the QR code that people join the company with (获取加入企业二维码, <c>GET /corp/get_join_qrcode</c>). It is valid for 7 days.</summary>
    /// <param name="size">How large it is; null leaves it to the service.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The address of the picture, or the error.</returns>
    /// <exception cref="ArgumentException">The size is none of the documented ones.</exception>
    public virtual Task<ApiResult<WeComJoinQrCode>> GetJoinQrCodeAsync(WeComQrCodeSize? size = null, CancellationToken cancellationToken = default)
    {
        Check.Range(_pipeline.ChecksLimits() ? size?.Value : null, 1, 4, nameof(size));
        var request = new ApiRequest { Query = new QueryParameters().Add("size_type", size?.Value) };
        return _pipeline.SendAsync(GetJoinQrCode, request, UsersJson.Default.WeComJoinQrCode, cancellationToken);
    }

    private static InviteWeComUsersRequest? PartOf(InviteWeComUsersRequest request, int index)
    {
        var part = new InviteWeComUsersRequest
        {
            UserIds = ListParts.At(request.UserIds, index, MostInvitedUsers),
            DepartmentIds = ListParts.At(request.DepartmentIds, index, MostInvitedGroups),
            TagIds = ListParts.At(request.TagIds, index, MostInvitedGroups),
        };
        return part is { UserIds: null, DepartmentIds: null, TagIds: null } ? null : part;
    }

    private static InviteWeComUsersRequest RestOf(InviteWeComUsersRequest request, int index) => new()
    {
        UserIds = ListParts.From(request.UserIds, index, MostInvitedUsers),
        DepartmentIds = ListParts.From(request.DepartmentIds, index, MostInvitedGroups),
        TagIds = ListParts.From(request.TagIds, index, MostInvitedGroups),
    };

    private static ApiError Partial(ApiError error, InviteWeComUsersRequest request, int index, WeComInvitation? earlier) =>
        PartOf(request, 1) is null
            ? error
            : error with
            {
                Details = new WeComPartialInvitation(
                    earlier, PartOf(request, index)!, RestOf(request, index), error.Details as WeComErrorDetails),
            };

    private async Task<ApiResult<WeComInvitation>> InvitePartsAsync(InviteWeComUsersRequest request, CancellationToken cancellationToken)
    {
        WeComInvitation? earlier = null;
        CallInfo call = default;
        for (int index = 0; PartOf(request, index) is { } part; index++)
        {
            ApiResult<WeComInvitation> result = await _pipeline.SendAsync(
                Invite, part, UsersJson.Default.InviteWeComUsersRequest, UsersJson.Default.WeComInvitation, cancellationToken).ConfigureAwait(false);
            if (!result.IsSuccess)
            {
                return ApiResult.Failure<WeComInvitation>(Partial(result.Error, request, index, earlier), result.Call);
            }

            result.Value.Follow(earlier);
            earlier = result.Value;
            call = result.Call;
        }

        return ApiResult.Success(earlier!, call);
    }
}
