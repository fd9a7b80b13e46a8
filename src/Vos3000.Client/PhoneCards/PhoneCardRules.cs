namespace Vos3000.Client;

public sealed partial class GetActivePhoneCardRequest
{
    static partial void CheckRules(GetActivePhoneCardRequest request)
    {
        if (request is { Pins: null, Accounts: null })
        {
            throw new ArgumentException("Pins or Accounts is needed.", nameof(request));
        }
    }
}
