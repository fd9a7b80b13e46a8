namespace WeCom.Client;

/// <summary>A member in a file to import (通讯录导入模板). A column that no row fills is left out of the file, and the service leaves its values as they are.</summary>
public sealed class WeComImportUser
{
    /// <summary>The name (姓名).</summary>
    public required string Name { get; init; }

    /// <summary>The id (帐号).</summary>
    public required string UserId { get; init; }

    /// <summary>The phone number (手机号); it and the e-mail address must not both be missing for a new member.</summary>
    public string? Mobile { get; init; }

    /// <summary>The e-mail address (邮箱).</summary>
    public string? Email { get; init; }

    /// <summary>The departments (所在部门); the root is 1.</summary>
    public IReadOnlyList<int> DepartmentIds { get; init; } = [];

    /// <summary>The position (职位).</summary>
    public string? Position { get; init; }

    /// <summary>Further columns by their headings in the template of the administration pages, for example 性别, or the fields of the company.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> OtherColumns { get; init; } = [];
}
