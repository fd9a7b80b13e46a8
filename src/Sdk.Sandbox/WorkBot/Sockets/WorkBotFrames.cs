using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>Understands what robots send. Used under the gate of the sandbox only.</summary>
internal static class WorkBotFrames
{
    // What the reference calls "other server error": a failed result says no more than that it failed.
    private const int UnknownError = 501_000;

    /// <summary>Handles one text frame.</summary>
    /// <returns>The type of the frame; <c>invalid</c> when it has none.</returns>
    public static string Handle(WorkBotSandbox sandbox, WorkBotSocket socket, string text)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            Refuse(sandbox, socket, WorkBotCloseCodes.BadFormat, "消息格式错误");
            return "invalid";
        }

        using (document)
        {
            string name = "invalid";
            try
            {
                WorkBotArguments frame = new(document.RootElement);
                name = frame.Text("type");
                Handle(sandbox, socket, name, frame);
            }
            catch (WorkBotRefusal refusal)
            {
                Refuse(sandbox, socket, WorkBotCloseCodes.BadParameter, refusal.Message);
            }

            return name;
        }
    }

    private static void Handle(WorkBotSandbox sandbox, WorkBotSocket socket, string name, WorkBotArguments frame)
    {
        if (name == "authenticate")
        {
            if (!socket.SpeaksSeed) Authenticate(sandbox, socket, frame.Object("data"));
            return;
        }

        if (name == "ping") socket.Send(WorkBotFrameWriter.Pong(sandbox.Time.GetUtcNow()));
        if (socket.RobotId is not { } robotId)
        {
            if (name != "ping") Refuse(sandbox, socket, WorkBotCloseCodes.InvalidToken, "未认证");
            return;
        }

        switch (name)
        {
            case "ping":
                sandbox.Sockets.Deadlines.ExpectHeartbeat(socket);
                break;
            case "heartbeat":
                sandbox.Sockets.Deadlines.ExpectHeartbeat(socket);
                socket.Send(WorkBotFrameWriter.HeartbeatAcknowledgement(sandbox.Time.GetUtcNow()));
                break;
            case "result":
                Record(sandbox, robotId, frame.Object("data"));
                break;
        }
    }

    private static void Authenticate(WorkBotSandbox sandbox, WorkBotSocket socket, WorkBotArguments data)
    {
        string robotId = data.Text("robotId");
        if (sandbox.Sockets.Denial(robotId, data.TextOrNull("token")) is { } code)
        {
            sandbox.Sockets.Close(socket, code, "Token无效或已过期");
            return;
        }

        socket.Send(WorkBotFrameWriter.Authenticated(sandbox.Robots[robotId], sandbox.Time.GetUtcNow()));
        sandbox.Sockets.Enter(socket, robotId);
    }

    private static void Record(WorkBotSandbox sandbox, string robotId, WorkBotArguments data)
    {
        bool failed = data.Text("status") switch
        {
            "success" => false,
            "failed" => true,
            _ => throw WorkBotRefusal.BadRequest("参数 status 格式错误"),
        };
        sandbox.Record(new WorkBotSandboxResult
        {
            RobotId = robotId,
            CommandId = data.Text("commandId"),
            ErrorCode = failed ? UnknownError : 0,
            ErrorReason = data.TextOrNull("errorMessage"),
            IsFromSocket = true,
            ReportedAt = sandbox.Time.GetUtcNow(),
        });
    }

    // The seed knows no error frames.
    private static void Refuse(WorkBotSandbox sandbox, WorkBotSocket socket, int code, string message)
    {
        if (!socket.SpeaksSeed) socket.Send(WorkBotFrameWriter.Error(code, message, socket.RobotId, sandbox.Time.GetUtcNow()));
    }
}
