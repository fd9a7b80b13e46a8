// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Q.931 screening indicator (Q931ScreeningIndicator).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<Q931ScreeningIndicator>))]
public readonly record struct Q931ScreeningIndicator(int Value) : IOpenEnumeration<Q931ScreeningIndicator>
{
    /// <summary>System default (-1).</summary>
    public static Q931ScreeningIndicator SystemDefault => new(-1);

    /// <summary>User provided not screened (0).</summary>
    public static Q931ScreeningIndicator UserProvidedNotScreened => new(0);

    /// <summary>User provided verified passed (1).</summary>
    public static Q931ScreeningIndicator UserProvidedVerifiedPassed => new(1);

    /// <summary>User provided verified failed (2).</summary>
    public static Q931ScreeningIndicator UserProvidedVerifiedFailed => new(2);

    /// <summary>Network provided (3).</summary>
    public static Q931ScreeningIndicator NetworkProvided => new(3);

    /// <summary>Omit (4).</summary>
    public static Q931ScreeningIndicator Omit => new(4);

    /// <inheritdoc/>
    public static Q931ScreeningIndicator FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        -1 => nameof(SystemDefault),
        0 => nameof(UserProvidedNotScreened),
        1 => nameof(UserProvidedVerifiedPassed),
        2 => nameof(UserProvidedVerifiedFailed),
        3 => nameof(NetworkProvided),
        4 => nameof(Omit),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
