using System.Net.Sockets;
using System.Runtime.InteropServices;
using Sdk.Sandbox;
using Sdk.Sandbox.Tool;

if (args is ["--help" or "-h" or "-?"])
{
    Console.WriteLine(Arguments.Usage);
    return 0;
}

if (!Arguments.TryParse(args, out Arguments? arguments))
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

TaskCompletionSource stop = new(TaskCreationOptions.RunContinuationsAsynchronously);
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    await using SandboxServer server = await SandboxServer.StartAsync(new SandboxOptions
    {
        Port = arguments.Port,
        ZhifuyunPort = arguments.ZhifuyunPort,
        WorkBotPort = arguments.WorkBotPort,
        YunkePort = arguments.YunkePort,
        WeComPort = arguments.WeComPort,
    });
    // A person cannot receive the text message.
    server.WorkBot.FixedSmsCode = "123456";
    string phones = string.Join(", ", server.WorkBot.Users.Select(user => $"{user.Role} {user.Phone}"));
    string freeCode = server.WorkBot.ActivationCodes.First(code => code.Status == "unused").Code;
    YunkeSandbox yunke = server.Yunke;
    string companies = string.Join(" and ", yunke.Companies.Select(company => company.Code));
    Console.WriteLine($"""
        VOS3000   {server.Vos3000.BaseAddress}
        Zhifuyun  {server.Zhifuyun.BaseAddress}  client id {server.Zhifuyun.ClientId}, client secret {server.Zhifuyun.ClientSecret}
        WorkBot   {server.WorkBot.BaseAddress}  {phones}, text message code {server.WorkBot.FixedSmsCode}, activation code {freeCode}
        Yunke     {yunke.BaseAddress}  phone {YunkeSandbox.DemoPhone}, password {YunkeSandbox.DemoPassword}, companies {companies}
                  {yunke.SecondBaseAddress} is its second host, {yunke.StorageAddress} its storage of recordings
                  {yunke.OpenPlatformAddress} its open platform  partner {YunkeSandbox.DemoPartnerId}, key {YunkeSandbox.DemoOpenPlatformKey}
        WeCom     {server.WeCom.BaseAddress}  corp id {WeComSandbox.DemoCorpId}, robot key {WeComSandbox.DemoRobotKey}
                  agent {WeComSandbox.DemoAgentId}, secret {WeComSandbox.DemoSecret}
                  contact sync secret {WeComSandbox.DemoContactSyncSecret}

        Point clients at it with environment variables
            Vos3000__BaseAddress={server.Vos3000.BaseAddress}
            Zhifuyun__BaseAddress={server.Zhifuyun.BaseAddress}
            Zhifuyun__ClientId={server.Zhifuyun.ClientId}
            Zhifuyun__ClientSecret={server.Zhifuyun.ClientSecret}
            WorkBot__BaseAddress={server.WorkBot.BaseAddress}
            Yunke__BaseAddress={yunke.BaseAddress}
            WeCom__BaseAddress={server.WeCom.BaseAddress}
        or with the configuration keys of the same names, with a colon.

        Try it:
            curl -H "Content-Type: text/html;charset=UTF-8" -d "{"{}"}" {server.Vos3000.BaseAddress}external/server/GetAllCustomers

        Ctrl+C stops it.
        """);
    await stop.Task;
    return 0;
}
catch (Exception error) when (error is IOException or SocketException)
{
    Console.Error.WriteLine($"A port cannot be used: {error.Message}");
    return 1;
}

void Stop(PosixSignalContext signal)
{
    // Without this the process would end before the server has closed its connections.
    signal.Cancel = true;
    stop.TrySetResult();
}
