namespace Yunke.Client;

internal sealed class GetDepartmentTreeBody
{
    public required bool ShowUser { get; init; }

    public string ShowUserStatus { get; init; } = "";

    public bool QueryQywxStatus { get; init; }

    public string? Id { get; init; }
}
