namespace Sdk.Sandbox;

/// <content>The recordings.</content>
public sealed partial class YunkeSandbox
{
    /// <summary>How long the URL of a recording works. The default is 30 minutes.</summary>
    public TimeSpan RecordingUrlLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Whether the storage answers requests for a part with that part (default). Otherwise it sends the whole, without a word of parts.
    /// </summary>
    public bool StorageSupportsRanges { get; set; } = true;

    /// <summary>The content of a recording: about 2 KB for each second of the call, the same for the same call.</summary>
    /// <param name="callId">The call.</param>
    /// <exception cref="KeyNotFoundException">There is no such call.</exception>
    /// <exception cref="ArgumentException">The call was not recorded.</exception>
    public ReadOnlyMemory<byte> Recording(string callId) =>
        Recordings.Of(Calls[callId]) ?? throw new ArgumentException("The call was not recorded.", nameof(callId));

    /// <summary>Replaces the content of a recording, or records a call that was not. Its ETag changes with it.</summary>
    /// <param name="callId">The call.</param>
    /// <param name="content">The content.</param>
    /// <exception cref="KeyNotFoundException">There is no such call.</exception>
    public void ReplaceRecording(string callId, ReadOnlyMemory<byte> content)
    {
        _ = Calls[callId];
        Recordings.Replace(callId, content);
        Calls.Update(callId, call => call with { IsRecorded = true });
    }
}
