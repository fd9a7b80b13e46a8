using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Sdk.Sandbox.Tool;

/// <summary>What the command was asked for: a port for each provider, 0 for a free one.</summary>
internal sealed record Arguments(int Port, int ZhifuyunPort, int WorkBotPort, int YunkePort, int WeComPort)
{
    public const string Usage = """
        Plays the providers on this machine until Ctrl+C.

        Usage: sdk-sandbox [--port <number>] [--zhifuyun-port <number>] [--workbot-port <number>] [--yunke-port <number>]
                           [--wecom-port <number>]

          --port <number>            The port of VOS3000.
          --zhifuyun-port <number>   The port of Zhifuyun.
          --workbot-port <number>    The port of WorkBot.
          --yunke-port <number>      The port of Yunke; its second host, storage and open platform take free ones.
          --wecom-port <number>      The port of WeCom.
          --help                     Shows this.

        A provider without a port takes a free one.
        """;

    public static bool TryParse(string[] args, [NotNullWhen(true)] out Arguments? arguments)
    {
        arguments = null;
        var given = new Arguments(0, 0, 0, 0, 0);
        for (int index = 0; index < args.Length; index += 2)
        {
            if (index + 1 == args.Length || !TryParsePort(args[index + 1], out int port)) return false;
            switch (args[index])
            {
                case "--port": given = given with { Port = port }; break;
                case "--zhifuyun-port": given = given with { ZhifuyunPort = port }; break;
                case "--workbot-port": given = given with { WorkBotPort = port }; break;
                case "--yunke-port": given = given with { YunkePort = port }; break;
                case "--wecom-port": given = given with { WeComPort = port }; break;
                default: return false;
            }
        }

        arguments = given;
        return true;
    }

    private static bool TryParsePort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= ushort.MaxValue;
}
