using Sdk.Core;
using WorkBot.Client;

namespace WorkBot.Agent;

/// <summary>Finds out which robot this is: the one whose token was kept, or the one that an activation code brings.</summary>
internal sealed class Activation(WorkBotClient workBot, TokenFile file)
{
    /// <returns>The robot's id; null when there is none, which was told.</returns>
    public async Task<string?> FindRobotAsync(Arguments arguments, string? code, CancellationToken cancellationToken)
    {
        if (file.RobotId is null && code is null)
        {
            return Refuse("There is no token yet: start once with --code and an activation code.");
        }

        if (file.RobotId is null)
        {
            ApiResult<RobotActivation> activation = await workBot.Activation.ActivateAsync(
                new ActivateRequest { Code = code!, DeviceInfo = ThisDevice() }, cancellationToken);
            if (!activation.IsSuccess)
            {
                return Refuse(activation.Error.Details is ActivationConflict conflict
                    ? $"{activation.Error.Describe()} It is used on {conflict.ExistingDeviceId} since {conflict.ActivatedAt:u}."
                    : activation.Error.Describe());
            }
        }

        return arguments.RobotId is null || arguments.RobotId == file.RobotId
            ? file.RobotId
            : Refuse($"The token is that of {file.RobotId}, not of {arguments.RobotId}.");
    }

    private static DeviceInfo ThisDevice() => new()
    {
        DeviceId = $"echo-{Environment.MachineName}",
        Brand = "Sample",
        Model = "Echo",
        Os = Environment.OSVersion.Platform.ToString(),
        OsVersion = Environment.OSVersion.Version.ToString(),
    };

    private static string? Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return null;
    }
}
