namespace WorkBot.Client;

/// <summary>Which activation codes to list. Everything may be left out.</summary>
public sealed class ListActivationCodesRequest
{
    /// <summary>The number of the page, from 1, which is the default (<c>page</c>).</summary>
    public int? Page { get; init; }

    /// <summary>How many items a page has, 20 by default (<c>pageSize</c>).</summary>
    public int? PageSize { get; init; }

    /// <summary>Only codes in this state (<c>status</c>).</summary>
    public ActivationCodeStatus? Status { get; init; }

    internal static void Validate(ListActivationCodesRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Positive(request.Page);
        Check.Positive(request.PageSize);
        Check.Optional(request.Status);
    }

    internal ListActivationCodesRequest At(int page) => new()
    {
        Page = page,
        PageSize = PageSize,
        Status = Status,
    };
}
