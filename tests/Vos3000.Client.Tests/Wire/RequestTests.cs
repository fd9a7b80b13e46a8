using System.Globalization;
using System.Text.Json.Nodes;
using Sdk.Core;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Wire;

/// <summary>What goes over the wire, to the letter.</summary>
internal sealed class RequestTests
{
    private static readonly DateOnly Day = new(2026, 5, 1);

    public static IEnumerable<TestCaseData> Operations =>
    [
        Case("CreateCustomer", client => client.Customers.CreateAsync(new CreateCustomerRequest { Account = "1", Name = "甲" }), """{"account":"1","name":"甲"}"""),
        Case("GetCustomer", client => client.Customers.GetAsync("10001"), """{"accounts":["10001"]}"""),
        Case("GetAllCustomers", client => client.Customers.GetAllAsync(), """{"type":1}"""),
        Case("GetAllCustomers", client => client.Customers.GetAllNumbersAsync(), """{"type":0}"""),
        Case(
            "Pay",
            client => client.Payments.PayAsync(new PayRequest { OwnerName = "80001", OwnerType = PayOwnerType.Phone, Money = -0.5m, Memo = "退款" }),
            """{"ownerName":"80001","ownerType":6,"money":-0.5,"memo":"退款"}"""),
        Case("GetAllPhoneOnline", client => client.Phones.GetAllOnlineAsync(), "{}"),
        Case("GetPhoneOnline", client => client.Phones.GetOnlineAsync(), "{}"),
        Case("GetPhoneOnline", client => client.Phones.GetOnlineAsync(["80001", "80002"]), """{"e164s":["80001","80002"]}"""),
        Case(
            "GetCdr",
            client => client.Cdrs.GetAsync(new GetCdrRequest { Accounts = ["1", "2"], BeginTime = Day, EndTime = Day.AddDays(30) }),
            """{"accounts":["1","2"],"beginTime":"20260501","endTime":"20260531"}"""),
        Case("GetCurrentCall", client => client.Calls.GetCurrentAsync(), "{}"),
        Case(
            "GetCurrentCall",
            client => client.Calls.GetCurrentAsync(new GetCurrentCallRequest { CallerE164s = ["1"], RoutingGatewayName = "rg" }),
            """{"callerE164s":["1"],"gatewayRoutingName":"rg"}"""),
        Case("DisconnectCurrentCall", client => client.Calls.DisconnectAsync([7, -8]), """{"callIds":[7,-8]}"""),
        Case("DeleteSuite", client => client.Suites.DeleteAsync(7), """{"id":7,"force":0}"""),
        Case("DeleteSuite", client => client.Suites.DeleteAsync(7, force: true), """{"id":7,"force":1}"""),
        Case("GetLimitE164", client => client.NumberGroups.GetNumbersAsync("g", []), """{"limitE164GroupName":"g"}"""),
        Case("DeleteIpLimit", client => client.IpLimits.DeleteAsync("10.0.0.1"), """{"ips":"10.0.0.1"}"""),
        Case("DeleteIpLimit", client => client.IpLimits.DeleteAsync(["10.0.0.1"]), """{"ips":["10.0.0.1"]}"""),
        Case("GetSuite", client => client.PostAsync("GetSuite"), "{}"),
        Case("GetSuite", client => client.PostAsync("/external/server/GetSuite", new JsonObject { ["ids"] = new JsonArray(1, 2) }), """{"ids":[1,2]}"""),
    ];

    [TestCaseSource(nameof(Operations))]
    public async Task Operation_posts_its_members_to_its_path(string operation, Func<Vos3000Client, Task> call, string body)
    {
        using var mock = new Vos3000Mock();

        await call(mock.Client);

        Assert.That(mock.Only.Method, Is.EqualTo(HttpMethod.Post));
        Assert.That(mock.Only.Address, Is.EqualTo(new Uri($"{Vos3000Mock.Address}external/server/{operation}")));
        Assert.That(mock.Only.ContentType, Is.EqualTo("text/html;charset=UTF-8"));
        Assert.That(mock.Only.Body, Is.EqualTo(body));
    }

