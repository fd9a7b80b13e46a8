using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using Sdk.Core;

namespace Sdk.Benchmarks;

/// <summary>Messages that a server pushes, as texts, beside a bare <see cref="ClientWebSocket"/> that receives the same frames.</summary>
internal sealed class SocketBenchmark : IBenchmark
{
    private static readonly byte[] Message = Encoding.UTF8.GetBytes($$"""{"type":"event","id":"0123456789","text":"{{new string('x', 200)}}"}""");

    public string Name => "socket";

    public async Task<IReadOnlyList<Figure>> RunAsync(Harness harness)
    {
        using var server = new SocketBenchmarkServer(Message);
        using var bareSocket = new ClientWebSocket();
        await bareSocket.ConnectAsync(server.Address, CancellationToken.None);
        using var pipeline = ApiPipeline.Create(
            new ApiProvider { Name = "Benchmark", PackageName = "Benchmark", Version = "1", Envelope = new EnvelopeFormat(), Errors = new ErrorCatalog() },
            new BenchmarkOptions { BaseAddress = new Uri("https://benchmark.test/") });
        await using ReconnectingSocket<string> socket = pipeline.CreateSocket("Benchmark.Listen", new Protocol(server.Address));
        socket.Start();
        await using IAsyncEnumerator<string> messages = socket.ReadAllAsync().GetAsyncEnumerator();

        byte[] buffer = new byte[16 * 1024];
        Sample[][] samples = await harness.MeasureAsync(
            new LoopWorkload(calls => ReceiveAsync(bareSocket, buffer, calls)), new LoopWorkload(calls => ReceiveAsync(socket, messages, calls)));
        (Sample[] bare, Sample[] ours) = (samples[0], samples[1]);
        return
        [
            Figure.Ratio(Name, "messages per second", bare, ours, sample => 1e9 / sample.Nanoseconds, new Goal(0.9, 0.95, IsMinimum: true)),
            Figure.Ratio(Name, "CPU per message, ns", bare, ours, sample => sample.ProcessorNanoseconds, null),
            Figure.Ratio(Name, "bytes per message", bare, ours, sample => sample.Bytes, new Goal(1.05, 1.02)),
        ];
    }

    private static byte[] Ask(int count) => Encoding.ASCII.GetBytes(count.ToString(CultureInfo.InvariantCulture));

    private static async Task ReceiveAsync(ClientWebSocket socket, byte[] buffer, int count)
    {
        await socket.SendAsync(Ask(count).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        for (int i = 0; i < count; i++)
        {
            int length = 0;
            ValueWebSocketReceiveResult result;
            do
            {
                result = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                length += result.Count;
            }
            while (!result.EndOfMessage);
            Check(Encoding.UTF8.GetString(buffer, 0, length));
        }
    }

    private static async Task ReceiveAsync(ReconnectingSocket<string> socket, IAsyncEnumerator<string> messages, int count)
    {
        (await socket.SendAsync(Ask(count), repeatable: true)).ThrowIfFailed();
        for (int i = 0; i < count; i++)
        {
            await messages.MoveNextAsync();
            Check(messages.Current);
        }
    }

    private static void Check(string message)
    {
        if (message.Length != Message.Length)
        {
            throw new InvalidOperationException("A message is not the one that was sent.");
        }
    }

    private sealed class Protocol(Uri address) : SocketProtocol<string>
    {
        public override ValueTask<ApiResult<SocketAddress>> GetAddressAsync(CancellationToken cancellationToken) =>
            new(ApiResult.Success(new SocketAddress(address)));

        public override SocketFrame<string> Read(ReadOnlyMemory<byte> frame) => SocketFrame<string>.Message(Encoding.UTF8.GetString(frame.Span));

        public override SocketDecision Decide(SocketClosure closure) => SocketDecision.Stop(closure.Error);
    }
}
