using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WeCom.Client;

internal sealed class DepartmentAnswer
{
    public WeComDepartment? Department { get; set; }
}

internal sealed class DepartmentListAnswer
{
    [AllowNull]
    [JsonPropertyName("department")]
    public IReadOnlyList<WeComDepartment> Departments { get => field ?? []; set; }
}

/// <summary>The short list: its name says ids, but it holds objects.</summary>
internal sealed class SimpleDepartmentListAnswer
{
    [AllowNull]
    [JsonPropertyName("department_id")]
    public IReadOnlyList<WeComDepartment> Departments { get => field ?? []; set; }
}
