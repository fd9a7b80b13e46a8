using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Operations;

/// <summary>
/// Every text, list and secret of every method, in every depth: what is blank, too long, empty or cannot be written is named and nothing is
/// sent; what is as long as the manual allows is sent.
/// </summary>
internal sealed class TextLimitTests
{
    public static IEnumerable<ClientMethod> Methods => ClientMethod.All.Where(static method => Slot.All(method, method.Fill()).Any());

    [TestCaseSource(nameof(Methods))]
    public async Task Bad_text_is_named_and_nothing_is_sent(ClientMethod method)
    {
        using var mock = new Vos3000Mock();
        int slots = Slot.All(method, method.Fill()).Count();
        for (int index = 0; index < slots; index++)
        {
            int values = Slot.All(method, method.Fill()).ElementAt(index).BadValues().Count();
            for (int value = 0; value < values; value++)
            {
                object?[] arguments = method.Fill();
                Slot slot = Slot.All(method, arguments).ElementAt(index);
                slot.Set(slot.BadValues().ElementAt(value));

                ArgumentException? refused = await CatchAsync(() => method.InvokeAsync(mock.Client, arguments));

                Assert.That(refused, Is.Not.Null, $"{slot.Place}, bad value {value} of {values} is sent.");
                Assert.That(refused!.ParamName, Does.EndWith(slot.Name), $"{slot.Place}, bad value {value}");
                Assert.That(refused.Message, Has.Length.LessThan(300), "What is refused is not repeated.");
            }
        }

        Assert.That(mock.Sent, Is.Empty);
    }

    [TestCaseSource(nameof(Methods))]
    public async Task Text_of_the_longest_length_is_sent(ClientMethod method)
    {
        using var mock = new Vos3000Mock();
        foreach (int index in Enumerable.Range(0, Slot.All(method, method.Fill()).Count()))
        {
            object?[] arguments = method.Fill();
            Slot slot = Slot.All(method, arguments).ElementAt(index);
            if (slot.Longest() is { } longest && slot.Name is not ("Ip" or "ip" or "ips"))
            {
                slot.Set(longest);
                int before = mock.Sent.Count;

                Assert.That(await CatchAsync(() => method.InvokeAsync(mock.Client, arguments)), Is.Null, slot.Place);
                Assert.That(mock.Sent, Has.Count.GreaterThan(before), slot.Place);
            }
        }
    }

    [Test]
    public void Nearly_all_methods_have_something_to_refuse() => Assert.That(
        ClientMethod.All.Except(Methods).Select(static method => $"{method.Client.Name}.{method.Method.Name}"),
        Is.EquivalentTo(new[]
        {
            "Customers.GetAllAsync", "Customers.GetAllNumbersAsync", "Phones.GetAllOnlineAsync", "Calls.DisconnectAsync",
            "Suites.DeleteAsync", "Suites.GetAsync", "Suites.DeleteCurrentAsync", "SuiteOrders.DeleteAsync", "NumberConversions.DeleteAsync",
            "IvrAudio.DeleteAsync", "IvrAudio.UploadAsync", "Monitoring.GetSoftSwitchesAsync", "Monitoring.GetPerformanceAsync", "Monitoring.GetCurrentAlarmsAsync",
        }));

    private static async Task<ArgumentException?> CatchAsync(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (ArgumentException refused)
        {
            return refused;
        }
    }
}
