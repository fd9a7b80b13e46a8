namespace Vos3000.Client;

public sealed partial class GetPhoneRequest
{
    static partial void CheckRules(GetPhoneRequest request)
    {
        if (request is { E164s: null, Accounts: null })
        {
            throw new ArgumentException("E164s or Accounts is needed.", nameof(request));
        }
    }
}

public sealed partial class PhoneAdditional
{
    static partial void CheckRules(PhoneAdditional phoneAdditional)
    {
        Check.Range(phoneAdditional.MinProfitPercent, -10_000, 10_000);
        Check.Codecs(phoneAdditional.SipCodecs);
    }
}
