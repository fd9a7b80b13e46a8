using System.Globalization;

namespace Sdk.Sandbox;

/// <summary>Believable demo data, the same for the same clock.</summary>
internal static class Vos3000DemoData
{
    public const string SoftSwitchAddress = "10.20.0.5";

    private const int Seed = 3000;
    private const int OnlinePhones = 15;

    public static readonly (string Name, decimal Money, decimal Limit, string Agent, string Contact)[] Companies =
    [
        ("华东代理商", 86_400.50m, 20_000m, "", "王建国"),
        ("上海云桥科技有限公司", 12_850.36m, 5_000m, "10001", "李晓明"),
        ("杭州西湖客服中心", 4_210.08m, 2_000m, "10001", "陈静"),
        ("南京金陵保险经纪", 930.75m, 1_000m, "10001", "赵磊"),
        ("苏州园区物业", 268.4m, 0m, "10001", "周敏"),
        ("华南代理商", 51_730m, 20_000m, "", "黄志强"),
        ("深圳前海电商", 7_644.91m, 3_000m, "10006", "吴婷"),
        ("广州白云物流", 1_502.2m, 1_000m, "10006", "郑凯"),
        ("厦门鹭岛旅行社", -118.65m, 500m, "10006", "林雪"),
        ("北京朝阳呼叫中心", 23_017.43m, 10_000m, "", "孙伟"),
        ("成都天府教育", 0.039m, 0m, "", "何苗"),
        ("Overseas Trading Ltd.", 640m, 2_000m, "", "Anna Weber"),
    ];

    private static readonly string[] Devices = ["Yealink SIP-T46U", "Grandstream GXP2170", "Fanvil X6U", "Linphone/5.2", "MicroSIP/3.21"];

    public static void Fill(Vos3000Sandbox sandbox)
    {
        Random random = new(Seed);
        DateTimeOffset now = sandbox.Time.GetUtcNow();
        List<Vos3000SandboxPhone> phones = Phones(now, random);
        ILookup<string, string> numbers = phones.ToLookup(phone => phone.Account, phone => phone.E164);
        for (int i = 0; i < Companies.Length; i++) sandbox.Customers.Set(Customer(i, now, numbers));
        foreach (Vos3000SandboxPhone phone in phones) sandbox.Phones.Set(phone);
        Vos3000DemoCalls.AddRecords(sandbox, phones, now, random);
        Vos3000DemoCalls.AddCalls(sandbox, phones, now);
        Vos3000DemoNetwork.Fill(sandbox, now);
        Vos3000DemoProducts.Fill(sandbox, now);
        Vos3000DemoNumbers.Fill(sandbox, now);
        Vos3000DemoMoney.Fill(sandbox, now);
    }

    private static string AccountOf(int index) => (10001 + index).ToString(CultureInfo.InvariantCulture);

    private static Vos3000SandboxCustomer Customer(int index, DateTimeOffset now, ILookup<string, string> numbers)
    {
        (string name, decimal money, decimal limit, string agent, string contact) = Companies[index];
        return new Vos3000SandboxCustomer
        {
            Account = AccountOf(index),
            Name = name,
            Money = money,
            LimitMoney = limit,
            FeeRateGroup = index % 3 == 0 ? "标准费率" : "优惠费率",
            LockType = name.StartsWith("厦门", StringComparison.Ordinal) ? 1 : 0,
            AgentAccount = agent,
            PhoneBookLimit = int.MaxValue,
            StartTime = now.AddDays(-400 + (index * 20)),
            ValidTime = now.AddYears(3),
            BindedE164s = [.. numbers[AccountOf(index)].Take(1)],
            Memo = index == 0 ? "重点客户" : "",
            Profile = new Vos3000SandboxCustomerProfile
            {
                LinkMan = contact,
                Telephone = $"021-6000{index:0000}",
                Email = $"contact{index + 1}@example.com",
                CompanyName = name,
                ReportType = 3,
            },
        };
    }

    private static List<Vos3000SandboxPhone> Phones(DateTimeOffset now, Random random)
    {
        List<Vos3000SandboxPhone> phones = [];
        for (int i = 0; i < 25; i++)
        {
            bool online = i < OnlinePhones;
            phones.Add(new Vos3000SandboxPhone
            {
                E164 = (80_001 + i).ToString(CultureInfo.InvariantCulture),
                Account = AccountOf(i % Companies.Length),
                IsOnline = online,
                RemoteIp = online ? $"192.168.{1 + (i % 4)}.{20 + i}:5060" : "",
                LocalIp = online ? SoftSwitchAddress : "",
                RegisterTime = now.AddMinutes(-random.Next(60, 3_000)),
                UpdateTime = now.AddSeconds(-random.Next(1, 60)),
                ProductId = Devices[i % Devices.Length],
                Details = Vos3000DemoNumbers.PhoneDetails(80_001 + i),
            });
        }

        return phones;
    }
}
