using System.Globalization;

namespace Sdk.Sandbox;

/// <summary>Lives of the last and the next days.</summary>
internal static class WeComDemoLives
{
    private const int Count = 25;
    private const int Last = Count - 1;
    private const int InsideViewers = 24;
    private const int OutsideViewers = 9;

    public static void Fill(WeComSandbox sandbox)
    {
        DateTimeOffset now = sandbox.Time.GetUtcNow();
        DateTimeOffset hour = new(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero);
        for (int number = 0; number < Count; number++)
        {
            // The last one is to come, the one before it is on.
            int status = number switch { Last => 0, Last - 1 => 1, 3 => 3, 7 => 4, _ => 2 };
            DateTimeOffset start = status == 0 ? hour.AddDays(1) : hour.AddDays(number - Count + 2);
            sandbox.AddLive(new WeComSandboxLive
            {
                CreatedBy = WeComSandbox.DemoAgentId,
                Theme = string.Create(CultureInfo.InvariantCulture, $"第{number + 1}期产品培训"),
                Description = "新品介绍与答疑",
                AnchorUserId = WeComSandbox.DemoUserId,
                ReservedStart = start,
                ReservedDuration = TimeSpan.FromHours(1),
                StartedAt = status is 1 or 2 ? start.AddMinutes(2) : null,
                Duration = status == 2 ? TimeSpan.FromMinutes(40 + number) : TimeSpan.Zero,
                Status = status,
                Type = number % 2 == 0 ? 0 : 3,
                HasReplay = status == 2 && number % 3 != 0,
                OnlineCount = status == 2 ? 5 : 0,
                SubscribeCount = 40 + number,
                Viewers = status is 1 or 2 ? Viewers(number) : [],
            });
        }
    }

    /// <summary>Members and others; the first member comes again on a later page.</summary>
    private static List<WeComSandboxViewer> Viewers(int number)
    {
        List<WeComSandboxViewer> viewers = [];
        for (int i = 0; i < InsideViewers; i++)
        {
            viewers.Add(new WeComSandboxViewer
            {
                UserId = WeComDemoData.UserId(10 + i + number),
                WatchTime = TimeSpan.FromSeconds(60 + (i * 97)),
                HasCommented = i % 3 == 0,
                HasSpoken = i % 11 == 0,
                InvitorUserId = i % 4 == 0 ? WeComSandbox.DemoSecondUserId : null,
            });
        }

        for (int i = 0; i < OutsideViewers; i++)
        {
            viewers.Add(new WeComSandboxViewer
            {
                ExternalUserId = string.Create(CultureInfo.InvariantCulture, $"wmExternal{i:0000}"),
                Type = i % 3 == 0 ? 2 : 1,
                Name = string.Create(CultureInfo.InvariantCulture, $"客户{i + 1}"),
                WatchTime = TimeSpan.FromSeconds(30 + (i * 61)),
                HasCommented = i % 2 == 0,
                InvitorUserId = i % 3 == 1 ? WeComDemoData.UserId(10) : null,
                InvitorExternalUserId = i == 5 ? "wmExternal0000" : null,
            });
        }

        viewers.Add(viewers[0] with { WatchTime = TimeSpan.FromSeconds(45), HasSpoken = false });
        return viewers;
    }
}
