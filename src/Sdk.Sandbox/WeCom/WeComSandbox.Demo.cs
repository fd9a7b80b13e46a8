namespace Sdk.Sandbox;

/// <content>What the demo data consists of.</content>
public sealed partial class WeComSandbox
{
    /// <summary>The corp id.</summary>
    public const string DemoCorpId = "ww1f2e3d4c5b6a7980";

    /// <summary>The agent of the application that sees the whole company, with private members, and may use lives.</summary>
    public const int DemoAgentId = 1000002;

    /// <summary>The secret of <see cref="DemoAgentId"/>.</summary>
    public const string DemoSecret = "wecom-sandbox-application-secret-0123456789";

    /// <summary>
    /// The agent of a newer application: it sees the first department below the root and all below that, without private members, and may
    /// not use lives.
    /// </summary>
    public const int DemoSecondAgentId = 1000003;

    /// <summary>The secret of <see cref="DemoSecondAgentId"/>.</summary>
    public const string DemoSecondSecret = "wecom-sandbox-second-secret-9876543210abcde";

    /// <summary>The secret for contact sync (通讯录同步).</summary>
    public const string DemoContactSyncSecret = "wecom-sandbox-contact-sync-secret-abcdef012";

    /// <summary>A secret of another company.</summary>
    public const string DemoForeignSecret = "wecom-sandbox-secret-of-another-company-012";

    /// <summary>The key of the demo group robot.</summary>
    public const string DemoRobotKey = "5d0c7e1a-24b8-4f6e-9c3d-8a1b6f2e7d90";

    /// <summary>The member who created the company, who leads it and holds the demo lives.</summary>
    public const string DemoUserId = "ZhangSan";

    /// <summary>A member of the first department below the root.</summary>
    public const string DemoSecondUserId = "user0002";

    /// <summary>The number of members of the demo company.</summary>
    public const int DemoMemberCount = 3000;

    /// <summary>The number of departments of the demo company, the root included.</summary>
    public const int DemoDepartmentCount = 60;
}
