namespace WeCom.Client;

/// <summary>What an import did to a department (操作类型), several at once where they apply. Further bits pass through.</summary>
[Flags]
public enum WeComDepartmentActions
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Created (新建部门).</summary>
    Create = 1,

    /// <summary>Renamed (更改部门名称).</summary>
    Rename = 2,

    /// <summary>Moved to another parent (移动部门).</summary>
    Move = 4,

    /// <summary>Given another place among its siblings (修改部门排序).</summary>
    Reorder = 8,
}
