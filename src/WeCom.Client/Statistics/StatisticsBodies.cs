namespace WeCom.Client;

internal sealed class ActiveMembersBody
{
    public required DateOnly? Date { get; init; }
}

internal sealed class MessageCountsBody
{
    public WeComStatisticsDay? TimeType { get; init; }
}
