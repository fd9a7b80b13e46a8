namespace Sdk.Sandbox;

/// <summary>The sessions, and the tickets of those who are about to log in. Used under the gate of the sandbox only.</summary>
internal sealed class YunkeSessions(TimeProvider time)
{
    private static readonly TimeSpan TicketLifetime = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, YunkeSession> _sessions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Phone, YunkeHost Host, long At)> _tickets = new(StringComparer.Ordinal);

    public int Count => _sessions.Values.Count(Lives);

    public YunkeSession Start(YunkeSandboxMember member, YunkeHost host, TimeSpan lifetime)
    {
        YunkeSession session = new(YunkeCookies.MakeValue(), YunkeCookies.MakeValue(), member, host, time.GetTimestamp(), lifetime);
        _sessions.Add(session.UserToken, session);
        return session;
    }

    /// <summary>The living session of two cookies at a host.</summary>
    public YunkeSession? Find(string? user, string? userToken, YunkeHost host) =>
        userToken is not null && _sessions.TryGetValue(userToken, out YunkeSession? session)
        && session.User == user && session.Host == host && Lives(session) ? session : null;

    public string MakeTicket(string phone, YunkeHost host)
    {
        string ticket = YunkeCookies.MakeValue();
        _tickets.Add(ticket, (phone, host, time.GetTimestamp()));
        return ticket;
    }

    public bool HasTicket(string? ticket, string phone, YunkeHost host) =>
        ticket is not null && _tickets.TryGetValue(ticket, out (string Phone, YunkeHost Host, long At) made)
        && made.Phone == phone && made.Host == host && time.GetElapsedTime(made.At) < TicketLifetime;

    public void TakeTicket(string? ticket)
    {
        if (ticket is not null) _tickets.Remove(ticket);
    }

    public void EndAll() => _sessions.Clear();

    private bool Lives(YunkeSession session) => time.GetElapsedTime(session.StartedAt) < session.Lifetime;
}
