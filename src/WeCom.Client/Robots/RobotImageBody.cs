namespace WeCom.Client;

internal sealed class RobotImageBody
{
    public required byte[] Base64 { get; init; }

    public required string Md5 { get; init; }
}
