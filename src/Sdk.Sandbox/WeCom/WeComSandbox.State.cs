namespace Sdk.Sandbox;

/// <content>The state.</content>
public sealed partial class WeComSandbox
{
    private int _lastNumber;

    /// <summary>The members, by user id in any case.</summary>
    public SandboxTable<string, WeComSandboxMember> Members { get; } = new(row => row.UserId, StringComparer.OrdinalIgnoreCase);

    /// <summary>The departments, by id. The root is 1.</summary>
    public SandboxTable<int, WeComSandboxDepartment> Departments { get; } = new(row => row.Id);

    /// <summary>The tags, by id.</summary>
    public SandboxTable<int, WeComSandboxTag> Tags { get; } = new(row => row.TagId);

    /// <summary>The applications, by agent id.</summary>
    public SandboxTable<int, WeComSandboxApplication> Applications { get; } = new(row => row.AgentId);

    /// <summary>The media, by media id. Those that have expired stay.</summary>
    public SandboxTable<string, WeComSandboxMedia> Media { get; } = new(row => row.MediaId, StringComparer.Ordinal);

    /// <summary>The messages that were sent, by message id: to members, to group chats and through robots.</summary>
    public SandboxTable<string, WeComSandboxMessage> Messages { get; } = new(row => row.MessageId, StringComparer.Ordinal);

    /// <summary>The group chats, by chat id.</summary>
    public SandboxTable<string, WeComSandboxChat> Chats { get; } = new(row => row.ChatId, StringComparer.Ordinal);

    /// <summary>The group robots, by key.</summary>
    public SandboxTable<string, WeComSandboxRobot> Robots { get; } = new(row => row.Key, StringComparer.Ordinal);

    /// <summary>The lives, by living id.</summary>
    public SandboxTable<string, WeComSandboxLive> Lives { get; } = new(row => row.LivingId, StringComparer.Ordinal);

    /// <summary>
    /// Replaces the state with demo data: a company of 3,000 members in 60 departments, tags, two applications, a group robot, media and
    /// lives with viewers. The same clock gives the same data.
    /// </summary>
    public void Seed()
    {
        lock (Gate)
        {
            Clear();
            WeComDemoData.Fill(this);
        }
    }

    /// <summary>Removes everything: address book, applications, tokens, media, messages, lives, jobs and counters.</summary>
    public void Clear()
    {
        lock (Gate)
        {
            Members.Clear();
            Departments.Clear();
            Tags.Clear();
            Applications.Clear();
            Media.Clear();
            Messages.Clear();
            Chats.Clear();
            Robots.Clear();
            Lives.Clear();
            Tokens.Clear();
            Limits.Clear();
            Jobs.Clear();
            Identity.Clear();
            Delivery.Clear();
            Downloads.Clear();
            _shares.Clear();
            LiftBan();
            TokenRequests = 0;
            _lastNumber = 0;
        }
    }

    /// <summary>A number for a new row. No number comes twice until the state is cleared.</summary>
    internal int NextNumber() => ++_lastNumber;

    /// <summary>An identifier that looks random.</summary>
    internal string NextId(string prefix, int length) => prefix + WeComTokens.Text(NextNumber(), length - prefix.Length);

    /// <summary>Departments and all below them.</summary>
    internal HashSet<int> DepartmentsFrom(IEnumerable<int> roots)
    {
        ILookup<int, int> children = Departments.ToLookup(row => row.ParentId, row => row.Id);
        HashSet<int> found = [];
        Stack<int> next = new(roots.Where(id => Departments.TryGet(id, out _)));
        while (next.TryPop(out int id))
        {
            if (!found.Add(id)) continue;
            foreach (int child in children[id]) next.Push(child);
        }

        return found;
    }
}
