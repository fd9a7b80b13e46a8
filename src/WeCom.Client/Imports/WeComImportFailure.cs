using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// Which import it was that was started, and of which no result came: the <see cref="ApiError.Details"/> of the error. Unless the error says that the import
/// itself failed it goes on; wait for it with <see cref="WeComImportsClient.WaitAsync"/>.
/// </summary>
/// <param name="jobId">The id of the job.</param>
/// <param name="refusal">What the service added to the words of its refusal; null when it added nothing.</param>
public sealed class WeComImportFailure(string jobId, WeComErrorDetails? refusal)
{
    /// <summary>The id of the job.</summary>
    public string JobId { get; } = jobId;

    /// <summary>What the service added to the words of its refusal; null when it added nothing.</summary>
    public WeComErrorDetails? Refusal { get; } = refusal;

    /// <summary>The members that say something.</summary>
    public override string ToString() => Refusal is null ? $"job {JobId}" : $"job {JobId}, {Refusal}";
}
