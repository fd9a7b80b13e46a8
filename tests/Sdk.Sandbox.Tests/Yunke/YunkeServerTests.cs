using System.Collections;
using System.Reflection;

namespace Sdk.Sandbox.Tests.Yunke;

internal sealed class YunkeServerTests : YunkeTestBase
{
    [Test]
    public void All_operations_have_a_name_of_their_own()
    {
        Assert.That(YunkeSandbox.OperationNames, Has.Count.EqualTo(20));
        Assert.That(YunkeSandbox.OperationNames, Is.Unique);
    }

    [Test]
    public void Every_host_has_an_address_of_its_own()
    {
        Uri[] addresses = [Yunke.BaseAddress, Yunke.SecondBaseAddress, Yunke.StorageAddress, Yunke.OpenPlatformAddress];
        Assert.That(addresses.Select(address => address.Port), Is.Unique);
        Assert.That(addresses.Select(address => address.AbsoluteUri), Has.All.Match("^http://127\\.0\\.0\\.1:[0-9]+/$"));
    }

    [Test]
    public void Demo_calls_lie_within_the_last_week()
    {
        Assert.That(Yunke.Calls.Count(call => call.CompanyCode == First), Is.EqualTo(3_000));
        Assert.That(Yunke.Calls.Count(call => call.CompanyCode == Second), Is.EqualTo(300));
        Assert.That(Yunke.Calls.Select(call => call.StartedAt), Has.All.InRange(Now.AddDays(-7), Now));
        Assert.That(Yunke.Calls.Select(call => call.CreatedAt), Has.All.InRange(Now.AddDays(-7), Now));
        Assert.That(Yunke.Calls.Count(call => call.IsRecorded), Is.GreaterThan(1_000));
        Assert.That(Yunke.Calls.Where(call => call.IsRecorded).Select(call => call.Seconds), Has.All.GreaterThanOrEqualTo(10));
    }

    [Test]
    public void A_call_that_is_added_gets_what_it_lacks()
    {
        YunkeSandboxCall call = new() { UserId = "u-8kd3mz-0002", CallNumber = "1", StartedAt = Now };
        YunkeSandboxCall added = Yunke.AddCall(call);
        Assert.That(added, Is.EqualTo(call with { Id = "2000003301", CompanyCode = Second }));
        Assert.That(() => Yunke.AddCall(added), Throws.ArgumentException);
        Assert.That(() => Yunke.AddCall(call with { UserId = "nobody" }), Throws.InstanceOf<KeyNotFoundException>());
        Assert.That(() => Yunke.AddCalls(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task Demo_data_is_the_same_for_the_same_clock_and_comes_back()
    {
        await using SandboxServer other = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = Clock });
        AssertSame(other.Yunke);
        YunkeLogin login = await LogInAsync();
        Yunke.Clear();
        foreach (PropertyInfo table in Tables(typeof(YunkeSandbox))) Assert.That((IEnumerable)table.GetValue(Yunke)!, Is.Empty, table.Name);
        foreach (PropertyInfo table in Tables(typeof(YunkeSandboxOpenPlatform)))
            Assert.That((IEnumerable)table.GetValue(Yunke.OpenPlatform)!, Is.Empty, table.Name);
        Assert.That(Yunke.Logins, Is.Zero);
        AssertFailure(await ListAsync(login), 10001);
        Yunke.Seed();
        AssertSame(other.Yunke);
        await LogInAsync();
    }

    [Test]
    public async Task A_server_can_start_empty_at_chosen_ports()
    {
        SandboxOptions options = new()
        {
            YunkePort = Yunke.BaseAddress.Port,
            YunkeSecondPort = Yunke.SecondBaseAddress.Port,
            YunkeStoragePort = Yunke.StorageAddress.Port,
            YunkeOpenPlatformPort = Yunke.OpenPlatformAddress.Port,
            SeedDemoData = false,
        };
        Assert.That(async () => await SandboxServer.StartAsync(options), Throws.InstanceOf<IOException>());
        await Server.DisposeAsync();
        await using SandboxServer other = await SandboxServer.StartAsync(options);
        Assert.That(other.Yunke.BaseAddress, Is.EqualTo(Yunke.BaseAddress));
        Assert.That(other.Yunke.OpenPlatformAddress, Is.EqualTo(Yunke.OpenPlatformAddress));
        Assert.That(other.Yunke.Companies, Is.Empty);
        other.Yunke.AddCompany("c1", "公司");
        Assert.That(other.Yunke.AddUser("1", "p", "c1")[0].UserId, Is.EqualTo("u-c1-0001"));
    }

    private static IEnumerable<PropertyInfo> Tables(Type type) =>
        type.GetProperties().Where(property => property.PropertyType.Name == typeof(SandboxTable<,>).Name);

    private void AssertSame(YunkeSandbox other)
    {
        Assert.That(other.Companies.SequenceEqual(Yunke.Companies), Is.True);
        Assert.That(other.Departments.SequenceEqual(Yunke.Departments), Is.True);
        Assert.That(other.Members.SequenceEqual(Yunke.Members), Is.True);
        Assert.That(other.Calls.SequenceEqual(Yunke.Calls), Is.True);
        Assert.That(other.OpenPlatform.FailedCallRecords.SequenceEqual(Yunke.OpenPlatform.FailedCallRecords), Is.True);
    }
}
