using Sdk.Core;
using Sdk.TestKit;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Operations;

/// <summary>A kind of object that the client reads, lets a caller change and writes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Key">The member that names an object.</param>
/// <param name="List">The member of the answer that holds the objects.</param>
/// <param name="Paths">What is asked and what is sent.</param>
/// <param name="Update">Changes the object that is called <c>K1</c>, or another one.</param>
internal sealed record UpdateSubject(
    string Name, string Key, string List, string[] Paths, Func<Vos3000Client, string, Action<object>?, Task<ApiResult>> Update)
{
    public const string Object = "K1";

    public static IEnumerable<UpdateSubject> All { get; } =
    [
        new("Customer", "account", "infoCustomers", ["GetCustomer", "ModifyCustomer"], static (client, key, change) => client.Customers.UpdateAsync(key, change!)),
        new("Phone", "e164", "infoPhones", ["GetPhone", "ModifyPhone"], static (client, key, change) => client.Phones.UpdateAsync(key, change!)),
        new(
            "MappingGateway", "name", "infoGatewayMappings", ["GetGatewayMapping", "ModifyGatewayMapping"],
            static (client, key, change) => client.MappingGateways.UpdateAsync(key, change!)),
        new(
            "RoutingGateway", "name", "infoGatewayRoutings", ["GetGatewayRouting", "ModifyGatewayRouting"],
            static (client, key, change) => client.RoutingGateways.UpdateAsync(key, change!)),
    ];

    /// <summary>Changes the object, which has these members beside its key.</summary>
    public async Task<UpdateOutcome> RunAsync(string members, Action<object> change, string written = """{"retCode":0}""") =>
        await RunAsync($$"""{"retCode":0,"{{List}}":[{"{{Key}}":"other"},{"{{Key}}":"{{Object}}",{{members}}}]}""", written, change);

    /// <summary>Changes the object after this answer.</summary>
    public async Task<UpdateOutcome> RunAsync(string read, string written, Action<object>? change, string key = Object)
    {
        using var handler = new ScriptedHandler(TimeProvider.System, ScriptedAnswer.Json(read), ScriptedAnswer.Json(written));
        var options = new Vos3000Options { BaseAddress = new Uri(Vos3000Mock.Address), MaxRetries = 0 };
        using var client = Vos3000Client.Create(options, new ApiClientServices { Handler = handler });
        ApiResult? result = null;
        Exception? exception = null;
        try
        {
            result = await Update(client, key, change);
        }
        catch (Exception thrown)
        {
            exception = thrown;
        }

        return new UpdateOutcome(result, exception, [.. handler.Requests.Select(static request => request.Address.Segments[^1])], handler.Requests is [.., var last] ? last.BodyText : null);
    }

    public override string ToString() => Name;
}

/// <summary>How a change went.</summary>
/// <param name="Result">What the method returned.</param>
/// <param name="Exception">What it threw.</param>
/// <param name="Sent">The operations that were called.</param>
/// <param name="LastBody">What was sent last.</param>
internal sealed record UpdateOutcome(ApiResult? Result, Exception? Exception, string[] Sent, string? LastBody)
{
    /// <summary>What was sent to change the object.</summary>
    public string Change
    {
        get
        {
            Assert.That(Exception, Is.Null);
            Assert.That(Result!.IsSuccess, Is.True);
            Assert.That(Sent, Has.Length.EqualTo(2));
            return LastBody!;
        }
    }
}
