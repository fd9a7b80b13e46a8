namespace Sdk.Sandbox;

/// <content>What the demo data consists of.</content>
public sealed partial class YunkeSandbox
{
    /// <summary>The phone of the demo user who belongs to both companies.</summary>
    public const string DemoPhone = "13800138000";

    /// <summary>The password of <see cref="DemoPhone"/>.</summary>
    public const string DemoPassword = "yunke-sandbox-密码";

    /// <summary>The phone of the demo user who belongs to the first company only.</summary>
    public const string DemoSecondPhone = "13900139000";

    /// <summary>The password of <see cref="DemoSecondPhone"/>.</summary>
    public const string DemoSecondPassword = "yunke-second-密码";

    /// <summary>The code of the demo company on the first host.</summary>
    public const string DemoCompanyCode = "2fy7qa";

    /// <summary>The code of the demo company on the second host.</summary>
    public const string DemoSecondCompanyCode = "8kd3mz";

    /// <summary>The key of <see cref="DemoCompanyCode"/> on the open platform.</summary>
    public const string DemoOpenPlatformKey = "yunke-open-sandbox-key";

    /// <summary>The administrator of <see cref="DemoCompanyCode"/> on the open platform: the user id of the first demo user there.</summary>
    public const string DemoPartnerId = "u-2fy7qa-0001";
}
