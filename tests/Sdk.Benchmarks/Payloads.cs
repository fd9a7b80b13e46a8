using System.Globalization;
using System.Text;

namespace Sdk.Benchmarks;

/// <summary>Answers of <c>GetCustomer</c> as a switch gives them.</summary>
internal static class Payloads
{
    /// <summary>One customer.</summary>
    public static byte[] Small { get; } = Create(1);

    /// <summary>A thousand customers, about 800 KB.</summary>
    public static byte[] List { get; } = Create(1_000);

    private static byte[] Create(int customers)
    {
        string[] rows = [.. Enumerable.Range(0, customers).Select(Customer)];
        return Encoding.UTF8.GetBytes($$"""{"retCode":0,"infoCustomers":[{{string.Join(',', rows)}}]}""");
    }

    private static string Customer(int i) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""
        {"account":"{{{100_000 + i}}}","name":"上海分公司 {{{i}}}","money":{{{i}}}.2500,"limitMoney":100.0,"feeRateGroup":"standard",
        "type":0,"lockType":0,"agentAccount":"agent-{{{i % 7}}}","phoneBookLimit":2147483647,"canceled":false,
        "startTime":1735689600000,"validTime":9223372036854775807,"todayConsumption":3.75,"ctdBillingType":0,"category":0,
        "bindedE164s":["862150{{{100_000 + i}}}","862151{{{100_000 + i}}}"],"memo":"opened by the operator on duty",
        "infoCustomerAdditional":{"cardType":0,"cardNumber":"310000199001010000","address":"No. {{{i}}}, West Nanjing Road, Shanghai",
        "postCode":"200000","linkMan":"张三","telephone":"+86 21 5000 0000","fax":"+86 21 5000 0001",
        "email":"customer-{{{i}}}@example.com","emailCc":"accounts@example.com","emailBcc":"","reportType":0,
        "companyName":"Example Trading Co. {{{i}}}","bank":"Bank of Examples, Shanghai"}}
        """).ReplaceLineEndings("");
}
