using System.Globalization;
using System.Text;

namespace Sdk.Sandbox;

/// <summary>Hands messages to those who are meant, and knows what was sent before.</summary>
internal sealed class WeComDelivery(WeComSandbox sandbox)
{
    private const int PersonTimesPerSeat = 200;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromHours(72);

    private readonly Dictionary<string, (long At, string MessageId)> _sent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long At, string MessageId)> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Agent, DateOnly Day), long> _personTimes = [];

    public int SuppressedDuplicates { get; private set; }

    /// <summary>The message that was sent with the same body within the interval.</summary>
    public WeComSandboxMessage? FindDuplicate(int agentId, ReadOnlyMemory<byte> body, TimeSpan interval)
    {
        bool isThere = _sent.TryGetValue(Key(agentId, body), out (long At, string MessageId) sent) && sandbox.Time.GetElapsedTime(sent.At) < interval;
        if (!isThere) return null;
        SuppressedDuplicates++;
        return sandbox.Messages[sent.MessageId];
    }

    /// <summary>Counts what an application sends to its members in a day.</summary>
    public void CountPersonTimes(int agentId, int receivers)
    {
        (int, DateOnly) key = (agentId, sandbox.DayOf(sandbox.Time.GetUtcNow()));
        long count = _personTimes.GetValueOrDefault(key) + receivers;
        if (sandbox.EnforcesLimits && count > (long)sandbox.Seats * PersonTimesPerSeat) throw new WeComRefusal(WeComCodes.FrequencyLimit);
        _personTimes[key] = count;
    }

    public WeComSandboxMessage Send(WeComSandboxMessage message, IReadOnlyList<string> receivers, ReadOnlyMemory<byte> body, bool isChat = false)
    {
        ILookup<bool, string> byRoom = receivers.ToLookup(userId => HasRoom(message, userId, isChat));
        message = message with
        {
            MessageId = sandbox.NextId("msg", 48),
            Body = Encoding.UTF8.GetString(body.Span),
            Receivers = [.. byRoom[true]],
            DroppedFor = [.. byRoom[false]],
            SentAt = sandbox.Time.GetUtcNow(),
        };
        sandbox.Messages.Set(message);
        if (message.AgentId is { } agent) _sent[Key(agent, body)] = (sandbox.Time.GetTimestamp(), message.MessageId);
        return message;
    }

    /// <summary>A code that updates a card once.</summary>
    public string IssueCode(string messageId)
    {
        string code = sandbox.NextId("rc", 64);
        _codes.Add(code, (sandbox.Time.GetTimestamp(), messageId));
        sandbox.Messages.Update(messageId, message => message with { ResponseCode = code });
        return code;
    }

    /// <summary>The message of a code, which is not used up yet.</summary>
    public WeComSandboxMessage FindByCode(string code) =>
        _codes.TryGetValue(code, out (long At, string MessageId) issued) && sandbox.Time.GetElapsedTime(issued.At) < CodeLifetime
            ? sandbox.Messages[issued.MessageId]
            : throw new WeComRefusal(60140);

    public void UseUp(string code) => _codes.Remove(code);

    public void Clear()
    {
        _sent.Clear();
        _codes.Clear();
        _personTimes.Clear();
        SuppressedDuplicates = 0;
    }

    /// <summary>Whether a member receives one more; otherwise it is dropped, and nobody says so.</summary>
    private bool HasRoom(WeComSandboxMessage message, string userId, bool isChat)
    {
        if (!sandbox.EnforcesLimits || message.RobotKey is not null) return true;
        string what = isChat ? "chat:" + userId : string.Create(CultureInfo.InvariantCulture, $"member:{message.AgentId}:{userId}");
        bool isFull = isChat
            ? sandbox.Limits.Count(what + ":minute", Minute) >= 200 || sandbox.Limits.Count(what + ":long", Day) >= 10_000
            : sandbox.Limits.Count(what + ":minute", Minute) >= 30 || sandbox.Limits.Count(what + ":long", Hour) >= 1000;
        if (isFull) return false;
        sandbox.Limits.Add(what + ":minute");
        sandbox.Limits.Add(what + ":long");
        return true;
    }

    private static string Key(int agentId, ReadOnlyMemory<byte> body) =>
        string.Create(CultureInfo.InvariantCulture, $"{agentId}:{WeComHash.Md5(body.Span)}");
}
