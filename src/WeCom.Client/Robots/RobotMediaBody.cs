namespace WeCom.Client;

internal sealed class RobotMediaBody
{
    public required string MediaId { get; init; }
}
