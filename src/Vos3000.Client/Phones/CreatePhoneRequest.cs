// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>CreatePhone</c> (创建话机): create a phone, optionally with its account.</summary>
public sealed class CreatePhoneRequest : PhoneSettings
{
    /// <summary>True creates a billing account together with the phone (同时创建计费账户).</summary>
    public required bool AutoCreateAccount { get; init; }

    /// <summary>Phone number to create (话机号码).</summary>
    public required string E164 { get; init; }

    internal static void Validate(CreatePhoneRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        PhoneSettings.Validate(request);
        Check.Required(request.E164);
        Check.ExtraMembers(request.ExtraMembers, PhonesJson.Default.CreatePhoneRequest);
    }
}
