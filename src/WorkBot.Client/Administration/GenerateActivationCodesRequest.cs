namespace WorkBot.Client;

/// <summary>Activation codes to make (生成激活码).</summary>
public sealed class GenerateActivationCodesRequest
{
    /// <summary>How many, at least 1 (<c>count</c>).</summary>
    public required int Count { get; init; }

    /// <summary>How long they are good for; days, most likely (<c>validityPeriod</c>).</summary>
    public required int ValidityPeriod { get; init; }

    /// <summary>Whose they are; null for nobody in particular (<c>boundUserId</c>).</summary>
    public long? BoundUserId { get; init; }

    internal static void Validate(GenerateActivationCodesRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Count, 1, "request.Count");
        ArgumentOutOfRangeException.ThrowIfLessThan(request.ValidityPeriod, 1, "request.ValidityPeriod");
        ArgumentOutOfRangeException.ThrowIfLessThan(request.BoundUserId ?? 1, 1, "request.BoundUserId");
    }
}
