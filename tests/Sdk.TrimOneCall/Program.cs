// Calls one operation of each system; the arguments are their addresses.

using Sdk.Core;
using Vos3000.Client;
using WeCom.Client;
using WorkBot.Client;
using Yunke.Client;
using Zhifuyun.Client;

if (args is not [var vos3000Address, var zhifuyunAddress, var workBotAddress, var yunkeAddress, var weComAddress])
{
    Console.Error.WriteLine("usage: Sdk.TrimOneCall VOS3000-ADDRESS ZHIFUYUN-ADDRESS WORKBOT-ADDRESS YUNKE-ADDRESS WECOM-ADDRESS");
    return 100;
}

using Vos3000Client vos = Vos3000Client.Create(new Vos3000Options { BaseAddress = new Uri(vos3000Address) });
ApiResult<GetAllCustomersResponse> customers = await vos.Customers.GetAllAsync();
Console.WriteLine(customers.IsSuccess ? $"{customers.Value.Customers.Count} customers" : customers.Error.Describe());

using ZhifuyunClient zhifuyun = ZhifuyunClient.Create(
    new ZhifuyunOptions { BaseAddress = new Uri(zhifuyunAddress), ClientId = "sandbox-client", ClientSecret = "sandbox-secret" });
ApiResult<ZhifuyunStatistics> statistics = await zhifuyun.Statistics.GetAsync(new GetStatisticsRequest());
Console.WriteLine(statistics.IsSuccess ? $"{statistics.Value.TotalTickets} tickets" : statistics.Error.Describe());

using WorkBotClient workBot = WorkBotClient.Create(new WorkBotOptions { BaseAddress = new Uri(workBotAddress) });
ApiResult<SmsCodeSent> sent = await workBot.Users.SendSmsCodeAsync("13800000000");
Console.WriteLine(sent.IsSuccess ? $"a code that is good for {sent.Value.ExpiresIn}" : sent.Error.Describe());

using YunkeClient yunke = YunkeClient.Create(
    new YunkeOptions { BaseAddress = new Uri(yunkeAddress), CompanyCode = "2fy7qa", Phone = "13800138000", Password = "yunke-sandbox-密码" });
ApiResult<IReadOnlyList<YunkeDepartment>> departments = await yunke.Departments.GetTreeAsync();
Console.WriteLine(departments.IsSuccess ? $"{departments.Value[0].Children.Count} departments" : departments.Error.Describe());

using WeComClient weCom = WeComClient.Create(
    new WeComOptions
    {
        BaseAddress = new Uri(weComAddress), CorpId = "ww1f2e3d4c5b6a7980", CorpSecret = "wecom-sandbox-application-secret-0123456789", AgentId = 1000002,
    });
ApiResult<WeComSentMessage> message = await weCom.Messages.SendTextAsync(["ZhangSan"], "备份完成 🎉");
Console.WriteLine(message.IsSuccess ? $"the message {message.Value.MessageId}" : message.Error.Describe());
return customers.IsSuccess && statistics.IsSuccess && sent.IsSuccess && departments.IsSuccess && message.IsSuccess ? 0 : 1;
