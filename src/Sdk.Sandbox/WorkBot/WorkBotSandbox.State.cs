using System.Globalization;

namespace Sdk.Sandbox;

/// <content>The state.</content>
public sealed partial class WorkBotSandbox
{
    private const long IdStep = 60_466_177;
    private const long IdSpan = 2_176_782_336;

    private long _nextId = 1;

    /// <summary>The users, by number.</summary>
    public SandboxTable<long, WorkBotSandboxUser> Users { get; } = new(row => row.UserId);

    /// <summary>The activation codes, by code.</summary>
    public SandboxTable<string, WorkBotSandboxCode> ActivationCodes { get; } = new(row => row.Code, StringComparer.Ordinal);

    /// <summary>The robots, by identifier. Those that were deleted stay, with the status <c>deleted</c>.</summary>
    public SandboxTable<string, WorkBotSandboxRobot> Robots { get; } = new(row => row.RobotId, StringComparer.Ordinal);

    /// <summary>The messages that robots reported, by identifier.</summary>
    public SandboxTable<string, WorkBotSandboxMessage> Messages { get; } = new(row => row.MessageId, StringComparer.Ordinal);

    /// <summary>The commands, by identifier.</summary>
    public SandboxTable<string, WorkBotSandboxCommand> Commands { get; } = new(row => row.CommandId, StringComparer.Ordinal);

    /// <summary>Where to send what happens to a robot, by robot.</summary>
    public SandboxTable<string, WorkBotSandboxThirdParty> ThirdParties { get; } = new(row => row.RobotId, StringComparer.Ordinal);

    /// <summary>The log, by number.</summary>
    public SandboxTable<long, WorkBotSandboxLog> Logs { get; } = new(row => row.Id);

    /// <summary>Every result that was reported, oldest first. A command that was reported twice is there twice.</summary>
    public IReadOnlyList<WorkBotSandboxResult> Results
    {
        get
        {
            lock (Gate) return [.. ResultList];
        }
    }

    internal List<WorkBotSandboxResult> ResultList { get; } = [];

    /// <summary>Removes the whole state, tokens and text message codes included. Sockets stay open.</summary>
    public void Clear()
    {
        lock (Gate)
        {
            Users.Clear();
            ActivationCodes.Clear();
            Robots.Clear();
            Messages.Clear();
            Commands.Clear();
            ThirdParties.Clear();
            Logs.Clear();
            ResultList.Clear();
            Tokens.Revoke(_ => true);
            Sms.Clear();
            CallWindow.Clear();
            _nextId = 1;
        }
    }

    /// <summary>A number for a new row. No number comes twice until the state is cleared.</summary>
    internal long NextNumber() => Interlocked.Increment(ref _nextId) - 1;

    /// <summary>An identifier as the server makes them, like <c>cmd_1703123456789_abc123</c>.</summary>
    internal string NextId(string prefix, DateTimeOffset time)
    {
        // The step is coprime to the span, so that no two numbers give the same letters.
        string letters = Letters(NextNumber() * IdStep % IdSpan, "0123456789abcdefghijklmnopqrstuvwxyz", 6);
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}_{time.ToUnixTimeMilliseconds()}_{letters}");
    }

    /// <summary>A GUID of version 4 by its looks.</summary>
    internal string NextUuid() => string.Create(CultureInfo.InvariantCulture, $"550e8400-e29b-41d4-a716-{NextNumber():x12}");

    /// <summary>An activation code that is not taken.</summary>
    internal string NextCode()
    {
        while (true)
        {
            // 8 letters out of 32 that cannot be mistaken for each other: 40 bits.
            string code = Letters((NextNumber() * 678_152_731_337) & ((1L << 40) - 1), "23456789ABCDEFGHJKLMNPQRSTUVWXYZ", 8);
            if (!ActivationCodes.TryGet(code, out _)) return code;
        }
    }

    internal WorkBotSandboxUser? UserOf(string phone) => Users.FirstOrDefault(user => user.Phone == phone);

    internal WorkBotSandboxUser AddUser(string phone, string role, string nickname)
    {
        WorkBotSandboxUser user = new()
        {
            UserId = Users.Count == 0 ? 1 : Users.Max(row => row.UserId) + 1,
            Phone = phone,
            Nickname = nickname,
            Avatar = "https://cdn.example.com/avatar.jpg",
            Role = role,
            CreatedAt = Time.GetUtcNow(),
        };
        Users.Set(user);
        return user;
    }

    private static string Letters(long number, string alphabet, int length)
    {
        char[] letters = new char[length];
        for (int i = length - 1; i >= 0; i--, number /= alphabet.Length) letters[i] = alphabet[(int)(number % alphabet.Length)];
        return new string(letters);
    }
}