    [Test]
    public async Task All_members_of_a_new_customer_are_written_as_the_manual_names_them()
    {
        using var mock = new Vos3000Mock();

        await mock.Client.Customers.CreateAsync(new CreateCustomerRequest
        {
            Account = "20001",
            Name = "上海“云桥”<科技> & Co",
            Money = 0.000039m,
            LimitMoney = 1000m,
            FeeRateGroup = "标准",
            Type = AccountType.FromValue(1),
            LockType = AccountLockType.FromValue(1),
            AgentAccount = "10001",
            PhoneBookLimit = int.MaxValue,
            ValidTime = DateTimeOffset.MaxValue,
            CtdBillingType = CtdBillingType.FromValue(9),
            Memo = "电话",
            Additional = new CustomerAdditional { CardType = IdentityCardType.Passport, LinkMan = "李", Email = "a@b.c", ReportType = ReportMailType.Daily },
        });

        Assert.That(mock.Only.Body, Is.EqualTo(
            """{"account":"20001","name":"上海“云桥”<科技> & Co","money":0.000039,"limitMoney":1000,"feeRateGroup":"标准","type":1,"lockType":1,"""
            + """ "agentAccount":"10001","phoneBookLimit":2147483647,"validTime":9223372036854775807,"ctdBillingType":9,"memo":"电话","""[1..]
            + """ "infoCustomerAdditional":{"cardType":1,"linkMan":"李","email":"a@b.c","reportType":1}}"""[1..]));
    }

    [TestCase("0.0000000001")]
    [TestCase("79228162514264337593543950335")]
    [TestCase("-12345678.9")]
    [TestCase("1E+3")]
    public async Task Money_is_written_without_an_exponent(string amount)
    {
        using var mock = new Vos3000Mock();
        decimal money = decimal.Parse(amount, NumberStyles.Float, CultureInfo.InvariantCulture);

        await mock.Client.Payments.PayAsync(new PayRequest { OwnerName = "1", OwnerType = PayOwnerType.Account, Money = money });

        string written = mock.Only.Body.Split("\"money\":")[1].TrimEnd('}');
        Assert.That(written, Does.Not.Contain("E").IgnoreCase);
        Assert.That(decimal.Parse(written, CultureInfo.InvariantCulture), Is.EqualTo(money));
    }

    [Test]
    public async Task Account_whose_expiry_the_system_decides_is_written_as_zero()
    {
        using var mock = new Vos3000Mock();

        await mock.Client.Customers.CreateAsync(new CreateCustomerRequest { Account = "1", Name = "n", ValidTime = DateTimeOffset.UnixEpoch });

        Assert.That(mock.Only.Body, Does.EndWith("\"validTime\":0}"));
    }

    [Test]
    public async Task Content_type_is_an_option()
    {
        using var mock = new Vos3000Mock(configure: options => options.RequestContentType = "application/json;charset=UTF-8");

        await mock.Client.Phones.GetAllOnlineAsync();

        Assert.That(mock.Only.ContentType, Is.EqualTo("application/json;charset=UTF-8"));
    }

    [TestCase("text/html")]
    [TestCase("text/html; charset=gbk")]
    [TestCase("nonsense")]
    [TestCase("")]
    public void Content_type_without_utf8_is_refused_at_start(string contentType)
    {
        var options = new Vos3000Options { BaseAddress = new Uri(Vos3000Mock.Address), RequestContentType = contentType };

        Assert.That(
            () => Vos3000Client.Create(options),
            Throws.InstanceOf<Microsoft.Extensions.Options.OptionsValidationException>().With.Message.Contains("Vos3000Options.RequestContentType"));
    }

    [TestCase("http://vos.example.com/proxy", "http://vos.example.com/proxy/external/server/GetAllPhoneOnline")]
    [TestCase("http://vos.example.com/proxy/", "http://vos.example.com/proxy/external/server/GetAllPhoneOnline")]
    [TestCase("https://vos.example.com", "https://vos.example.com/external/server/GetAllPhoneOnline")]
    public async Task Path_of_the_base_address_is_kept(string address, string expected)
    {
        using var mock = new Vos3000Mock(configure: options => options.BaseAddress = new Uri(address));

        await mock.Client.Phones.GetAllOnlineAsync();

        Assert.That(mock.Only.Address, Is.EqualTo(new Uri(expected)));
    }

    [TestCase("GetSuite", OperationSafety.Read)]
    [TestCase("Pay", OperationSafety.NotRepeatable)]
    public async Task Generic_post_takes_safety_from_the_name(string name, OperationSafety safety)
    {
        using var mock = new Vos3000Mock("""{"retCode":-1234}""");

        ApiResult<System.Text.Json.JsonElement> result = await mock.Client.PostAsync(name);

        Assert.That(result.Error!.OutcomeUnknown, Is.EqualTo(safety == OperationSafety.NotRepeatable));
        Assert.That(result.Error.Operation, Is.EqualTo($"Vos3000.{name}"));
    }

    private static TestCaseData Case(string operation, Func<Vos3000Client, Task> call, string body) =>
        new TestCaseData(operation, call, body).SetArgDisplayNames(operation, body);
}
