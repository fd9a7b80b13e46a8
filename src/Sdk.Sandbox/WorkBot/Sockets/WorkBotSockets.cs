using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Sdk.Sandbox;

/// <summary>The connections: who is let in, who is at the other end, and when they have to go.</summary>
internal sealed class WorkBotSockets(WorkBotSandbox sandbox, RequestJournal journal)
{
    private readonly List<WorkBotSocket> _open = [];
    private readonly WorkBotSocketWaiters _waiters = new();

    public IReadOnlyList<WorkBotSocket> Open => _open;

    public WorkBotSocketDeadlines Deadlines { get; } = new(sandbox);

    /// <summary>Refuses an upgrade by HTTP. Some refusals come after it, with a close code.</summary>
    public void Admit(HttpRequest request)
    {
        if (!sandbox.AcceptsSockets) throw new WorkBotRefusal(StatusCodes.Status503ServiceUnavailable, "服务暂不可用");
        if (!IsSeed(request) || sandbox.RefusesSocketByCloseCode) return;
        if (Denial(request.Query["robotId"], request.Query["token"]) is not null) throw WorkBotRefusal.Unauthorized("Token无效或已过期");
    }

    public async Task ServeAsync(HttpContext http, CancellationToken cancellationToken)
    {
        HttpRequest request = http.Request;
        using WorkBotSocket socket = new(sandbox, http, request.GetEncodedPathAndQuery(), cancellationToken)
        {
            SpeaksSeed = IsSeed(request),
            Received = Receive,
            Leaving = Remove,
        };
        // Known before the client has its answer: whoever is connected finds the server knowing it.
        lock (sandbox.Gate)
        {
            _open.Add(socket);
            if (!socket.SpeaksSeed) Deadlines.ExpectAuthentication(socket);
            else if (Denial(request.Query["robotId"], request.Query["token"]) is { } code) Close(socket, code, "Token无效或已过期");
            else Enter(socket, request.Query["robotId"]!);
            _waiters.Release(_open.Count);
        }

        try
        {
            await socket.RunAsync();
        }
        finally
        {
            Remove(socket);
        }
    }

    /// <summary>Why a robot is not let in, as a close code; <see langword="null"/> when it is.</summary>
    public int? Denial(string? robotId, string? tokenText)
    {
        WorkBotToken? token = sandbox.Tokens.Find(tokenText);
        if (token is not { Audience: WorkBotSandboxAudience.Robot } || token.Account != robotId) return WorkBotCloseCodes.InvalidToken;
        if (!sandbox.Robots.TryGet(robotId, out WorkBotSandboxRobot? robot) || robot.IsDeleted) return WorkBotCloseCodes.InvalidToken;
        return sandbox.Tokens.IsExpired(token) ? WorkBotCloseCodes.ExpiredToken : null;
    }

    /// <summary>A connection turns out to be a robot's.</summary>
    public void Enter(WorkBotSocket socket, string robotId)
    {
        socket.RobotId = robotId;
        DateTimeOffset now = sandbox.Time.GetUtcNow();
        sandbox.Robots.Update(robotId, robot => robot with { Status = "online", LastActiveAt = now });
        WorkBotSocket[] same = [.. _open.Where(open => open.RobotId == robotId && open != socket), socket];
        foreach (WorkBotSocket old in same.SkipLast(sandbox.MaximumSocketsPerRobot))
            Close(old, WorkBotCloseCodes.TooManyConnections, "连接数过多");
        if (!_open.Contains(socket)) return;
        Deadlines.ExpectHeartbeat(socket);
        if (!sandbox.PushesPendingOnConnect) return;
        foreach (WorkBotSandboxCommand command in sandbox.PendingOf(robotId).ToArray()) Push(socket, command);
    }

    /// <summary>Pushes a command to its robot when that is connected.</summary>
    public void Push(WorkBotSandboxCommand command)
    {
        foreach (WorkBotSocket socket in _open.Where(open => open.RobotId == command.RobotId)) Push(socket, command);
    }

    public void Close(WorkBotSocket socket, int code, string? description)
    {
        Remove(socket);
        socket.Close(code, description);
    }

    /// <summary>The connection is over, or about to be: nothing is pushed to it any more.</summary>
    public void Remove(WorkBotSocket socket)
    {
        lock (sandbox.Gate)
        {
            if (!_open.Remove(socket)) return;
            socket.Unschedule();
            if (socket.RobotId is { } robotId && !_open.Exists(open => open.RobotId == robotId))
                sandbox.Robots.Update(robotId, robot => robot.IsDeleted ? robot : robot with { Status = "offline" });
            _waiters.Release(_open.Count);
        }
    }

    public Task WaitForAsync(int count, CancellationToken cancellationToken)
    {
        lock (sandbox.Gate) return _waiters.WaitAsync(count, _open.Count, cancellationToken);
    }

    private void Push(WorkBotSocket socket, WorkBotSandboxCommand command)
    {
        socket.Send(WorkBotFrameWriter.Command(command, socket.SpeaksSeed, sandbox.Time.GetUtcNow()));
        sandbox.Commands.Update(command.CommandId, row => row with { PushCount = row.PushCount + 1 });
    }

    private void Receive(WorkBotSocket socket, WebSocketMessageType type, string text)
    {
        lock (sandbox.Gate)
        {
            // What comes after the server said goodbye is not read.
            if (!_open.Contains(socket)) return;
            string name = type == WebSocketMessageType.Text ? WorkBotFrames.Handle(sandbox, socket, text) : "binary";
            JournalEntry entry = new()
            {
                Time = sandbox.Time.GetUtcNow(),
                Provider = "WorkBot",
                Operation = "ws:" + name,
                Method = "FRAME",
                PathAndQuery = socket.PathAndQuery,
            };
            journal.Add(entry, text);
        }
    }

    private bool IsSeed(HttpRequest request) => sandbox.SocketDialect switch
    {
        WorkBotSocketDialect.Seed => true,
        WorkBotSocketDialect.Authenticate => false,
        _ => request.Query.ContainsKey("token"),
    };
}
