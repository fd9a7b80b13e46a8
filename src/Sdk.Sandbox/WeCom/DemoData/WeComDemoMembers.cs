using System.Globalization;

namespace Sdk.Sandbox;

/// <summary>Members by number.</summary>
internal static class WeComDemoMembers
{
    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private const string GivenNames = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建文玲辉云";

    private static readonly string[] Positions = ["工程师", "销售经理", "客服专员", "产品经理", "会计", "行政助理", "测试工程师", "主管"];

    public static WeComSandboxMember Make(string userId, int number, int department)
    {
        string digits = number.ToString("00000000", CultureInfo.InvariantCulture);
        bool leads = number % 50 == 2;
        return new WeComSandboxMember
        {
            UserId = userId,
            Name = $"{Surnames[number % Surnames.Length]}{GivenNames[number % GivenNames.Length]}{GivenNames[number / 7 % GivenNames.Length]}",
            Alias = "alias" + digits,
            Mobile = "139" + digits,
            Email = $"{userId.ToLowerInvariant()}@mail.example.com",
            BizMail = $"{userId.ToLowerInvariant()}@corp.example.com",
            Gender = number % 3,
            // Every tenth belongs to the root too, and WeCom's list of leaders is then shorter than that of departments.
            Departments = number % 10 == 0 && department != 1 ? [department, 1] : [department],
            Orders = number % 10 == 0 && department != 1 ? [uint.MaxValue, 0] : [number],
            IsLeaderInDepartment = number % 10 == 7 ? [] : [leads ? 1 : 0],
            DirectLeaders = leads ? [] : [WeComSandbox.DemoUserId],
            MainDepartment = department,
            Position = Positions[number % Positions.Length],
            Telephone = "020-" + digits,
            Address = "广州市海珠区新港中路",
            Avatar = $"https://wework.qpic.cn/bizmail/{userId}/0",
            Status = (number % 40) switch { 11 => 4, 23 => 2, _ => 1 },
            OpenId = number % 5 == 4 ? null : "oWeCom" + digits,
            ExtAttr = number % 4 == 0
                ? """{"attrs":[{"type":0,"name":"工位","text":{"value":"A-1"}},{"type":1,"name":"主页","web":{"url":"https://example.com","title":"主页"}}]}"""
                : null,
            ExternalProfile = number % 100 == 0
                ? """{"external_corp_name":"沙箱科技","wechat_channels":{"nickname":"沙箱","status":1},"external_attr":[{"type":2,"name":"小程序","miniprogram":{"appid":"wx0123456789abcdef","pagepath":"/index","title":"我的"}}]}"""
                : null,
        };
    }
}
