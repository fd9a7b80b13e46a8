using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>How far an import is, and what came of it.</summary>
public sealed class WeComImportResult
{
    /// <summary>The id of the job, as it was asked for; not part of the answer.</summary>
    [JsonIgnore]
    public string? JobId { get; set; }

    /// <summary>The state (<c>status</c>); null before the service was asked for it.</summary>
    public WeComImportStatus? Status { get; set; }

    /// <summary>What the import does (<c>type</c>).</summary>
    public WeComImportType? Type { get; set; }

    /// <summary>How many rows there are (<c>total</c>).</summary>
    public int? Total { get; set; }

    /// <summary>How far it is in percent (<c>percentage</c>); 100 when it is done.</summary>
    public int? Percentage { get; set; }

    /// <summary>What came of each row, once it is done (<c>result</c>). Rows that failed are among them.</summary>
    [AllowNull]
    [JsonPropertyName("result")]
    public IReadOnlyList<WeComImportRow> Rows { get => field ?? []; set; }

    /// <summary>The rows that failed.</summary>
    [JsonIgnore]
    public IEnumerable<WeComImportRow> FailedRows => Rows.Where(static row => !row.IsSuccess);

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
