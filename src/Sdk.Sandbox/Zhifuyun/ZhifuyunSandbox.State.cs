namespace Sdk.Sandbox;

/// <content>The state.</content>
public sealed partial class ZhifuyunSandbox
{
    // A number with more digits is a greater number.
    private static readonly Comparer<string> ById = Comparer<string>.Create(
        (one, other) => one.Length != other.Length ? one.Length.CompareTo(other.Length) : string.CompareOrdinal(one, other));

    private int _lastConversation;
    private int _lastTicket;

    /// <summary>The conversations, by id.</summary>
    public SandboxTable<string, ZhifuyunSandboxConversation> Conversations { get; } = new(row => row.Id, ById);

    /// <summary>The tickets, by id.</summary>
    public SandboxTable<string, ZhifuyunSandboxTicket> Tickets { get; } = new(row => row.Id, ById);

    /// <summary>
    /// Replaces the state with demo data: 45 conversations and 30 tickets of the last 60 days. The same clock gives the same data.
    /// </summary>
    public void Seed()
    {
        Clear();
        ZhifuyunDemoData.Fill(this);
    }

    /// <summary>
    /// Removes all conversations, all tickets and what was remembered about idempotency keys and numbers of requests. Clients, tokens
    /// and webhooks stay.
    /// </summary>
    public void Clear()
    {
        lock (Gate)
        {
            Conversations.Clear();
            Tickets.Clear();
            Once.Clear();
            Rates.Clear();
            _lastConversation = 0;
            _lastTicket = 0;
        }
    }

    /// <summary>Adds active conversations that begin now. No event is sent.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The new rows.</returns>
    public IReadOnlyList<ZhifuyunSandboxConversation> AddConversations(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        DateTimeOffset now = Time.GetUtcNow();
        return [.. Enumerable.Range(0, count).Select(i => Add(ZhifuyunDemoData.Conversation(i, now)))];
    }

    /// <summary>Adds pending tickets that are opened now. No event is sent.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The new rows.</returns>
    public IReadOnlyList<ZhifuyunSandboxTicket> AddTickets(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        DateTimeOffset now = Time.GetUtcNow();
        return [.. Enumerable.Range(0, count).Select(i => Add(ZhifuyunDemoData.Ticket(i, now)))];
    }

    /// <summary>Closes a conversation, as an agent does, and sends <c>conversation.closed</c> unless it was closed.</summary>
    /// <param name="id">The conversation.</param>
    /// <returns>The changed row.</returns>
    /// <exception cref="KeyNotFoundException">There is no such conversation.</exception>
    public ZhifuyunSandboxConversation CloseConversation(string id)
    {
        lock (Gate)
        {
            ZhifuyunSandboxConversation row = Conversations[id];
            if (row.Status == "closed") return row;
            row = row with { Status = "closed", UpdatedAt = Time.GetUtcNow() };
            Conversations.Set(row);
            Webhooks.Send("conversation.closed", row);
            return row;
        }
    }

    /// <summary>Adds a row under the next free id.</summary>
    internal ZhifuyunSandboxConversation Add(ZhifuyunSandboxConversation row)
    {
        lock (Gate)
        {
            do row = row with { Id = FormattableString.Invariant($"conv_{++_lastConversation:000}") };
            while (!Conversations.TryAdd(row));
            return row;
        }
    }

    /// <summary>Adds a row under the next free id.</summary>
    internal ZhifuyunSandboxTicket Add(ZhifuyunSandboxTicket row)
    {
        lock (Gate)
        {
            do row = row with { Id = FormattableString.Invariant($"ticket_{++_lastTicket:000}") };
            while (!Tickets.TryAdd(row));
            return row;
        }
    }
}
