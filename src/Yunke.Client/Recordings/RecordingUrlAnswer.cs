namespace Yunke.Client;

internal sealed class RecordingUrlAnswer
{
    public string? Data { get; set; }
}
