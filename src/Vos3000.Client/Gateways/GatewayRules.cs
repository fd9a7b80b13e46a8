namespace Vos3000.Client;

public partial class GatewaySettings
{
    static partial void CheckRules(GatewaySettings settings)
    {
        Check.Range(settings.MinProfitPercent, -10_000, 10_000);
        Check.Codecs(settings.H323Codecs);
        Check.Codecs(settings.SipCodecs);
    }
}
