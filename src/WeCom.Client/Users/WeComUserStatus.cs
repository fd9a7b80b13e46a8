using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>What became of a member's account (激活状态, <c>status</c>). Values that are not listed here pass through.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<WeComUserStatus>))]
public readonly record struct WeComUserStatus(int Value) : IOpenEnumeration<WeComUserStatus>
{
    /// <summary>In use (已激活) (1).</summary>
    public static WeComUserStatus Activated => new(1);

    /// <summary>Disabled by an administrator (已禁用) (2).</summary>
    public static WeComUserStatus Disabled => new(2);

    /// <summary>Not yet in use (未激活) (4).</summary>
    public static WeComUserStatus NotActivated => new(4);

    /// <summary>Left the company by itself (退出企业) (5).</summary>
    public static WeComUserStatus Left => new(5);

    /// <inheritdoc/>
    public static WeComUserStatus FromValue(int value) => new(value);

    /// <summary>The name of a documented value, otherwise the number.</summary>
    public override string ToString() => Value switch
    {
        1 => nameof(Activated),
        2 => nameof(Disabled),
        4 => nameof(NotActivated),
        5 => nameof(Left),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
