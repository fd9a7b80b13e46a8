using System.Globalization;

namespace Sdk.Sandbox;

/// <summary>Demo calls: those of the last days, and those in progress.</summary>
internal static class Vos3000DemoCalls
{
    private const int Days = 35;
    private const int CallsPerDay = 60;

    private static readonly string[] MappingGateways = ["mg-shanghai", "mg-shenzhen"];
    private static readonly string[] RoutingGateways = ["rg-telecom", "rg-unicom", "rg-mobile"];

    public static void AddRecords(Vos3000Sandbox sandbox, List<Vos3000SandboxPhone> phones, DateTimeOffset now, Random random)
    {
        DateTimeOffset begin = Vos3000Calendar.Midnight(sandbox, Vos3000Calendar.Today(sandbox).AddDays(1 - Days));
        TimeSpan step = TimeSpan.FromDays(1) / CallsPerDay;
        long flowNo = 500_000_001;
        for (DateTimeOffset slot = begin; slot < now; slot += step)
        {
            DateTimeOffset start = slot.AddSeconds(random.Next(0, (int)step.TotalSeconds));
            Vos3000SandboxCdr cdr = Record(flowNo, start, phones[random.Next(phones.Count)], random);
            if (cdr.Stop > now) break;
            sandbox.Cdrs.Set(cdr);
            flowNo++;
        }
    }

    private static Vos3000SandboxCdr Record(long flowNo, DateTimeOffset start, Vos3000SandboxPhone phone, Random random)
    {
        int owner = int.Parse(phone.Account, CultureInfo.InvariantCulture) - 10001;
        string agent = Vos3000DemoData.Companies[owner].Agent;
        bool answered = random.Next(10) < 7;
        int talk = answered ? random.Next(5, 900) : 0;
        int minutes = (talk + 59) / 60;
        string callee = $"13{random.Next(100_000_000, 999_999_999)}";
        return new Vos3000SandboxCdr
        {
            FlowNo = flowNo,
            Account = phone.Account,
            AccountName = Vos3000DemoData.Companies[owner].Name,
            AgentAccount = agent,
            AgentName = agent.Length == 0 ? "" : Vos3000DemoData.Companies[int.Parse(agent, CultureInfo.InvariantCulture) - 10001].Name,
            CallerE164 = phone.E164,
            CallerProductId = phone.ProductId,
            CallerIp = $"192.168.{1 + (owner % 4)}.{20 + owner}",
            CalleeE164 = callee,
            CalleeToGatewayE164 = "9" + callee,
            CalleeGateway = RoutingGateways[random.Next(RoutingGateways.Length)],
            CalleeIp = "203.0.113.10",
            Start = start,
            Stop = start.AddSeconds(talk + random.Next(3, 25)),
            HoldTime = talk,
            FeeTime = minutes * 60,
            Fee = minutes * 0.085m,
            FeePrefix = callee[..3],
            AgentFee = agent.Length == 0 ? 0 : minutes * 0.06m,
            AgentFeeTime = agent.Length == 0 ? 0 : minutes * 60,
            CallLevel = random.Next(4) == 0 ? 2 : 4,
            EndDirection = random.Next(3),
            EndReason = answered ? 16 : 19,
        };
    }

    public static void AddCalls(Vos3000Sandbox sandbox, List<Vos3000SandboxPhone> phones, DateTimeOffset now)
    {
        int[] secondsAgo = [754, 211, 38, 6];
        for (int i = 0; i < secondsAgo.Length; i++)
        {
            sandbox.Calls.Set(new Vos3000SandboxCall
            {
                CallId = 7_001 + i,
                CallerE164 = phones[i].E164,
                CalleeE164 = $"1380013800{i}",
                CallerGatewayId = MappingGateways[i % MappingGateways.Length],
                CalleeGatewayId = RoutingGateways[i % RoutingGateways.Length],
                ConnectedTime = now.AddSeconds(-secondsAgo[i]),
                // The newest call still rings.
                State = i == secondsAgo.Length - 1 ? -11 : 0,
                CallerRtpIp = $"192.168.1.{20 + i}",
                CalleeRtpIp = "203.0.113.10",
                CallerTerminal = phones[i].ProductId,
                CalleeTerminal = "Carrier SBC",
                CallerLocalIp = Vos3000DemoData.SoftSwitchAddress,
                CalleeLocalIp = Vos3000DemoData.SoftSwitchAddress,
            });
        }
    }
}
