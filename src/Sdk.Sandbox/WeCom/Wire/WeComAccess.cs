namespace Sdk.Sandbox;

/// <summary>Whose token an operation takes.</summary>
internal enum WeComAccess
{
    /// <summary>No token at all.</summary>
    Anyone,

    /// <summary>Any token that is good.</summary>
    AnyToken,

    /// <summary>Only that of the contact-sync secret.</summary>
    ContactSync,

    /// <summary>Only that of an application's own secret.</summary>
    Application,

    /// <summary>Only that of an application that is listed for lives.</summary>
    Living,

    /// <summary>Only that of an application whose visible range is the root department.</summary>
    GroupChat,

    /// <summary>Only that of an application that may contact customers.</summary>
    CustomerContact,
}
