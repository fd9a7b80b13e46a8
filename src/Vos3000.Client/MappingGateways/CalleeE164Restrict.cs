// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Whether the callee must, or must not, be a phone of the platform (被叫号码限制).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<CalleeE164Restrict>))]
public readonly record struct CalleeE164Restrict(int Value) : IOpenEnumeration<CalleeE164Restrict>
{
    /// <summary>None (0).</summary>
    public static CalleeE164Restrict None => new(0);

    /// <summary>Must be platform phone (1).</summary>
    public static CalleeE164Restrict MustBePlatformPhone => new(1);

    /// <summary>Must not be platform phone (2).</summary>
    public static CalleeE164Restrict MustNotBePlatformPhone => new(2);

    /// <inheritdoc/>
    public static CalleeE164Restrict FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(None),
        1 => nameof(MustBePlatformPhone),
        2 => nameof(MustNotBePlatformPhone),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
