using System.Diagnostics.CodeAnalysis;

namespace Yunke.Client;

/// <summary>Some of the failed call records. They stay at the platform until the batch is acknowledged.</summary>
public sealed class FailedCallBatch
{
    /// <summary>How many records wait in all (<c>total</c>).</summary>
    public long? Total { get; set; }

    /// <summary>The records (<c>records</c>).</summary>
    [AllowNull]
    public IReadOnlyList<FailedCallRecord> Records { get => field ?? []; set; }

    /// <summary>The id of the batch (<c>batchId</c>), for <see cref="YunkeOpenPlatformClient.AcknowledgeFailedCallRecordsAsync"/>; null when there is none.</summary>
    public string? BatchId { get; set; }
}
