using System.Reflection;
using Sdk.Core;

namespace WorkBot.Client.Tests.Registration;

/// <summary>What a user's own unit tests do: fakes instead of a server.</summary>
internal sealed class FakeTests
{
    [Test]
    public async Task Clients_are_faked_by_deriving_from_them()
    {
        using WorkBotClient client = new FakeClient();

        ApiResult<IReadOnlyList<RobotCommand>> commands = await client.Messages.GetPendingCommandsAsync("r");
        ApiResult<RobotActivation> refused = await client.Activation.ActivateAsync(null!);

        Assert.That(commands.GetValueOrThrow().Single().CommandId, Is.EqualTo("c"));
        Assert.That(refused.Error!.Code, Is.EqualTo(WorkBotErrors.Conflict));
        Assert.That(client.With(new CallOptions()), Is.SameAs(client));
    }

    [Test]
    public void Every_public_method_of_every_client_can_be_overridden()
    {
        IEnumerable<MethodInfo> methods =
            from type in typeof(WorkBotClient).Assembly.GetExportedTypes()
            where type.Name.EndsWith("Client", StringComparison.Ordinal)
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where method.Name != nameof(IDisposable.Dispose)
            select method;

        Assert.That(methods.Where(static method => !method.IsVirtual || method.IsFinal), Is.Empty);
    }

    private sealed class FakeClient : WorkBotClient
    {
        public override WorkBotMessagesClient Messages { get; } = new FakeMessages();

        public override WorkBotActivationClient Activation { get; } = new FakeActivation();

        public override WorkBotClient With(CallOptions options) => this;
    }

    private sealed class FakeMessages : WorkBotMessagesClient
    {
        public override Task<ApiResult<IReadOnlyList<RobotCommand>>> GetPendingCommandsAsync(string robotId, CancellationToken cancellationToken = default) =>
            Task.FromResult(ApiResult.Success<IReadOnlyList<RobotCommand>>([new RobotCommand { CommandId = "c" }]));
    }

    private sealed class FakeActivation : WorkBotActivationClient
    {
        public override Task<ApiResult<RobotActivation>> ActivateAsync(ActivateRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult(ApiResult.Failure<RobotActivation>(new ApiError
            {
                Provider = "WorkBot", Operation = "WorkBot.Activation.Activate", Code = WorkBotErrors.Conflict, Category = ErrorCategory.Conflict,
            }));
    }
}
