using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>The state of the replay of a live (回放状态). Values that are not listed here pass through.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<WeComReplayStatus>))]
public readonly record struct WeComReplayStatus(int Value) : IOpenEnumeration<WeComReplayStatus>
{
    /// <summary>Can be watched (生成成功) (<c>0</c>).</summary>
    public static WeComReplayStatus Ready => new(0);

    /// <summary>Being made (生成中) (<c>1</c>).</summary>
    public static WeComReplayStatus Generating => new(1);

    /// <summary>Deleted (回放已删除) (<c>2</c>).</summary>
    public static WeComReplayStatus Deleted => new(2);

    /// <summary>Could not be made (生成失败) (<c>3</c>).</summary>
    public static WeComReplayStatus Failed => new(3);

    /// <inheritdoc/>
    public static WeComReplayStatus FromValue(int value) => new(value);

    /// <summary>The number on the wire.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
