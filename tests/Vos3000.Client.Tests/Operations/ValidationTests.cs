using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Operations;

/// <summary>Bad arguments are named and never sent.</summary>
internal sealed class ValidationTests
{
    private static readonly string TooLong = new('长', 256);
    private static readonly DateOnly Day = new(2026, 5, 1);

    public static IEnumerable<TestCaseData> BadCalls =>
    [
        Bad("request", client => client.Customers.CreateAsync(null!)),
        Bad("request.Account", client => client.Customers.CreateAsync(new CreateCustomerRequest { Account = null!, Name = "n" })),
        Bad("request.Account", client => client.Customers.CreateAsync(new CreateCustomerRequest { Account = " ", Name = "n" })),
        Bad("request.Account", client => client.Customers.CreateAsync(new CreateCustomerRequest { Account = TooLong, Name = "n" })),
        Bad("request.Name", client => client.Customers.CreateAsync(new CreateCustomerRequest { Account = "1", Name = "" })),
        Bad("request.Name", client => client.Customers.CreateAsync(new CreateCustomerRequest { Account = "1", Name = TooLong })),
        Bad("request.FeeRateGroup", client => client.Customers.CreateAsync(new CreateCustomerRequest { Account = "1", Name = "n", FeeRateGroup = TooLong })),
        Bad("request.AgentAccount", client => client.Customers.CreateAsync(new CreateCustomerRequest { Account = "1", Name = "n", AgentAccount = TooLong })),
        Bad("request.Memo", client => client.Customers.CreateAsync(new CreateCustomerRequest { Account = "1", Name = "n", Memo = TooLong })),
        Bad("Bank", client => client.Customers.CreateAsync(new CreateCustomerRequest { Account = "1", Name = "n", Additional = new CustomerAdditional { Bank = TooLong } })),
        Bad("request", client => client.Customers.GetAsync((GetCustomerRequest)null!)),
        Bad("request", client => client.Customers.GetAsync(new GetCustomerRequest { Type = AccountType.FromValue(0) })),
        Bad("request.Accounts", client => client.Customers.GetAsync(new GetCustomerRequest { Accounts = [] })),
        Bad("request.Accounts", client => client.Customers.GetAsync(new GetCustomerRequest { Accounts = ["1", " "] })),
        Bad("request.E164s", client => client.Customers.GetAsync(new GetCustomerRequest { E164s = [] })),
        Bad("AgentAccount", client => client.Customers.GetAsync(new GetCustomerRequest { AgentFilter = new AgentFilter { AgentAccount = "", QuerySonMode = QuerySonMode.AllDescendants } })),
        Bad("account", client => client.Customers.GetAsync((string)null!)),
        Bad("account", client => client.Customers.GetAsync("")),
        Bad("account", client => client.Customers.GetAsync(TooLong)),
        Bad("request", client => client.Payments.PayAsync(null!)),
        Bad("request.OwnerName", client => client.Payments.PayAsync(new PayRequest { OwnerName = "", OwnerType = PayOwnerType.Phone, Money = 1 })),
        Bad("request.OwnerName", client => client.Payments.PayAsync(new PayRequest { OwnerName = TooLong, OwnerType = PayOwnerType.Phone, Money = 1 })),
        Bad("request.Memo", client => client.Payments.PayAsync(new PayRequest { OwnerName = "1", OwnerType = PayOwnerType.Phone, Money = 1, Memo = TooLong })),
        Bad("e164s", client => client.Phones.GetOnlineAsync([])),
        Bad("e164s", client => client.Phones.GetOnlineAsync(["1", ""])),
        Bad("e164s", client => client.Phones.GetOnlineAsync([TooLong])),
        Bad("e164s", client => Task.FromResult(client.Phones.StreamOnlineAsync(null!))),
        Bad("e164s", client => Task.FromResult(client.Phones.StreamOnlineAsync([" "]))),
        Bad("batchSize", client => Task.FromResult(client.Phones.StreamOnlineAsync(["1"], 0))),
        Bad("batchSize", client => Task.FromResult(client.Phones.StreamOnlineAsync(["1"], 10_001))),
        Bad("request", client => client.Cdrs.GetAsync(null!)),
        Bad("request.Accounts", client => client.Cdrs.GetAsync(new GetCdrRequest { Accounts = null!, BeginTime = Day, EndTime = Day })),
        Bad("request.Accounts", client => client.Cdrs.GetAsync(new GetCdrRequest { Accounts = [], BeginTime = Day, EndTime = Day })),
        Bad("request.CallerE164", client => client.Cdrs.GetAsync(new GetCdrRequest { Accounts = ["1"], CallerE164 = TooLong, BeginTime = Day, EndTime = Day })),
        Bad("request.EndTime", client => client.Cdrs.GetAsync(new GetCdrRequest { Accounts = ["1"], BeginTime = Day, EndTime = Day.AddDays(-1) })),
        Bad("request.Accounts", client => Task.FromResult(client.Cdrs.StreamAsync(new GetCdrRequest { Accounts = [], BeginTime = Day, EndTime = Day }))),
        Bad("request", client => Task.FromResult(client.Cdrs.StreamDaysAsync(null!))),
        Bad("request.CallerE164s", client => client.Calls.GetCurrentAsync(new GetCurrentCallRequest { CallerE164s = [] })),
        Bad("request.CalleeE164s", client => client.Calls.GetCurrentAsync(new GetCurrentCallRequest { CalleeE164s = [null!] })),
        Bad("request.MappingGatewayName", client => client.Calls.GetCurrentAsync(new GetCurrentCallRequest { MappingGatewayName = TooLong })),
        Bad("callIds", client => client.Calls.DisconnectAsync(null!)),
        Bad("callIds", client => client.Calls.DisconnectAsync([])),
        Bad("operation", client => client.PostAsync(null!)),
        Bad("operation", client => client.PostAsync(" ")),
        Bad("operation", client => client.PostAsync("/external/server/")),
        Bad("operation", client => client.PostAsync("../admin")),
        Bad("operation", client => client.PostAsync("GetSuite?x=1")),
        Bad("operation", client => client.PostAsync("http://elsewhere.example.com/")),
        Bad("options", client => Task.FromResult(client.With(null!))),
    ];

    [TestCaseSource(nameof(BadCalls))]
    public void Bad_argument_is_named_and_nothing_is_sent(string argument, Func<Vos3000Client, Task> call)
    {
        using var mock = new Vos3000Mock();

        ArgumentException? refused = Assert.CatchAsync<ArgumentException>(async () => await call(mock.Client));

        Assert.That(refused!.ParamName, Does.EndWith(argument));
        Assert.That(refused.Message, Does.Not.Contain(TooLong));
        Assert.That(mock.Sent, Is.Empty);
    }

    [Test]
    public async Task Text_of_the_longest_length_is_sent()
    {
        using var mock = new Vos3000Mock();

        await mock.Client.Customers.GetAsync(TooLong[1..]);

        Assert.That(mock.Sent, Has.Count.EqualTo(1));
    }

    private static TestCaseData Bad(string argument, Func<Vos3000Client, Task> call, [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) =>
        new TestCaseData(argument, call).SetArgDisplayNames(argument, $"case {line - 16}");
}
