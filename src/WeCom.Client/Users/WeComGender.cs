using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>The gender of a member (性别, <c>gender</c>): a text on the wire, read from a number too. Values that are not listed here pass through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(OpenTextEnumerationConverter<WeComGender>))]
public readonly record struct WeComGender(string Value) : IOpenTextEnumeration<WeComGender>
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>Not stated (未定义) (<c>0</c>). Only read, never sent.</summary>
    public static WeComGender Unknown => new("0");

    /// <summary>Male (男) (<c>1</c>).</summary>
    public static WeComGender Male => new("1");

    /// <summary>Female (女) (<c>2</c>).</summary>
    public static WeComGender Female => new("2");

    /// <inheritdoc/>
    public static WeComGender FromValue(string value) => new(value);

    /// <summary>The name of a documented value, otherwise the text.</summary>
    public override string ToString() => Value switch
    {
        "0" => nameof(Unknown),
        "1" => nameof(Male),
        "2" => nameof(Female),
        _ => Value,
    };
}
