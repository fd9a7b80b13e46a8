namespace WeCom.Client;

/// <summary>Cuts the recipients of a message into what one call takes.</summary>
internal static class MessageParts
{
    /// <summary>So many are compared in pairs: most messages go to one or two members.</summary>
    private const int FewUsers = 8;

    public const int MostUsers = 1_000, MostDepartments = 100, MostTags = 100;

    public static IReadOnlyList<WeComMessage> Of(WeComMessage message)
    {
        // Everyone is reached by one call, whoever else is named: a second one would reach everyone again.
        if (message.IsToEveryone)
        {
            return [message];
        }

        if (message.Departments.Count == 0 && message.Tags.Count == 0 && message.Users.Count <= FewUsers && AreDistinct(message.Users))
        {
            return [message];
        }

        // Each recipient once, and in one part only: who stands in two of them would get the message twice.
        string[] users = [.. message.Users.Distinct(StringComparer.OrdinalIgnoreCase)];
        int[] departments = [.. message.Departments.Distinct()];
        int[] tags = [.. message.Tags.Distinct()];
        int parts = Math.Max(
            1, Math.Max(PartsOf(users.Length, MostUsers), Math.Max(PartsOf(departments.Length, MostDepartments), PartsOf(tags.Length, MostTags))));
        return
        [
            .. Enumerable.Range(0, parts).Select(part => message.For(
                Slice(users, part, MostUsers), Slice(departments, part, MostDepartments), Slice(tags, part, MostTags))),
        ];
    }

    /// <summary>One message for the recipients of several parts.</summary>
    public static WeComMessage Join(IReadOnlyList<WeComMessage> parts) => parts[0].For(
        [.. parts.SelectMany(static part => part.Users)],
        [.. parts.SelectMany(static part => part.Departments)],
        [.. parts.SelectMany(static part => part.Tags)]);

    private static bool AreDistinct(IReadOnlyList<string> users)
    {
        for (int later = 1; later < users.Count; later++)
        {
            for (int earlier = 0; earlier < later; earlier++)
            {
                if (users[earlier].Equals(users[later], StringComparison.OrdinalIgnoreCase))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static int PartsOf(int count, int most) => (count + most - 1) / most;

    private static T[] Slice<T>(T[] ids, int part, int most) => [.. ids.Skip(part * most).Take(most)];
}
