namespace Sdk.Sandbox;

/// <summary>What can be chosen before a <see cref="SandboxServer"/> starts.</summary>
public sealed class SandboxOptions
{
    /// <summary>The clock of the sandbox: demo data, journal times, delays and drips follow it.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The loopback port of VOS3000; 0 (default) takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The loopback port of Zhifuyun; 0 (default) takes a free one.</summary>
    public int ZhifuyunPort { get; init; }

    /// <summary>The loopback port of WorkBot; 0 (default) takes a free one.</summary>
    public int WorkBotPort { get; init; }

    /// <summary>The loopback port of Yunke's first host; 0 (default) takes a free one.</summary>
    public int YunkePort { get; init; }

    /// <summary>The loopback port of Yunke's second host; 0 (default) takes a free one.</summary>
    public int YunkeSecondPort { get; init; }

    /// <summary>The loopback port of Yunke's storage of recordings; 0 (default) takes a free one.</summary>
    public int YunkeStoragePort { get; init; }

    /// <summary>The loopback port of Yunke's open platform; 0 (default) takes a free one.</summary>
    public int YunkeOpenPlatformPort { get; init; }

    /// <summary>The loopback port of WeCom; 0 (default) takes a free one.</summary>
    public int WeComPort { get; init; }

    /// <summary>The time zone in which the providers count days. The default is China: UTC+8 all year.</summary>
    public TimeZoneInfo TimeZone { get; init; } =
        // Made here and not looked up, because a container may come without a time zone database.
        TimeZoneInfo.CreateCustomTimeZone("China Standard Time", TimeSpan.FromHours(8), "China Standard Time", "China Standard Time");

    /// <summary>Whether the server starts with demo data (default) or empty.</summary>
    public bool SeedDemoData { get; init; } = true;
}
