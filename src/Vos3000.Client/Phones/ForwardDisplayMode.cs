// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The number that the target of a forwarded call sees (呼叫前转去电显示).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<ForwardDisplayMode>))]
public readonly record struct ForwardDisplayMode(int Value) : IOpenEnumeration<ForwardDisplayMode>
{
    /// <summary>System default (0).</summary>
    public static ForwardDisplayMode SystemDefault => new(0);

    /// <summary>Original caller (1).</summary>
    public static ForwardDisplayMode OriginalCaller => new(1);

    /// <summary>Own number (2).</summary>
    public static ForwardDisplayMode OwnNumber => new(2);

    /// <inheritdoc/>
    public static ForwardDisplayMode FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(SystemDefault),
        1 => nameof(OriginalCaller),
        2 => nameof(OwnNumber),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
