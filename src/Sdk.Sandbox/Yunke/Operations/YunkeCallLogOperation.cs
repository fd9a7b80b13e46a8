namespace Sdk.Sandbox;

/// <summary>The list of call records, newest first.</summary>
internal static class YunkeCallLogOperation
{
    private static readonly (int Default, int Maximum) PageSize = (100, 200);

    public static SandboxAnswer List(YunkeCall call)
    {
        YunkeSandbox sandbox = call.Sandbox;
        YunkeArguments members = call.Members();
        Func<YunkeSandboxCall, bool>[] filters = [.. Filters(call, members)];
        YunkeSandboxCall[] rows =
        [
            .. sandbox.Calls
                .Where(row => row.CompanyCode == call.Caller.CompanyCode && Array.TrueForAll(filters, filter => filter(row)))
                .OrderByDescending(row => row.StartedAt).ThenByDescending(row => row.Id, StringComparer.Ordinal),
        ];
        return YunkePage.Of(call, members, rows, PageSize, (json, row) => YunkeCallWriter.Write(json, sandbox, row));
    }

    /// <summary>
    /// A filter that is absent or empty is not applied. Those whose meaning nobody knows are checked for their type only.
    /// </summary>
    private static IEnumerable<Func<YunkeSandboxCall, bool>> Filters(YunkeCall call, YunkeArguments members)
    {
        YunkeSandbox sandbox = call.Sandbox;
        Func<DateTimeOffset, bool> connected = sandbox.Range(members, "lastConnectTimeStart", "lastConnectTimeEnd", YunkeDates.Minute);
        Func<DateTimeOffset, bool> created = sandbox.Range(members, "startCreateTime", "endCreateTime");
        yield return row => connected(row.StartedAt) && created(row.CreatedAt);

        int shortest = members.NumberOrNull("startVoiceTime") ?? 0;
        int longest = members.NumberOrNull("endVoiceTime") ?? int.MaxValue;
        yield return row => row.Seconds >= shortest && row.Seconds <= longest;

        string type = members.TextOrEmpty("callType");
        if (type is not ("" or "s" or "i")) throw YunkeRefusal.WrongParameter("callType");
        if (type.Length > 0) yield return row => row.IsIncoming == (type == "i");

        if (members.TextOrEmpty("departmentId") is { Length: > 0 } department)
        {
            HashSet<string> departments = sandbox.DepartmentsFrom(call.Caller.CompanyCode, department);
            HashSet<string> users =
                [.. sandbox.Members.Where(member => departments.Contains(member.DepartmentId)).Select(member => member.UserId)];
            yield return row => users.Contains(row.UserId);
        }

        if (members.TextOrEmpty("userId") is { Length: > 0 } user) yield return row => row.UserId == user;
        if (members.TextOrEmpty("id") is { Length: > 0 } id) yield return row => row.Id == id;
        if (members.TextOrEmpty("salesProgress") is { Length: > 0 } progress) yield return row => row.Progress == progress;
        if (members.TextOrEmpty("searchPhone") is { Length: > 0 } phone)
            yield return row => row.CallNumber.Contains(phone, StringComparison.Ordinal);
        if (members.TextOrEmpty("userKey") is { Length: > 0 } key) yield return row => HasName(sandbox, row, key);
        if (members.TextOrEmpty("searchInfo") is { Length: > 0 } info)
        {
            yield return row => row.CustomerName.Contains(info, StringComparison.Ordinal)
                || row.CustomerCompany.Contains(info, StringComparison.Ordinal) || HasName(sandbox, row, info);
        }

        members.TextOrEmpty("callTimeStar");
        members.TextOrEmpty("callTimeEnd");
        members.TextOrEmpty("quitUserId");
        members.TextOrEmpty("customerSource");
        members.Texts("recordFroms");
    }

    private static bool HasName(YunkeSandbox sandbox, YunkeSandboxCall row, string part) =>
        sandbox.Members.TryGet(row.UserId, out YunkeSandboxMember? member) && member.Name.Contains(part, StringComparison.Ordinal);
}
