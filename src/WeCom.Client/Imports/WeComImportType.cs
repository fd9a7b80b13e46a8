using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>What an import does (导入任务类型). Values that are not listed here pass through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(OpenTextEnumerationConverter<WeComImportType>))]
public readonly record struct WeComImportType(string Value) : IOpenTextEnumeration<WeComImportType>
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>Adds and changes members (增量更新成员) (<c>sync_user</c>).</summary>
    public static WeComImportType SyncUsers => new("sync_user");

    /// <summary>Replaces all members (全量覆盖成员) (<c>replace_user</c>).</summary>
    public static WeComImportType ReplaceUsers => new("replace_user");

    /// <summary>Replaces all departments (全量覆盖部门) (<c>replace_party</c>).</summary>
    public static WeComImportType ReplaceDepartments => new("replace_party");

    /// <inheritdoc/>
    public static WeComImportType FromValue(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
