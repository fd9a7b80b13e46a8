using Sdk.Core;

namespace WeCom.Client;

/// <summary>Keeps the tickets of a client: one per application and kind. All views of a client share them.</summary>
internal sealed class WeComTickets
{
    private readonly ApiPipeline _pipeline;
    private readonly TokenManager<WeComTicket> _tickets;

    public WeComTickets(ApiPipeline pipeline)
    {
        // The token manager knows when to try again.
        _pipeline = pipeline.With(new CallOptions { MaxRetries = 0 });
        _tickets = pipeline.CreateTokenManager<WeComTicket>(
            new TokenOptions
            {
                Provider = WeComClient.Provider.Name,
                Operation = WeComJsSdkClient.GetTicketName,
                Errors = WeComErrors.Catalog,
                DefaultLifetime = WeComJsSdkClient.TicketLife,

                // Nobody is shut out for asking: the right, or the trusted address, may be entered in a minute.
                RejectedCredentialsCoolDown = TimeSpan.FromMinutes(5),
            },
            (key, cancellationToken) => WeComJsSdkClient.FetchAsync(_pipeline, (WeComTicketKind)key.Credential!, cancellationToken));
    }

    public async Task<ApiResult<WeComTicket>> GetAsync(WeComTicketKind kind, CancellationToken cancellationToken) =>
        await _tickets.GetAsync(KeyOf(kind), cancellationToken).ConfigureAwait(false);

    public async Task<ApiResult<WeComTicket>> RenewAsync(WeComTicketKind kind, WeComTicket refused, CancellationToken cancellationToken) =>
        await _tickets.RenewAsync(KeyOf(kind), refused, cancellationToken).ConfigureAwait(false);

    private TokenKey KeyOf(WeComTicketKind kind) => WeComTokensClient.KeyOf((WeComOptions)_pipeline.Options, kind);
}
