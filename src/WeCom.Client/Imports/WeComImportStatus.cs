using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>The state of an import (导入任务状态). Values that are not listed here pass through.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<WeComImportStatus>))]
public readonly record struct WeComImportStatus(int Value) : IOpenEnumeration<WeComImportStatus>
{
    /// <summary>Started (任务开始) (1).</summary>
    public static WeComImportStatus Started => new(1);

    /// <summary>Under way (任务进行中) (2).</summary>
    public static WeComImportStatus Running => new(2);

    /// <summary>Done (任务已完成) (3); single rows may have failed.</summary>
    public static WeComImportStatus Done => new(3);

    /// <inheritdoc/>
    public static WeComImportStatus FromValue(int value) => new(value);
}
