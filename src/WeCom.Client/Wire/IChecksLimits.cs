using Sdk.Core;

namespace WeCom.Client;

/// <summary>Options that say whether the documented limits of requests are checked before anything is sent.</summary>
internal interface IChecksLimits
{
    bool ChecksLimits { get; }
}

/// <summary>Asks the options of a pipeline.</summary>
internal static class RequestChecks
{
    public static bool ChecksLimits(this ApiPipeline pipeline) => ((IChecksLimits)pipeline.Options).ChecksLimits;
}
