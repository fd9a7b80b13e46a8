namespace Vos3000.Client;

public partial class GatewaySettings
{
    static partial void CheckRules(GatewaySettings request)
    {
        Check.Range(request.MinProfitPercent, -10_000, 10_000);
        Check.Codecs(request.H323Codecs);
        Check.Codecs(request.SipCodecs);
    }
}
