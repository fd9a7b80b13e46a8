using System.Globalization;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests;

internal sealed class PaymentTests : Vos3000TestBase
{
    [TestCase("10002", 2, "100.25", 12950.61)]
    [TestCase("80002", 6, "100.25", 12950.61)]
    [TestCase("10002", 2, "-850.36", 12000.0)]
    public async Task A_payment_changes_the_balance_and_answers_it(string owner, int ownerType, string money, double balance)
    {
        string body = $$"""{"ownerName":"{{owner}}","ownerType":{{ownerType}},"money":{{money}},"memo":"充值"}""";
        JsonObject answer = await CallAsync("Pay", body);
        JsonObject paid = answer["infoPay"]!.AsObject();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(CodeOf(answer), Is.Zero);
            Assert.That(paid.Select(member => member.Key), Is.EqualTo(new[] { "account", "money", "validTime", "payMoney" }));
            Assert.That((string?)paid["account"], Is.EqualTo("10002"));
            Assert.That((double)paid["money"]!, Is.EqualTo(balance));
            Assert.That(paid["payMoney"]!.GetValue<decimal>(), Is.EqualTo(decimal.Parse(money, CultureInfo.InvariantCulture)));
            Assert.That(Vos3000.Customers["10002"].Money, Is.EqualTo((decimal)balance));
        }
    }

    [Test]
    public async Task Payments_at_the_same_time_are_all_counted()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => CallAsync("Pay", """{"ownerName":"10002","ownerType":2,"money":0.01}""")));
        Assert.That(Vos3000.Customers["10002"].Money, Is.EqualTo(12850.86m));
    }

    [TestCase("""{"ownerType":2,"money":1}""", -12103)]
    [TestCase("""{"ownerName":"10002","money":1}""", -12103)]
    [TestCase("""{"ownerName":"10002","ownerType":2}""", -12103)]
    [TestCase("""{"ownerName":"10002","ownerType":2,"money":null}""", -12103)]
    [TestCase("""{"ownerName":"10002","ownerType":"two","money":1}""", -10124)]
    [TestCase("""{"ownerName":"10002","ownerType":2,"money":true}""", -10124)]
    [TestCase("""{"ownerName":"10002","ownerType":2,"money":1e300}""", -10124)]
    [TestCase("""{"ownerName":"10002","ownerType":2,"money":79228162514264337593543950335}""", -10124)]
    [TestCase("""{"ownerName":"nobody","ownerType":2,"money":1}""", -10007)]
    [TestCase("""{"ownerName":"nobody","ownerType":6,"money":1}""", -10007)]
    [TestCase("""{"ownerName":"10002","ownerType":11,"money":1}""", -10007)]
    [TestCase("""{"ownerName":"10002","ownerType":25,"money":1}""", -10007)]
    [TestCase("""{"ownerName":"10002","ownerType":44,"money":1}""", -10007)]
    public async Task A_payment_that_is_refused_moves_no_money(string body, int code)
    {
        AssertRefused(await CallAsync("Pay", body), code);
        Assert.That(Vos3000.Customers["10002"].Money, Is.EqualTo(12850.36m));
    }

    [Test]
    public async Task Numbers_may_be_sent_as_strings()
    {
        JsonObject answer = await CallAsync("Pay", """{"ownerName":"10002","ownerType":"2","money":"1e2"}""");
        Assert.That(CodeOf(answer), Is.Zero);
        Assert.That(Vos3000.Customers["10002"].Money, Is.EqualTo(12950.36m));
    }

    [TestCase(0, "0.0")]
    [TestCase(10, "10.0")]
    [TestCase(-118.65, "-118.65")]
    [TestCase(0.001, "0.001")]
    [TestCase(0.000039166666666666665, "3.9166666666666665E-5")]
    [TestCase(9999999.5, "9999999.5")]
    [TestCase(12345678, "1.2345678E7")]
    [TestCase(-20000000, "-2.0E7")]
    [TestCase(0.1 + 0.2, "0.30000000000000004")]
    public void Money_looks_like_a_java_double(double value, string text) => Assert.That(Vos3000Json.FormatDouble(value), Is.EqualTo(text));
}
