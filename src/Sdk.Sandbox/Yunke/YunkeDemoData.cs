namespace Sdk.Sandbox;

/// <summary>Believable demo data, the same for the same clock.</summary>
internal static class YunkeDemoData
{
    private const int Seed = 138;
    private const int FirstCalls = 3_000;
    private const int SecondCalls = 300;
    private const int Customers = 40;
    private const int FailedRecords = 150;

    private static readonly TimeSpan Period = TimeSpan.FromDays(7);

    private static readonly string[] Names = ["王芳", "李强", "张敏", "刘洋", "陈静", "杨磊", "赵娜", "黄伟", "周杰", "吴婷"];

    private static readonly string[] Surnames = ["孙", "马", "朱", "胡", "林", "郭", "何", "高", "罗", "郑"];

    private static readonly string[] Firms = ["远航贸易", "新程科技", "嘉禾食品", "安泰物流", "博雅教育", ""];

    private static readonly string[] Progress = ["初次沟通", "意向客户", "报价中", "已成交", "无意向"];

    public static void Fill(YunkeSandbox sandbox)
    {
        Random random = new(Seed);
        sandbox.AddCompany(YunkeSandbox.DemoCompanyCode, "云图科技");
        sandbox.AddCompany(YunkeSandbox.DemoSecondCompanyCode, "海蓝贸易", onSecondHost: true);
        AddDepartment(sandbox, YunkeSandbox.DemoCompanyCode, 2, "销售中心", 1);
        AddDepartment(sandbox, YunkeSandbox.DemoCompanyCode, 3, "华东组", 2);
        AddDepartment(sandbox, YunkeSandbox.DemoCompanyCode, 4, "华南组", 2);
        AddDepartment(sandbox, YunkeSandbox.DemoCompanyCode, 5, "客服中心", 1);
        AddDepartment(sandbox, YunkeSandbox.DemoSecondCompanyCode, 2, "销售部", 1);

        // The first one, so that its user id is the partner id of the open platform.
        sandbox.AddUser(
            YunkeSandbox.DemoPhone, YunkeSandbox.DemoPassword, YunkeSandbox.DemoCompanyCode, YunkeSandbox.DemoSecondCompanyCode);
        sandbox.AddUser(YunkeSandbox.DemoSecondPhone, YunkeSandbox.DemoSecondPassword, YunkeSandbox.DemoCompanyCode);
        for (int i = 0; i < Names.Length; i++)
        {
            bool second = i >= 8;
            string company = second ? YunkeSandbox.DemoSecondCompanyCode : YunkeSandbox.DemoCompanyCode;
            YunkeSandboxMember member = sandbox.AddMember(
                company, FormattableString.Invariant($"1370000{i:0000}"), Names[i], DepartmentId(company, second ? 2 : 2 + (i % 4)));
            sandbox.Members.Set(member with { IsOnline = i % 3 != 0 });
        }

        AddCalls(sandbox, YunkeSandbox.DemoCompanyCode, FirstCalls, random);
        AddCalls(sandbox, YunkeSandbox.DemoSecondCompanyCode, SecondCalls, random);
        FillOpenPlatform(sandbox.OpenPlatform);
    }

    public static YunkeSandboxCall Call(string userId, DateTimeOffset now) => new()
    {
        UserId = userId,
        CallNumber = "13600000000",
        CustomerName = "新客户",
        StartedAt = now,
        CreatedAt = now,
        RingSeconds = 5,
        Seconds = 60,
        Progress = Progress[0],
        SimPhone = YunkeSandbox.DemoPhone,
        IsRecorded = true,
    };

    private static void AddDepartment(YunkeSandbox sandbox, string company, int number, string name, int parent) =>
        sandbox.Departments.Set(new YunkeSandboxDepartment
        {
            Id = DepartmentId(company, number),
            CompanyCode = company,
            Name = name,
            ParentId = DepartmentId(company, parent),
        });

    private static string DepartmentId(string company, int number) => FormattableString.Invariant($"dept-{company}-{number}");

    private static void AddCalls(YunkeSandbox sandbox, string company, int count, Random random)
    {
        // Whole seconds, because the wire knows no parts of them. The last call is over.
        DateTimeOffset begin = DateTimeOffset.FromUnixTimeSeconds(sandbox.Time.GetUtcNow().ToUnixTimeSeconds()) - Period;
        int step = (int)(Period - TimeSpan.FromMinutes(10)).TotalSeconds / count;
        YunkeSandboxMember[] members = [.. sandbox.Members.Where(member => member.CompanyCode == company)];
        for (int i = 0; i < count; i++)
        {
            YunkeSandboxMember member = members[random.Next(members.Length)];
            DateTimeOffset started = begin.AddSeconds((i * step) + random.Next(step));
            int ring = random.Next(3, 30);
            int seconds = random.Next(100) < 65 ? random.Next(1, 240) : 0;
            sandbox.AddCall(new YunkeSandboxCall
            {
                CompanyCode = company,
                UserId = member.UserId,
                CallNumber = FormattableString.Invariant($"135{random.Next(100_000_000):00000000}"),
                CustomerName = Surnames[random.Next(Surnames.Length)] + (i % 2 == 0 ? "先生" : "女士"),
                CustomerCompany = Firms[random.Next(Firms.Length)],
                IsIncoming = random.Next(4) == 0,
                StartedAt = started,
                CreatedAt = started.AddSeconds(ring + seconds + 2),
                RingSeconds = ring,
                Seconds = seconds,
                Progress = Progress[random.Next(Progress.Length)],
                SimPhone = member.Phone,
                IsRecorded = seconds >= 10,
            });
        }
    }

    private static void FillOpenPlatform(YunkeSandboxOpenPlatform platform)
    {
        platform.SetKey(YunkeSandbox.DemoCompanyCode, YunkeSandbox.DemoOpenPlatformKey);
        platform.CustomFields.Set(new YunkeSandboxCustomField { Id = "f1", Name = "行业", FieldType = 2, Options = ["贸易", "教育", "物流"] });
        platform.CustomFields.Set(new YunkeSandboxCustomField { Id = "f2", Name = "备注", FieldType = 1 });
        for (int i = 0; i < Customers; i++)
        {
            platform.Add(YunkeSandbox.DemoCompanyCode, customer => customer with
            {
                Name = Surnames[i % Surnames.Length] + "总",
                Phone = FormattableString.Invariant($"1350001{i:0000}"),
                UserId = YunkeSandbox.DemoPartnerId,
            });
        }

        platform.AddFailedCallRecords(FailedRecords);
    }
}
