using System.Net;
using Sdk.Core;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>Soft switches, load, alarms and who may call.</summary>
internal sealed class MonitoringTests : LifeTest
{
    [Test]
    public async Task Soft_switches_show_since_when_they_are_connected()
    {
        IReadOnlyList<SoftSwitch> rows = (await Client.Monitoring.GetSoftSwitchesAsync()).GetValueOrThrow().SoftSwitches;

        Assert.That(rows.Select(static row => (row.Name, row.Identification)), Is.EqualTo(new[] { ("mbx3000-1", "A1B2C3D4"), ("mbx3000-2", "E5F6A7B8") }));
        Assert.That((rows[0].CreateTime, rows[0].AccessTime, rows[0].AccessAddress), Is.EqualTo(((DateTimeOffset?)Now.AddDays(-500),
            (DateTimeOffset?)Now.AddDays(-9), "10.20.0.5")));
        Assert.That((rows[1].AccessTime, rows[1].AccessAddress), Is.EqualTo(((DateTimeOffset?)null, (string?)null)));
    }

    [Test]
    public async Task Load_counts_the_calls()
    {
        AssertDone(await Client.Calls.DisconnectAsync([7001, 7002]));

        Performance load = (await Client.Monitoring.GetPerformanceAsync()).GetValueOrThrow().Performance!;

        Assert.That((load.CallSize, load.CdrQueueSize), Is.EqualTo((2, 0)));
    }

    [Test]
    public async Task Alarm_that_was_raised_is_among_the_current_ones()
    {
        CreateAlarmRequest raised = Sample.Of<CreateAlarmRequest>(0);

        AssertDone(await Client.Monitoring.CreateAlarmAsync(raised));

        Alarm alarm = (await AlarmsAsync()).Single(row => row.Name == raised.Name);
        Returned.AssertComplete(raised, alarm, "alarmInfo");
        Assert.That(alarm.Memo, Is.EqualTo(raised.AlarmInfo));
    }

    [Test]
    public async Task Alarm_without_a_time_begins_now_and_has_no_end()
    {
        AssertDone(await Client.Monitoring.CreateAlarmAsync(new CreateAlarmRequest { Name = "磁盘", Level = AlarmLevel.Critical }));

        Alarm alarm = (await AlarmsAsync()).Single(static row => row.Name == "磁盘");
        Assert.That((alarm.Level, alarm.StartTime, alarm.StopTime), Is.EqualTo(((AlarmLevel?)AlarmLevel.Critical, (DateTimeOffset?)Now, (DateTimeOffset?)null)));
    }

    [Test]
    public async Task Seeded_alarms_show_their_limits_and_who_confirmed_them()
    {
        IReadOnlyList<Alarm> alarms = await AlarmsAsync();

        Assert.That(alarms.Select(static row => row.Type), Is.EqualTo(new AlarmType?[] { AlarmType.RoutingGatewayAsr, AlarmType.AccountBalance, AlarmType.Disk }));
        Assert.That((alarms[0].Value, alarms[0].Upper, alarms[0].Lower), Is.EqualTo((0.12, 1.0, 0.3)));
        Assert.That((alarms[1].ConfirmUser, alarms[1].ConfirmTime), Is.EqualTo(("admin", (DateTimeOffset?)Now.AddMinutes(-41))));
        Assert.That((alarms[2].StartTime, alarms[2].StopTime), Is.EqualTo(((DateTimeOffset?)Now.AddMinutes(-42), (DateTimeOffset?)Now.AddMinutes(-32))));
    }

    [Test]
    public async Task Range_of_addresses_is_made_and_taken_away_one_by_one_or_together()
    {
        foreach (string ip in new[] { "198.51.101.0", "198.51.102.0", "198.51.103.0" })
        {
            AssertDone(await Client.IpLimits.CreateAsync(new CreateIpLimitRequest { Area = "境外", Ip = ip, Count = 16, Memo = "m" }));
        }

        Assert.That((Switch.IpLimits["198.51.102.0"].Text("area"), Switch.IpLimits["198.51.102.0"].Number("count")), Is.EqualTo(("境外", 16m)));
        AssertDone(await Client.IpLimits.DeleteAsync("198.51.101.0"));
        AssertDone(await Client.IpLimits.DeleteAsync(["198.51.102.0", "198.51.103.0"]));
        Assert.That(Switch.IpLimits.Select(static row => row.Text("ip")), Is.EqualTo(new[] { "198.51.100.0" }));
        AssertNotFound(await Client.IpLimits.DeleteAsync("198.51.101.0"));
        AssertNotFound(await Client.IpLimits.DeleteAsync(["198.51.101.0"]));
    }

    [Test]
    public async Task Caller_that_is_not_on_the_list_is_turned_away_and_changes_nothing()
    {
        Switch.AllowedAddresses = [IPAddress.Parse("192.0.2.1")];
        decimal before = Switch.Customers["10002"].Money;

        ApiError read = (await Client.Customers.GetAllAsync()).Error!;
        ApiError paid = (await Client.Payments.PayAsync(new PayRequest { OwnerName = "10002", OwnerType = PayOwnerType.Account, Money = 1 })).Error!;

        Assert.That((read.HttpStatus, read.Category), Is.EqualTo(((int?)403, ErrorCategory.PermissionDenied)));
        Assert.That((paid.HttpStatus, paid.Category), Is.EqualTo(((int?)403, ErrorCategory.PermissionDenied)));
        Assert.That(Server.Journal.Count(), Is.EqualTo(2), "nobody asks again");
        Assert.That(Switch.Customers["10002"].Money, Is.EqualTo(before));
    }

    private async Task<IReadOnlyList<Alarm>> AlarmsAsync() => (await Client.Monitoring.GetCurrentAlarmsAsync()).GetValueOrThrow().Alarms;
}
