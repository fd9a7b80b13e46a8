namespace Vos3000.Client;

public sealed partial class CreatePhoneBookEntryRequest
{
    static partial void CheckRules(CreatePhoneBookEntryRequest request)
    {
        Check.Filter(request.Overwrite?.E164);
        Check.Filter(request.Overwrite?.ShortE164);
        if (request.Overwrite is { E164: not null, ShortE164: not null } or { E164: null, ShortE164: null })
        {
            throw new ArgumentException("Either E164 or ShortE164 says which entry is replaced.", "request.Overwrite");
        }
    }
}
