namespace Sdk.Sandbox;

/// <summary>Who may call an operation, and how often.</summary>
internal static class WeComGuard
{
    private const int RootDepartment = 1;
    private const int DebugCallsPerMinute = 5;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>The token of a caller who may call; all others are refused.</summary>
    public static WeComToken? Admit(WeComSandbox sandbox, WeComOperation operation, WeComCall call)
    {
        if (operation.Access == WeComAccess.Anyone) return null;
        WeComToken token = sandbox.Tokens.Check(call.Request.Query["access_token"].LastOrDefault());
        if (sandbox.RefusesCallerAddress) throw new WeComRefusal(60020);
        Count(sandbox, operation, call);
        CheckRights(sandbox, operation, token);
        return token;
    }

    private static void Count(WeComSandbox sandbox, WeComOperation operation, WeComCall call)
    {
        if (!sandbox.EnforcesLimits) return;
        if (call.QueryOrNull("debug") == "1") Enter("debug", DebugCallsPerMinute, Minute);
        if (operation.IsUnlimited) return;
        Enter("minute:" + operation.Path, sandbox.CallsPerMinute, Minute);
        Enter("hour:" + operation.Path, sandbox.CallsPerHour, Hour);

        void Enter(string what, int limit, TimeSpan window)
        {
            if (!sandbox.Limits.Enter(what, limit, window)) throw new WeComRefusal(WeComCodes.FrequencyLimit);
        }
    }

    private static void CheckRights(WeComSandbox sandbox, WeComOperation operation, WeComToken token)
    {
        if (token.AgentId is not { } agent)
        {
            if (operation.Access is not (WeComAccess.AnyToken or WeComAccess.ContactSync)) throw new WeComRefusal(48002);
            if (operation.ReadsDetails && sandbox.RefusesContactSyncDetails) throw new WeComRefusal(48009);
            return;
        }

        if (!sandbox.Applications.TryGet(agent, out WeComSandboxApplication? application)) throw new WeComRefusal(40056);
        if (application.IsClosed) throw new WeComRefusal(50003);
        bool may = operation.Access switch
        {
            WeComAccess.ContactSync => false,
            WeComAccess.Living => application.CanUseLiving,
            WeComAccess.GroupChat => application.VisibleParties.Contains(RootDepartment),
            WeComAccess.CustomerContact => application.CanContactCustomers,
            _ => true,
        };
        if (!may) throw new WeComRefusal(48002);
    }
}
