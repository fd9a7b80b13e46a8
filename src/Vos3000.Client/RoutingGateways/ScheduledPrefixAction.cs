// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Deny or allow (操作).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<ScheduledPrefixAction>))]
public readonly record struct ScheduledPrefixAction(int Value) : IOpenEnumeration<ScheduledPrefixAction>
{
    /// <summary>Deny (0).</summary>
    public static ScheduledPrefixAction Deny => new(0);

    /// <summary>Allow (1).</summary>
    public static ScheduledPrefixAction Allow => new(1);

    /// <inheritdoc/>
    public static ScheduledPrefixAction FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Deny),
        1 => nameof(Allow),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
