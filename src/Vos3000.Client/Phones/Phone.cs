// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>A phone (话机).</summary>
public sealed class Phone : PhoneSettings
{
    /// <summary>Phone number (话机号码).</summary>
    public string? E164 { get; set; }

    internal static void Validate(Phone phone)
    {
        PhoneSettings.Validate(phone);
        Check.Optional(phone.E164);
        Check.ExtraMembers(phone.ExtraMembers, PhonesJson.Default.Phone);
    }
}
