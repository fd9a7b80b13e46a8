// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>What happens when the LRN lookup fails (LRN失败行为).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<LrnFailureAction>))]
public readonly record struct LrnFailureAction(int Value) : IOpenEnumeration<LrnFailureAction>
{
    /// <summary>Reject call (0).</summary>
    public static LrnFailureAction RejectCall => new(0);

    /// <summary>Use original number (1).</summary>
    public static LrnFailureAction UseOriginalNumber => new(1);

    /// <inheritdoc/>
    public static LrnFailureAction FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(RejectCall),
        1 => nameof(UseOriginalNumber),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
