namespace Sdk.Sandbox;

/// <content>Who is meant by user ids, departments and tags, and what every member received.</content>
public sealed partial class WeComSandbox
{
    /// <summary>
    /// How often a message to a member was suppressed because its sender asked for a duplicate check and had sent the very same before.
    /// </summary>
    public int SuppressedDuplicates => Delivery.SuppressedDuplicates;

    /// <summary>The messages that a member received and that were not recalled, oldest first.</summary>
    /// <param name="userId">The user id, in any case.</param>
    public IReadOnlyList<WeComSandboxMessage> ReceivedBy(string userId)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return
        [
            .. Messages.Where(message => !message.IsRecalled && message.Receivers.Contains(userId, StringComparer.OrdinalIgnoreCase))
                .OrderBy(message => message.SentAt),
        ];
    }

    /// <summary>Removes a member from the address book, with all that refers to them.</summary>
    /// <param name="userId">The user id, in any case.</param>
    /// <returns><see langword="false"/> when there is no such member.</returns>
    public bool RemoveMember(string userId)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        lock (Gate)
        {
            if (!Members.Remove(userId)) return false;
            foreach (WeComSandboxTag tag in Tags.Where(tag => tag.Users.Contains(userId, StringComparer.OrdinalIgnoreCase)))
                Tags.Set(tag with { Users = [.. tag.Users.Where(user => !user.Equals(userId, StringComparison.OrdinalIgnoreCase))] });
            return true;
        }
    }

    /// <summary>The members that are meant, each once; what does not exist means nobody.</summary>
    internal IReadOnlyList<WeComSandboxMember> Audience(IEnumerable<string> users, IEnumerable<int> parties, IEnumerable<int> tags)
    {
        HashSet<string> meant = new(users, StringComparer.OrdinalIgnoreCase);
        List<int> roots = [.. parties];
        foreach (int id in tags)
        {
            if (!Tags.TryGet(id, out WeComSandboxTag? tag)) continue;
            meant.UnionWith(tag.Users);
            roots.AddRange(tag.Parties);
        }

        HashSet<int> departments = DepartmentsFrom(roots);
        return [.. Members.Where(member => meant.Contains(member.UserId) || member.Departments.Any(departments.Contains))];
    }
}
