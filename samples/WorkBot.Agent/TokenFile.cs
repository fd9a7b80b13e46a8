using System.Text.Json;
using WorkBot.Client;

namespace WorkBot.Agent;

/// <summary>Keeps the token of one robot over restarts. A path of null keeps nothing.</summary>
internal sealed class TokenFile(string? path)
{
    private readonly Lock _gate = new();

    /// <summary>The robot whose token was loaded or saved last.</summary>
    public string? RobotId { get; private set; }

    /// <summary>Hands the kept token to the client, unless it is of a server that is gone, and keeps each that comes later.</summary>
    public void Attach(WorkBotTokens tokens, bool load)
    {
        if (load && path is not null && File.Exists(path))
        {
            tokens.Set(Load(path));
        }

        tokens.Changed += (_, change) => Save(change.Token);
    }

    private WorkBotToken Load(string file)
    {
        KeptToken kept = JsonSerializer.Deserialize(File.ReadAllText(file), KeptTokenJson.Default.KeptToken)
            ?? throw new InvalidDataException($"{file} holds no token.");
        RobotId = kept.RobotId;
        return new WorkBotToken
        {
            Audience = WorkBotAudience.Robot,
            RobotId = kept.RobotId,
            Value = kept.Token,
            RefreshToken = kept.RefreshToken,
            ExpiresAt = kept.ExpiresAt,
        };
    }

    private void Save(WorkBotToken token)
    {
        if (token is not { Audience: WorkBotAudience.Robot, RobotId: { } robotId })
        {
            return;
        }

        // Tokens may come on several threads. The file is written aside and then put in place: a crash leaves the old one.
        lock (_gate)
        {
            RobotId = robotId;
            if (path is null)
            {
                return;
            }

            string aside = $"{path}.new";
            var access = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                access.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var stream = new FileStream(aside, access))
            {
                JsonSerializer.Serialize(
                    stream, new KeptToken(robotId, token.Value?.Reveal(), token.RefreshToken?.Reveal(), token.ExpiresAt), KeptTokenJson.Default.KeptToken);
            }

            File.Move(aside, path, overwrite: true);
        }
    }
}
