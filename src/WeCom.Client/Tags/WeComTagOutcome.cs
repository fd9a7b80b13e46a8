using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>What came of adding to a tag, or removing from it: what could not be. All others were.</summary>
public sealed class WeComTagOutcome
{
    /// <summary>Members that do not exist, or that the application does not see (<c>invalidlist</c>). May be in lower case.</summary>
    [AllowNull]
    [JsonPropertyName("invalidlist")]
    [JsonConverter(typeof(PipeListConverter))]
    public IReadOnlyList<string> InvalidUsers { get => field ?? []; set; }

    /// <summary>Departments that do not exist, or that the application does not see (<c>invalidparty</c>).</summary>
    [AllowNull]
    [JsonPropertyName("invalidparty")]
    [JsonConverter(typeof(PipeNumberListConverter))]
    public IReadOnlyList<int> InvalidDepartments { get => field ?? []; set; }

    /// <summary>Members that the documentation does not show; of several calls those of the last one.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal void Follow(WeComTagOutcome? earlier)
    {
        if (earlier is not null)
        {
            InvalidUsers = [.. earlier.InvalidUsers, .. InvalidUsers];
            InvalidDepartments = [.. earlier.InvalidDepartments, .. InvalidDepartments];
        }
    }
}
