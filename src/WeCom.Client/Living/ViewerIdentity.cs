namespace WeCom.Client;

/// <summary>Tells one viewer from another: members by their ids in whatever case, others by theirs.</summary>
internal readonly record struct ViewerIdentity(bool IsExternal, string Id)
{
    /// <summary>The identity; null where there is no id.</summary>
    public static ViewerIdentity? Of(string? userId, string? externalUserId) =>
        !string.IsNullOrEmpty(userId) ? new(false, userId.ToUpperInvariant())
            : !string.IsNullOrEmpty(externalUserId) ? new(true, externalUserId)
            : null;
}
