// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>ModifyPhone</c> (修改话机): change a phone.</summary>
public sealed class ModifyPhoneRequest : PhoneSettings
{
    /// <summary>Phone number to change (key) (话机号码).</summary>
    public required string E164 { get; init; }

    internal static void Validate(ModifyPhoneRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        PhoneSettings.Validate(request);
        Check.Required(request.E164);
        Check.ExtraMembers(request.ExtraMembers, PhonesJson.Default.ModifyPhoneRequest);
    }
}
