using System.Reflection;
using Sdk.Core;
using Sdk.Sandbox;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>Every public method of every client reaches its operation and succeeds.</summary>
internal sealed class EveryMethodTests : LifeTest
{
    private static SampleCall[] Calls => [.. CustomerCalls.All, .. MoneyCalls.All, .. NumberCalls.All];

    [Test]
    public void Table_of_calls_covers_every_public_method_once()
    {
        IEnumerable<string> methods =
            from client in Contracts.Clients
            from method in client.PropertyType.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            select new ClientMethod(client, method).ToString();

        Assert.That(Calls.Select(static call => call.Method), Is.EquivalentTo(methods));
    }

    [Test]
    public async Task All_calls_succeed_and_request_all_operations()
    {
        List<(string Method, ApiError? Error, string Operation)> done = [];
        foreach (SampleCall call in Calls)
        {
            Switch.Seed();
            ApiError? error = await call.RunAsync(Client);
            done.Add((call.Method, error, Server.Journal.Entries[^1].Operation));
        }

        Assert.That(done, Is.EqualTo(Calls.Select(static call => (call.Method, (ApiError?)null, call.Operation))));
        Assert.That(Vos3000Sandbox.OperationNames, Has.Count.EqualTo(91));
        Assert.That(
            Server.Journal.Entries.Select(static entry => entry.Operation).Distinct(),
            Is.EquivalentTo(Vos3000Sandbox.OperationNames));
    }
}
