namespace WorkBot.Client;

/// <summary>Which users to list. Everything may be left out.</summary>
public sealed class ListUsersRequest
{
    /// <summary>The number of the page, from 1, which is the default (<c>page</c>).</summary>
    public int? Page { get; init; }

    /// <summary>How many items a page has, 20 by default (<c>pageSize</c>).</summary>
    public int? PageSize { get; init; }

    /// <summary>Only users of this role (<c>role</c>).</summary>
    public WorkBotRole? Role { get; init; }

    internal static void Validate(ListUsersRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Positive(request.Page);
        Check.Positive(request.PageSize);
        Check.Optional(request.Role);
    }

    internal ListUsersRequest At(int page) => new()
    {
        Page = page,
        PageSize = PageSize,
        Role = Role,
    };
}
