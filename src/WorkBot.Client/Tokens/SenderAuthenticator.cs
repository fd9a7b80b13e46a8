using Sdk.Core;

namespace WorkBot.Client;

/// <summary>For calls that a user or a robot may make: with the robot's token when the call names one, otherwise with the user's.</summary>
internal sealed class SenderAuthenticator(RequestAuthenticator user, RequestAuthenticator robot) : RequestAuthenticator
{
    public override ValueTask<AuthenticationResult> AuthenticateAsync(AuthenticationContext context, CancellationToken cancellationToken) =>
        Of(context).AuthenticateAsync(context, cancellationToken);

    public override ValueTask<AuthenticationResult> RenewAsync(AuthenticationContext context, object refused, CancellationToken cancellationToken) =>
        Of(context).RenewAsync(context, refused, cancellationToken);

    private RequestAuthenticator Of(AuthenticationContext context) => context.Argument is null ? user : robot;
}
