// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>How often reports are mailed (报表发送类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<ReportMailType>))]
public readonly record struct ReportMailType(int Value) : IOpenEnumeration<ReportMailType>
{
    /// <summary>None (0).</summary>
    public static ReportMailType None => new(0);

    /// <summary>Daily (1).</summary>
    public static ReportMailType Daily => new(1);

    /// <summary>Weekly (2).</summary>
    public static ReportMailType Weekly => new(2);

    /// <summary>Monthly (3).</summary>
    public static ReportMailType Monthly => new(3);

    /// <inheritdoc/>
    public static ReportMailType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(None),
        1 => nameof(Daily),
        2 => nameof(Weekly),
        3 => nameof(Monthly),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
