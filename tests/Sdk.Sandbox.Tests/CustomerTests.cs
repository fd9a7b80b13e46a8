using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests;

internal sealed class CustomerTests : Vos3000TestBase
{
    private static readonly string[] InfoCustomerMembers =
    [
        "account", "name", "money", "limitMoney", "feeRateGroup", "type", "lockType", "agentAccount", "phoneBookLimit",
        "canceled", "startTime", "validTime", "todayConsumption", "ctdBillingType", "category", "bindedE164s", "memo",
        "infoCustomerAdditional",
    ];

    [Test]
    public async Task A_created_customer_is_found_with_every_member_that_was_sent()
    {
        JsonObject created = await CallAsync("CreateCustomer", """
            {"account":"20001","name":"测试账户","money":12.5,"limitMoney":"100","feeRateGroup":"标准费率","type":2,"lockType":1,
             "agentAccount":"10001","phoneBookLimit":7,"validTime":1893456000000,"ctdBillingType":1,"memo":"备注",
             "infoCustomerAdditional":{"linkMan":"张三","reportType":1}}
            """);
        Assert.That(created.ToJsonString(), Is.EqualTo("""{"retCode":0}"""));

        JsonObject customer = Rows(await CallAsync("GetCustomer", """{"accounts":["20001"]}"""), "infoCustomers").Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)customer["name"], Is.EqualTo("测试账户"));
            Assert.That((decimal)customer["money"]!, Is.EqualTo(12.5m));
            Assert.That((decimal)customer["limitMoney"]!, Is.EqualTo(100m));
            Assert.That((int)customer["type"]!, Is.EqualTo(2));
            Assert.That((int)customer["lockType"]!, Is.EqualTo(1));
            Assert.That((string?)customer["agentAccount"], Is.EqualTo("10001"));
            Assert.That((long)customer["validTime"]!, Is.EqualTo(1893456000000));
            Assert.That((long)customer["startTime"]!, Is.EqualTo(Now.ToUnixTimeMilliseconds()));
            Assert.That((string?)customer["infoCustomerAdditional"]!["linkMan"], Is.EqualTo("张三"));
            Assert.That((int)customer["infoCustomerAdditional"]!["reportType"]!, Is.EqualTo(1));
        }
    }

    [TestCase("""{"name":"x"}""", -12103)]
    [TestCase("""{"account":"20001"}""", -12103)]
    [TestCase("""{"account":null,"name":"x"}""", -12103)]
    [TestCase("""{"Account":"20001","name":"x"}""", -12103)]
    [TestCase("""{"account":20001,"name":"x"}""", -10124)]
    [TestCase("""{"account":"20001","name":"x","money":"much"}""", -10124)]
    [TestCase("""{"account":"20001","name":"x","type":3}""", -10124)]
    [TestCase("""{"account":"20001","name":"x","infoCustomerAdditional":"y"}""", -10124)]
    [TestCase("""{"account":"20001","name":"x","validTime":-5}""", -10124)]
    [TestCase("""{"account":"10001","name":"x"}""", Vos3000Sandbox.DuplicateAccountCode)]
    public async Task A_customer_that_cannot_be_created_is_refused_and_changes_nothing(string body, int code)
    {
        AssertRefused(await CallAsync("CreateCustomer", body), code);
        Assert.That(Vos3000.Customers, Has.Count.EqualTo(12));
        Assert.That(Vos3000.Customers["10001"].Name, Is.EqualTo("华东代理商"));
    }

    [Test]
    public async Task The_largest_long_as_expiry_means_the_last_instant()
    {
        await CallAsync("CreateCustomer", """{"account":"20001","name":"x","validTime":9223372036854775807}""");
        Assert.That(Vos3000.Customers["20001"].ValidTime.Year, Is.EqualTo(9999));
    }

    [Test]
    public async Task GetCustomer_answers_all_documented_members()
    {
        JsonObject customer = Rows(await CallAsync("GetCustomer", """{"accounts":["10001"]}"""), "infoCustomers").Single();
        Assert.That(customer.Select(member => member.Key), Is.EqualTo(InfoCustomerMembers));
        Assert.That((int)customer["category"]!, Is.EqualTo(1), "10001 is an agent");
        Assert.That((decimal)customer["todayConsumption"]!, Is.GreaterThanOrEqualTo(0));
    }

    [Test]
    public async Task GetCustomer_finds_by_phone_and_by_agent()
    {
        JsonObject byPhone = await CallAsync("GetCustomer", """{"e164s":["80002"]}""");
        Assert.That(Rows(byPhone, "infoCustomers").Select(row => (string?)row["account"]), Is.EqualTo(new[] { "10002" }));

        Vos3000.Customers.Set(new Vos3000SandboxCustomer { Account = "30001", Name = "下级", AgentAccount = "10002", Type = 1 });
        JsonObject direct = await CallAsync("GetCustomer", """{"filterAgentAccount":{"filterAgentAccount":"10001","querySonMode":1}}""");
        JsonObject all = await CallAsync("GetCustomer", """{"filterAgentAccount":{"filterAgentAccount":"10001","querySonMode":0}}""");
        JsonObject cards = await CallAsync("GetCustomer", """{"type":1,"filterAgentAccount":{"filterAgentAccount":"10001","querySonMode":"0"}}""");
        Assert.That(Rows(direct, "infoCustomers"), Has.Count.EqualTo(4));
        Assert.That(Rows(all, "infoCustomers"), Has.Count.EqualTo(5));
        Assert.That(Rows(cards, "infoCustomers"), Has.Count.EqualTo(1));
    }

    [TestCase("{}", -12103)]
    [TestCase("""{"accounts":null}""", -12103)]
    [TestCase("""{"accounts":[]}""", -12103)]
    [TestCase("""{"accounts":"10001"}""", -10124)]
    [TestCase("""{"accounts":[1]}""", -10124)]
    [TestCase("""{"filterAgentAccount":{"querySonMode":0}}""", -12103)]
    [TestCase("""{"accounts":["nobody"]}""", -10007)]
    [TestCase("""{"e164s":["nobody"]}""", -10007)]
    public async Task GetCustomer_refuses(string body, int code) => AssertRefused(await CallAsync("GetCustomer", body), code);

    [Test]
    public async Task Not_found_has_the_words_of_the_manual()
    {
        JsonObject answer = await CallAsync("GetCustomer", """{"accounts":["nobody"]}""");
        Assert.That(answer.ToJsonString(), Is.EqualTo("""{"retCode":-10007,"exception":"Not found, operation failed."}"""));
    }

    [TestCase("{}")]
    [TestCase("""{"type":0}""")]
    [TestCase("""{"type":"0"}""")]
    public async Task GetAllCustomers_lists_account_numbers(string body)
    {
        JsonObject answer = await CallAsync("GetAllCustomers", body);
        Assert.That(answer.Select(member => member.Key), Is.EqualTo(new[] { "retCode", "accounts" }));
        Assert.That(answer["accounts"]!.AsArray(), Has.Count.EqualTo(12));
    }

    [Test]
    public async Task GetAllCustomers_of_type_1_lists_balances()
    {
        JsonObject answer = await CallAsync("GetAllCustomers", """{"type":1}""");
        JsonObject brief = Rows(answer, "infoCustomerBriefs")[1];
        Assert.That(brief.ToJsonString(), Is.EqualTo("""{"account":"10002","money":12850.36,"limitMoney":5000.0}"""));
    }

    [TestCase("""{"type":2}""")]
    [TestCase("""{"type":"all"}""")]
    [TestCase("""{"type":1.5}""")]
    public async Task GetAllCustomers_refuses_another_type(string body) => AssertRefused(await CallAsync("GetAllCustomers", body), -10124);
}
