// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>What <c>CreateSuite</c> answers (创建套餐).</summary>
public sealed class CreateSuiteResponse
{
    /// <summary>Id of the new suite (套餐Id).</summary>
    public int? Id { get; set; }
}
