using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Sdk.Sandbox;

const string Usage = """
    Plays the providers on this machine until Ctrl+C.

    Usage: sdk-sandbox [--port <number>]

      --port <number>   The port of VOS3000; a free one when absent.
    """;

int port = 0;
switch (args)
{
    case []:
        break;
    case ["--port", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= ushort.MaxValue:
        break;
    case ["--help" or "-h" or "-?"]:
        Console.WriteLine(Usage);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

TaskCompletionSource stop = new(TaskCreationOptions.RunContinuationsAsynchronously);
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    await using SandboxServer server = await SandboxServer.StartAsync(new SandboxOptions { Port = port });
    Console.WriteLine($"""
        VOS3000   {server.Vos3000.BaseAddress}

        Point a client at it with an environment variable
            Vos3000__BaseAddress={server.Vos3000.BaseAddress}
        or with the configuration key
            Vos3000:BaseAddress

        Try it:
            curl -H "Content-Type: text/html;charset=UTF-8" -d "{"{}"}" {server.Vos3000.BaseAddress}external/server/GetAllCustomers

        Ctrl+C stops it.
        """);
    await stop.Task;
    return 0;
}
catch (Exception error) when (error is IOException or SocketException)
{
    Console.Error.WriteLine($"Port {port} cannot be used: {error.Message}");
    return 1;
}

void Stop(PosixSignalContext signal)
{
    // Without this the process would end before the server has closed its connections.
    signal.Cancel = true;
    stop.TrySetResult();
}
