using Sdk.Core;

namespace WeCom.Client;

/// <summary>The tickets of a client and its views, made when a page asks: a trimmed program that has no pages keeps nothing of them.</summary>
internal sealed class WeComSharedTickets(ApiPipeline pipeline)
{
    private WeComTickets? _tickets;

    public WeComTickets Value => LazyInitializer.EnsureInitialized(ref _tickets, () => new WeComTickets(pipeline));
}
