using System.Diagnostics.CodeAnalysis;

namespace WorkBot.Agent;

/// <summary>What the program was asked for.</summary>
internal sealed record Arguments(bool Live, bool Stay, string? RobotId, string? TokenFile, string? Code)
{
    public const string Usage = """
        usage: WorkBot.Agent [OPTIONS]

          --tokens FILE    keeps the robot's token in a file, which only its owner may read; needed with --live
          --code CODE      activates the robot, when the file holds no token yet
          --robot ID       the robot that is expected; anyone whom the file or the code brings, by default
          --stay           runs until Ctrl+C; always so with --live
          --live           the server that the settings name (WorkBot__BaseAddress) instead of the sandbox
        """;

    public static bool TryParse(string[] args, [NotNullWhen(true)] out Arguments? arguments)
    {
        arguments = null;
        var given = new Arguments(Live: false, Stay: false, RobotId: null, TokenFile: null, Code: null);
        for (int index = 0; index < args.Length; index++)
        {
            // An option without its value falls through to what is not understood.
            string? value = index + 1 < args.Length ? args[index + 1] : null;
            switch (args[index])
            {
                case "--live": given = given with { Live = true, Stay = true }; break;
                case "--stay": given = given with { Stay = true }; break;
                case "--robot" when value is not null: given = given with { RobotId = value }; index++; break;
                case "--tokens" when value is not null: given = given with { TokenFile = value }; index++; break;
                case "--code" when value is not null: given = given with { Code = value }; index++; break;
                default: return false;
            }
        }

        // A robot whose token is not kept would use up its activation at each start; the sandbox forgets everything anyhow.
        arguments = given.Live && given.TokenFile is null ? null : given;
        return arguments is not null;
    }
}
