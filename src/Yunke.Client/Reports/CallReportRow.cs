using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yunke.Client;

/// <summary>A row of a call report (报表行): a member of staff or a department. The service documents no member, so that a row is open.</summary>
public sealed class CallReportRow
{
    /// <summary>All members, as the service writes them.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    /// <summary>A member as text; null when there is none of this name, or it is an object or a list.</summary>
    /// <param name="name">The name of the member, in the case of the service.</param>
    public string? GetText(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Alias.Read(ExtraMembers, name);
    }

    /// <summary>A member as a number, whether the service writes it as one or as text, with a percent sign too; null when it is none.</summary>
    /// <param name="name">The name of the member, in the case of the service.</param>
    public decimal? GetNumber(string name) =>
        decimal.TryParse(GetText(name)?.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;
}
