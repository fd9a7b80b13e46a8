// Calls every operation of the clients against the sandbox whose addresses are the arguments.
// Prints one line per call; the exit code is the number of calls that did not do as they should.

using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sdk.Core;
using Vos3000.Client;
using WeCom.Client;
using WorkBot.Client;
using Yunke.Client;
using Zhifuyun.Client;

if (args is not [var address, var zhifuyunAddress, var workBotAddress, var yunkeAddress, var weComAddress, var openAddress, var smsCode, .. { Length: 4 } weComCodes])
{
    Console.Error.WriteLine("usage: Sdk.TrimSmoke VOS3000-ADDRESS ZHIFUYUN-ADDRESS WORKBOT-ADDRESS YUNKE-ADDRESS WECOM-ADDRESS OPEN-PLATFORM-ADDRESS SMS-CODE LOGIN-CODE LOGIN-CODE LOGIN-CODE SHARE-CODE");
    return 100;
}

var run = new Checks();

// Settings by name and a container: the two things that reflection would do in an application that is not trimmed.
IConfiguration configuration = new ConfigurationBuilder()
    .AddInMemoryCollection(
    [
        new("Vos3000:BaseAddress", address), new("Vos3000:AttemptTimeout", "00:00:20"),
        new("Zhifuyun:BaseAddress", zhifuyunAddress), new("Zhifuyun:ClientId", "sandbox-client"),
        new("Zhifuyun:ClientSecret", "sandbox-secret"), new("Zhifuyun:Plan", "Enterprise"),
        new("Yunke:BaseAddress", yunkeAddress), new("Yunke:CompanyCode", "2fy7qa"), new("Yunke:Phone", "13800138000"),
        new("Yunke:Password", "yunke-sandbox-密码"), new("Yunke:CallsPerMinute", "0"), new("Yunke:TimeZoneId", "Asia/Shanghai"),
        new("YunkeOpen:BaseAddress", openAddress), new("YunkeOpen:CompanyCode", "2fy7qa"), new("YunkeOpen:PartnerId", "u-2fy7qa-0001"),
        new("YunkeOpen:SigningKey", "yunke-open-sandbox-key"),
        new("WeCom:BaseAddress", weComAddress), new("WeCom:CorpId", "ww1f2e3d4c5b6a7980"), new("WeCom:AgentId", "1000002"),
        new("WeCom:CorpSecret", "wecom-sandbox-application-secret-0123456789"),
        new("WeCom:ContactsSecret", "wecom-sandbox-contact-sync-secret-abcdef012"), new("WeCom:Limits:appchat/create", "1000 / 1.00:00:00"),
        new("WeComRobot:BaseAddress", weComAddress), new("WeComRobot:Key", "5d0c7e1a-24b8-4f6e-9c3d-8a1b6f2e7d90"),
        new("WorkBot:BaseAddress", workBotAddress), new("WorkBot:RealtimeDialect", "Automatic"),
    ])
    .Build();
var services = new ServiceCollection();
services.AddVos3000Client(configuration.GetSection("Vos3000"));
services.AddZhifuyunClient(configuration.GetSection("Zhifuyun"));
services.AddYunkeClient(configuration.GetSection("Yunke"));
services.AddYunkeOpenPlatformClient(configuration.GetSection("YunkeOpen"));
services.AddWeComClient(configuration.GetSection("WeCom"));
services.AddWeComRobotClient(configuration.GetSection("WeComRobot"));
services.AddWorkBotClient(configuration.GetSection("WorkBot"));
await using ServiceProvider provider = services.BuildServiceProvider();
Vos3000Client vos = provider.GetRequiredService<Vos3000Client>();

