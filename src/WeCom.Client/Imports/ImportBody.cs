namespace WeCom.Client;

internal sealed class ImportBody
{
    public string? MediaId { get; init; }

    public bool? ToInvite { get; init; }

    public WeComImportCallback? Callback { get; init; }
}
