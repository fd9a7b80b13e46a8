using System.Globalization;
using System.Text;

namespace Sdk.Sandbox;

/// <summary>A company to play with. The same clock gives the same one.</summary>
internal static class WeComDemoData
{
    private const int Root = 1;
    private const int FirstLevel = 6;
    private const int Tags = 5;

    // Rows are immutable, and most tests of all providers start with them: they are made once.
    private static readonly Lazy<List<WeComSandboxMember>> Members = new(MakeMembers);

    private static readonly string[] Divisions = ["研发中心", "销售部", "客户服务部", "财务部", "人力资源部", "市场部"];

    public static void Fill(WeComSandbox sandbox)
    {
        AddApplications(sandbox);
        AddDepartments(sandbox);
        foreach (WeComSandboxMember member in Members.Value) sandbox.Members.Set(member);
        for (int id = 1; id <= Tags; id++)
        {
            string[] users = [.. Enumerable.Range(id * 10, 8).Select(UserId)];
            int[] parties = id == Tags ? [FirstLevel + 1] : [];
            sandbox.Tags.Set(new WeComSandboxTag
            {
                TagId = id,
                Name = string.Create(CultureInfo.InvariantCulture, $"标签{id}"),
                Users = users,
                Parties = parties,
                CreatedBy = id == 1 ? WeComSandbox.DemoAgentId : null,
            });
        }

        sandbox.Robots.Set(new WeComSandboxRobot { Key = WeComSandbox.DemoRobotKey, Name = "值班机器人" });
        sandbox.AddMedia("file", "使用说明.txt", Encoding.UTF8.GetBytes("企业微信沙箱"));
        WeComDemoLives.Fill(sandbox);
    }

    public static string UserId(int number) => string.Create(CultureInfo.InvariantCulture, $"user{number:0000}");

    private static void AddApplications(WeComSandbox sandbox)
    {
        sandbox.AddApplication(WeComSandbox.DemoAgentId, WeComSandbox.DemoSecret, "人事助手");
        WeComSandboxApplication second = sandbox.AddApplication(WeComSandbox.DemoSecondAgentId, WeComSandbox.DemoSecondSecret, "研发通知");
        sandbox.Applications.Set(second with
        {
            VisibleParties = [2],
            ReceivesPrivateMembers = false,
            CanUseLiving = false,
            CanContactCustomers = false,
        });
    }

    /// <summary>The root, six divisions, and below them a tree in which each department has two or three.</summary>
    private static void AddDepartments(WeComSandbox sandbox)
    {
        sandbox.Departments.Set(new WeComSandboxDepartment { Id = Root, Name = "沙箱科技", NameEn = "Sandbox", Leaders = [WeComSandbox.DemoUserId] });
        for (int id = 2; id <= WeComSandbox.DemoDepartmentCount; id++)
        {
            bool isDivision = id <= FirstLevel + 1;
            sandbox.Departments.Set(new WeComSandboxDepartment
            {
                Id = id,
                Name = isDivision ? Divisions[id - 2] : string.Create(CultureInfo.InvariantCulture, $"第{id}组"),
                NameEn = string.Create(CultureInfo.InvariantCulture, $"Group {id}"),
                ParentId = isDivision ? Root : 2 + ((id - FirstLevel - 2) / 2),
                Order = id == 2 ? uint.MaxValue : 1000 - id,
            });
        }
    }

    private static List<WeComSandboxMember> MakeMembers()
    {
        List<WeComSandboxMember> members =
        [
            WeComDemoMembers.Make(WeComSandbox.DemoUserId, 1, Root) with
            {
                Name = "张三",
                IsCreator = true,
                IsLeaderInDepartment = [1],
                DirectLeaders = [],
                Position = "总经理",
            },
        ];
        // The second one belongs to the first division, as every caller may rely on.
        for (int number = 2; number <= WeComSandbox.DemoMemberCount; number++)
            members.Add(WeComDemoMembers.Make(UserId(number), number, number == 2 ? 2 : 1 + (number % WeComSandbox.DemoDepartmentCount)));
        return members;
    }
}
