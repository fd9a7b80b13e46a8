using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>The state of an export (导出任务状态). Values that are not listed here pass through.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<WeComExportStatus>))]
public readonly record struct WeComExportStatus(int Value) : IOpenEnumeration<WeComExportStatus>
{
    /// <summary>Waiting (未处理) (0).</summary>
    public static WeComExportStatus Queued => new(0);

    /// <summary>Under way (处理中) (1).</summary>
    public static WeComExportStatus Running => new(1);

    /// <summary>Done (完成) (2).</summary>
    public static WeComExportStatus Done => new(2);

    /// <summary>Failed (异常失败) (3).</summary>
    public static WeComExportStatus Failed => new(3);

    /// <inheritdoc/>
    public static WeComExportStatus FromValue(int value) => new(value);
}
