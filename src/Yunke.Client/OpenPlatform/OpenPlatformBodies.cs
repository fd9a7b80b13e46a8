namespace Yunke.Client;

internal sealed class EmptyBody;

internal sealed class PhoneBody
{
    public required string Phone { get; init; }
}

internal sealed class StartCallBody
{
    public required string Phone { get; init; }

    public required string CallModel { get; init; }
}

internal sealed class StartCallAnswer
{
    /// <summary>The id of the call.</summary>
    public string? Data { get; set; }
}

internal sealed class CallIdBody
{
    public required string CallId { get; init; }
}

internal sealed class GetFailedCallRecordsBody
{
    // Records that the platform deletes as it hands them out are lost when the answer is.
    public bool AutoDelete { get; }

    public required int Size { get; init; }

    public string? Sort { get; init; }
}

internal sealed class BatchIdBody
{
    public required string BatchId { get; init; }
}
