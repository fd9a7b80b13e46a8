using Sdk.Core;

namespace WeCom.Client;

/// <summary>The shape of the service's answers: the code next to the payload, and left out by some that succeeded.</summary>
internal static class WeComEnvelope
{
    public static readonly EnvelopeFormat Flat = new()
    {
        CodeNames = ["errcode"],
        MessageNames = ["errmsg"],
        MissingCode = MissingCodeRule.HttpStatusDecides,
    };
}
