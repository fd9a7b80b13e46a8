namespace WeCom.Client;

/// <summary>A department in a file to import (部门导入模板).</summary>
public sealed class WeComImportDepartment
{
    /// <summary>The name (部门名称).</summary>
    public required string Name { get; init; }

    /// <summary>The id (部门ID).</summary>
    public required int DepartmentId { get; init; }

    /// <summary>The department above (父部门ID); the root is 1.</summary>
    public required int ParentId { get; init; }

    /// <summary>The place among its siblings, the largest first, from 0 up to 4294967295 (排序); null for none.</summary>
    public long? Order { get; init; }
}
