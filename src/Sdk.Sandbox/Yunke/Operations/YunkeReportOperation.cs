namespace Sdk.Sandbox;

/// <summary>The call report: one row for each user, counted from the call records by days of the sandbox's time zone.</summary>
internal static class YunkeReportOperation
{
    private static readonly (int Default, int Maximum) PageSize = (10, 100);

    public static SandboxAnswer Get(YunkeCall call)
    {
        YunkeSandbox sandbox = call.Sandbox;
        YunkeArguments members = call.Members();
        string module = members.Text("childModule");
        if (module is not ("outCall" or "inCall" or "allCall")) throw YunkeRefusal.WrongParameter("childModule");
        members.Text("starttime");
        members.Text("endtime");
        members.SentText("option");
        Func<DateTimeOffset, bool> period = sandbox.Range(members, "starttime", "endtime", YunkeDates.Day);
        HashSet<string> departments = sandbox.DepartmentsFrom(call.Caller.CompanyCode, members.TextOrEmpty("departId"));
        string user = members.TextOrEmpty("searchUserId");

        YunkeSandboxMember[] users =
            [.. sandbox.Members.Where(member => departments.Contains(member.DepartmentId) && (user.Length == 0 || member.UserId == user))];
        ILookup<string, YunkeSandboxCall> calls = sandbox.Calls
            .Where(row => row.CompanyCode == call.Caller.CompanyCode && period(row.StartedAt))
            .Where(row => module == "allCall" || row.IsIncoming == (module == "inCall"))
            .ToLookup(row => row.UserId);
        return YunkePage.Of(call, members, users, PageSize, (json, member) =>
        {
            YunkeSandboxCall[] own = [.. calls[member.UserId]];
            json.WriteString("userId", member.UserId);
            json.WriteString("userName", member.Name);
            json.WriteString("departId", member.DepartmentId);
            json.WriteString("departName", sandbox.Departments[member.DepartmentId].Name);
            json.WriteNumber("callCount", own.Length);
            json.WriteNumber("connectedCount", own.Count(row => row.Seconds > 0));
            json.WriteNumber("callSeconds", own.Sum(row => row.Seconds));
        });
    }
}
