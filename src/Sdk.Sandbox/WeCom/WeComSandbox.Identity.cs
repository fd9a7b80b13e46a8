namespace Sdk.Sandbox;

/// <content>People who log in.</content>
public sealed partial class WeComSandbox
{
    /// <summary>The code that a member brings back from a login page. It is good for 5 minutes, once.</summary>
    /// <param name="userId">The member.</param>
    /// <param name="isPrivate">Whether the scope was <c>snsapi_privateinfo</c>: then there is a <c>user_ticket</c>.</param>
    public string IssueLoginCode(string userId, bool isPrivate = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        lock (Gate) return Identity.IssueCode(new WeComVisitor(Members[userId].UserId, IsPrivate: isPrivate));
    }

    /// <summary>The code that somebody outside the company brings back from a login page. It is good for 5 minutes, once.</summary>
    /// <param name="openId">The open id.</param>
    /// <param name="externalUserId">The id of a customer; <see langword="null"/> for somebody unknown.</param>
    public string IssueExternalLoginCode(string openId, string? externalUserId = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(openId);
        lock (Gate) return Identity.IssueCode(new WeComVisitor(null, openId, externalUserId));
    }
}