const string Account = "trim-smoke";
await run.CheckDone("Customers.Create", vos.Customers.CreateAsync(new CreateCustomerRequest
{
    Account = Account,
    Name = "裁剪测试",
    Money = 1.5m,
    ValidTime = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.FromHours(8)),
    Additional = new CustomerAdditional { LinkMan = "张三" },
}));
await run.Check("Customers.Get", vos.Customers.GetAsync(Account), customer => customer is { Name: "裁剪测试", Money: 1.5m });
await run.Check("Customers.GetAll", vos.Customers.GetAllAsync(), answer => answer.Customers.Any(customer => customer.Account == Account));
await run.Check("Customers.GetAllNumbers", vos.Customers.GetAllNumbersAsync(), answer => answer.Accounts.Contains(Account));
await run.Check(
    "Payments.Pay",
    vos.Payments.PayAsync(new PayRequest { OwnerName = Account, OwnerType = PayOwnerType.Account, Money = 2.25m, Memo = "trim" }),
    answer => answer.Payment is { Money: 3.75m });

ApiResult<GetAllPhoneOnlineResponse> online = await vos.Phones.GetAllOnlineAsync();
await run.Check("Phones.GetAllOnline", Task.FromResult(online), answer => answer.E164s.Count > 0);
IReadOnlyList<string> numbers = online.Value?.E164s ?? [];
await run.Check("Phones.GetOnline", vos.Phones.GetOnlineAsync(numbers), answer => answer.Phones.Count == numbers.Count);
int streamed = 0;
await foreach (PhoneOnline phone in vos.Phones.StreamOnlineAsync(numbers, batchSize: 4))
{
    streamed += phone.RegisterTime is null ? 0 : 1;
}

run.Report("Phones.StreamOnline", streamed == numbers.Count, $"{streamed} phones");

DateOnly today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);
IReadOnlyList<string> accounts = (await vos.Customers.GetAllNumbersAsync()).Value?.Accounts ?? [];
var week = new GetCdrRequest { Accounts = accounts, BeginTime = today.AddDays(-6), EndTime = today };
await run.Check("Cdrs.Get", vos.Cdrs.GetAsync(week), answer => answer.Cdrs.Count > 0);
int records = 0;
var month = new GetCdrRequest { Accounts = accounts, BeginTime = today.AddDays(-29), EndTime = today };
await foreach (Cdr record in vos.Cdrs.StreamAsync(month))
{
    records += record.FlowNo is null ? 0 : 1;
}

run.Report("Cdrs.Stream", records > 0, $"{records} records");

ApiResult<GetCurrentCallResponse> current = await vos.Calls.GetCurrentAsync();
await run.Check("Calls.GetCurrent", Task.FromResult(current), answer => answer.Calls.Count > 0);
if (current.Value?.Calls is [{ CallId: { } call }, ..])
{
    await run.CheckDone("Calls.Disconnect", vos.Calls.DisconnectAsync([call]));
}

await CustomerCalls.RunAsync(vos, run);
await MoneyCalls.RunAsync(vos, run, today);
await NumberCalls.RunAsync(vos, run);
await run.CheckDone("Customers.Delete", vos.Customers.DeleteAsync(Account));

// Errors have their texts too: the catalogue and its two languages survive.
ApiResult<Customer> nobody = await vos.Customers.GetAsync("nobody");
run.Report("An error", nobody.Error is { Category: ErrorCategory.NotFound, Code: "-10007" }, nobody.Error?.Describe(CultureInfo.GetCultureInfo("zh-CN")));

// Without a container, and with a plain JSON body for an operation that has no method.
using Vos3000Client own = Vos3000Client.Create(new Vos3000Options { BaseAddress = new Uri(address) });
await run.Check("PostAsync", own.PostAsync("GetAllPhoneOnline"), answer => answer.TryGetProperty("retCode", out _));

await YunkeCalls.RunAsync(
    provider.GetRequiredService<YunkeClient>(), provider.GetRequiredService<YunkeOpenPlatformClient>(), run, today);
await WeComCalls.RunAsync(
    provider.GetRequiredService<WeComClient>(), provider.GetRequiredService<WeComRobotClient>(), run, today, weComCodes);
await ZhifuyunCalls.RunAsync(provider.GetRequiredService<ZhifuyunClient>(), run, today);
WorkBotClient workBot = provider.GetRequiredService<WorkBotClient>();
string robotId = await WorkBotCalls.RunAsync(workBot, run, smsCode, today);
await WorkBotRealtimeCalls.RunAsync(workBot, run, robotId);
await WorkBotAdministrationCalls.RunAsync(workBot, run, smsCode, robotId);

return run.Mistakes;
