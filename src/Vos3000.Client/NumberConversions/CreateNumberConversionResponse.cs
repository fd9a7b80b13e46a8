// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>What <c>CreateE164Convert</c> answers (创建号码变换表).</summary>
public sealed class CreateNumberConversionResponse
{
    /// <summary>Id of the new entry (唯一标识).</summary>
    public int? Id { get; set; }
}
