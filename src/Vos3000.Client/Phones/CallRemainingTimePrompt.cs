// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>What is announced before the balance runs out (通话剩余时长插播).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<CallRemainingTimePrompt>))]
public readonly record struct CallRemainingTimePrompt(int Value) : IOpenEnumeration<CallRemainingTimePrompt>
{
    /// <summary>System default (0).</summary>
    public static CallRemainingTimePrompt SystemDefault => new(0);

    /// <summary>Remaining money (1).</summary>
    public static CallRemainingTimePrompt RemainingMoney => new(1);

    /// <summary>Remaining minutes (2).</summary>
    public static CallRemainingTimePrompt RemainingMinutes => new(2);

    /// <summary>No prompt (3).</summary>
    public static CallRemainingTimePrompt NoPrompt => new(3);

    /// <inheritdoc/>
    public static CallRemainingTimePrompt FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(SystemDefault),
        1 => nameof(RemainingMoney),
        2 => nameof(RemainingMinutes),
        3 => nameof(NoPrompt),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
