using Sdk.Core;

namespace Yunke.Client;

/// <summary>The shape of Yunke's answers, of the web pages and of the open platform alike.</summary>
internal static class YunkeEnvelope
{
    /// <summary>Code, message, and the payload under <c>data</c>.</summary>
    public static readonly EnvelopeFormat Nested = Create("data");

    /// <summary>The same, for answers whose payload is read together with what is around it.</summary>
    public static readonly EnvelopeFormat Whole = Create();

    /// <summary>A page for people, which is asked for its cookies.</summary>
    public static readonly EnvelopeFormat Page = new() { MissingCode = MissingCodeRule.HttpStatusDecides, AllowsPage = true };

    // The flag is there or not, and so is the code, as a number or as text: a false flag is a failure whatever the code says.
    private static EnvelopeFormat Create(params string[] payload) => new()
    {
        CodeNames = ["code"],
        SuccessFlagNames = ["success"],
        TrueFlagDecides = true,
        MessageNames = ["message", "msg"],
        SuccessCodes = [10000, 200],
        PayloadPath = payload,
    };
}
