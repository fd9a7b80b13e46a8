using System.Reflection;
using System.Text;
using Sdk.Core;
using Sdk.TestKit;
using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.Realtime;

/// <summary>The protocol of one robot by itself, with tokens from a scripted server.</summary>
internal sealed class ProtocolBench : IDisposable
{
    private static readonly PropertyInfo Content = typeof(SocketFrame<RobotCommand>).GetProperty("Content", BindingFlags.Instance | BindingFlags.NonPublic)!;
    private static readonly PropertyInfo Error = typeof(SocketFrame<RobotCommand>).GetProperty("Error", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly ApiPipeline _pipeline;

    public ProtocolBench(
        WorkBotRealtimeDialect dialect = WorkBotRealtimeDialect.Query,
        string address = WorkBotBench.Address,
        string robotId = WorkBotBench.RobotId,
        string token = WorkBotBench.RobotToken)
    {
        Handler = new ScriptedHandler(Clock);
        _pipeline = ApiPipeline.Create(
            WorkBotClient.Provider,
            new WorkBotOptions { BaseAddress = new Uri(address), RealtimeDialect = dialect },
            new ApiClientServices { Handler = Handler, TimeProvider = Clock });
        Tokens = new WorkBotTokens(_pipeline);
        Tokens.Set(WorkBotBench.TokenOfRobot(token, robotId: robotId));
        Protocol = new WorkBotSocketProtocol(_pipeline, Tokens, robotId) { CommandMissed = () => Missed++ };
    }

    public ManualTimeProvider Clock { get; } = new();

    public ScriptedHandler Handler { get; }

    public WorkBotTokens Tokens { get; }

    public WorkBotSocketProtocol Protocol { get; }

    /// <summary>How often the protocol said that a command was missed.</summary>
    public int Missed { get; private set; }

    public string Heartbeat => Encoding.UTF8.GetString(Protocol.CreateHeartbeat().Span);

    public SocketFrame<RobotCommand> Read(string frame) => Protocol.Read(Encoding.UTF8.GetBytes(frame));

    /// <summary>The command of a frame; null when it is none.</summary>
    public RobotCommand? Command(string frame) => (RobotCommand?)Content.GetValue(Read(frame));

    /// <summary>The error of a frame; null when it is none.</summary>
    public ApiError? Fault(string frame) => (ApiError?)Error.GetValue(Read(frame));

    public async Task<Uri> AddressAsync() => (await ResultAsync()).GetValueOrThrow().Address;

    public Task<ApiResult<SocketAddress>> ResultAsync() => Clock.RunAsync(Protocol.GetAddressAsync(CancellationToken.None).AsTask());

    public SocketDecision Decide(SocketClosure closure) => Protocol.Decide(closure);

    public static SocketClosure Closed(int code) => new() { Reason = SocketClosureReason.ClosedByServer, Error = Any("network"), CloseCode = code };

    public static SocketClosure Refused(int status) => new() { Reason = SocketClosureReason.ConnectFailed, Error = Any("http"), HttpStatus = status };

    public static SocketClosure Told(int code) =>
        new() { Reason = SocketClosureReason.FaultFrame, Error = Any(code.ToString(System.Globalization.CultureInfo.InvariantCulture)) };

    public void Dispose()
    {
        _pipeline.Dispose();
        Handler.Dispose();
    }

    private static ApiError Any(string code) => new() { Provider = "WorkBot", Operation = "Connect", Code = code, Category = ErrorCategory.Network };
}
