// Calls one operation of each system; the arguments are their addresses.

using Sdk.Core;
using Vos3000.Client;
using WorkBot.Client;
using Zhifuyun.Client;

if (args is not [var vos3000Address, var zhifuyunAddress, var workBotAddress])
{
    Console.Error.WriteLine("usage: Sdk.TrimOneCall VOS3000-ADDRESS ZHIFUYUN-ADDRESS WORKBOT-ADDRESS");
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
return customers.IsSuccess && statistics.IsSuccess && sent.IsSuccess ? 0 : 1;
