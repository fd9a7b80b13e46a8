using Sdk.Core;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Operations;

/// <summary>Methods that read one object give that object, and an error when the answer does not hold it.</summary>
internal sealed class SingleObjectTests
{
    public static IEnumerable<TestCaseData> Reads =>
    [
        Case("infoCustomers", "account", static client => NameAsync(client.Customers.GetAsync("K1"), static found => found.Account)),
        Case("infoPhones", "e164", static client => NameAsync(client.Phones.GetAsync("K1"), static found => found.E164)),
        Case("infoGatewayMappings", "name", static client => NameAsync(client.MappingGateways.GetAsync("K1"), static found => found.Name)),
        Case("infoGatewayRoutings", "name", static client => NameAsync(client.RoutingGateways.GetAsync("K1"), static found => found.Name)),
    ];

    [TestCaseSource(nameof(Reads))]
    public async Task Object_is_given(string list, string key, Func<Vos3000Client, Task<string>> read)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"{{list}}":[{"{{key}}":"K1"}]}""");
        Assert.That(await read(mock.Client), Is.EqualTo("K1"));
        Assert.That(mock.Only.Body, Does.Contain("[\"K1\"]"));
    }

    [TestCaseSource(nameof(Reads))]
    public async Task Missing_object_is_not_found(string list, string key, Func<Vos3000Client, Task<string>> read)
    {
        foreach (string answer in new[] { $$"""{"retCode":0,"{{list}}":[]}""", $$"""{"retCode":0,"{{list}}":[null]}""", """{"retCode":0}""", """{"retCode":-10007}""" })
        {
            using var mock = new Vos3000Mock(answer);
            Assert.That(await read(mock.Client), Is.EqualTo("NotFound -10007"), $"{key}: {answer}");
        }
    }

    private static async Task<string> NameAsync<T>(Task<ApiResult<T>> reading, Func<T, string?> name)
    {
        ApiResult<T> result = await reading;
        return result.IsSuccess ? name(result.Value) ?? "" : $"{result.Error.Category} {result.Error.Code}";
    }

    private static TestCaseData Case(string list, string key, Func<Vos3000Client, Task<string>> read) => new TestCaseData(list, key, read).SetArgDisplayNames(list);
}
