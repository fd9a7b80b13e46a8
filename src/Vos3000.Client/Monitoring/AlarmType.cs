// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Kind of alarm (告警类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<AlarmType>))]
public readonly record struct AlarmType(int Value) : IOpenEnumeration<AlarmType>
{
    /// <summary>Routing gateway ASR (20000).</summary>
    public static AlarmType RoutingGatewayAsr => new(20000);

    /// <summary>Routing gateway ACD (20001).</summary>
    public static AlarmType RoutingGatewayAcd => new(20001);

    /// <summary>Routing gateway concurrency drop (20002).</summary>
    public static AlarmType RoutingGatewayConcurrencyDrop => new(20002);

    /// <summary>CPU usage (20003).</summary>
    public static AlarmType CpuUsage => new(20003);

    /// <summary>Memory usage (20004).</summary>
    public static AlarmType MemoryUsage => new(20004);

    /// <summary>Disk (20005).</summary>
    public static AlarmType Disk => new(20005);

    /// <summary>Pending CDR (20006).</summary>
    public static AlarmType PendingCdr => new(20006);

    /// <summary>Account balance (20007).</summary>
    public static AlarmType AccountBalance => new(20007);

    /// <summary>Received packet rate (20009).</summary>
    public static AlarmType ReceivedPacketRate => new(20009);

    /// <summary>Received data rate (20010).</summary>
    public static AlarmType ReceivedDataRate => new(20010);

    /// <summary>Sent packet rate (20011).</summary>
    public static AlarmType SentPacketRate => new(20011);

    /// <summary>Sent data rate (20012).</summary>
    public static AlarmType SentDataRate => new(20012);

    /// <summary>Mapping gateway ASR (20013).</summary>
    public static AlarmType MappingGatewayAsr => new(20013);

    /// <summary>Mapping gateway ACD (20014).</summary>
    public static AlarmType MappingGatewayAcd => new(20014);

    /// <summary>Mapping gateway concurrency drop (20015).</summary>
    public static AlarmType MappingGatewayConcurrencyDrop => new(20015);

    /// <summary>Call duration (20016).</summary>
    public static AlarmType CallDuration => new(20016);

    /// <summary>Database (20017).</summary>
    public static AlarmType Database => new(20017);

    /// <summary>Process terminated (20018).</summary>
    public static AlarmType ProcessTerminated => new(20018);

    /// <summary>Standby activated (20019).</summary>
    public static AlarmType StandbyActivated => new(20019);

    /// <summary>Illegal call (20020).</summary>
    public static AlarmType IllegalCall => new(20020);

    /// <summary>Clock skew (20021).</summary>
    public static AlarmType ClockSkew => new(20021);

    /// <summary>Routing gateway concurrency rise (20022).</summary>
    public static AlarmType RoutingGatewayConcurrencyRise => new(20022);

    /// <summary>Mapping gateway concurrency rise (20023).</summary>
    public static AlarmType MappingGatewayConcurrencyRise => new(20023);

    /// <summary>Login MAC restricted (20026).</summary>
    public static AlarmType LoginMacRestricted => new(20026);

    /// <summary>Primary database service (20027).</summary>
    public static AlarmType PrimaryDatabaseService => new(20027);

    /// <summary>Standby database service (20028).</summary>
    public static AlarmType StandbyDatabaseService => new(20028);

    /// <inheritdoc/>
    public static AlarmType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        20000 => nameof(RoutingGatewayAsr),
        20001 => nameof(RoutingGatewayAcd),
        20002 => nameof(RoutingGatewayConcurrencyDrop),
        20003 => nameof(CpuUsage),
        20004 => nameof(MemoryUsage),
        20005 => nameof(Disk),
        20006 => nameof(PendingCdr),
        20007 => nameof(AccountBalance),
        20009 => nameof(ReceivedPacketRate),
        20010 => nameof(ReceivedDataRate),
        20011 => nameof(SentPacketRate),
        20012 => nameof(SentDataRate),
        20013 => nameof(MappingGatewayAsr),
        20014 => nameof(MappingGatewayAcd),
        20015 => nameof(MappingGatewayConcurrencyDrop),
        20016 => nameof(CallDuration),
        20017 => nameof(Database),
        20018 => nameof(ProcessTerminated),
        20019 => nameof(StandbyActivated),
        20020 => nameof(IllegalCall),
        20021 => nameof(ClockSkew),
        20022 => nameof(RoutingGatewayConcurrencyRise),
        20023 => nameof(MappingGatewayConcurrencyRise),
        20026 => nameof(LoginMacRestricted),
        20027 => nameof(PrimaryDatabaseService),
        20028 => nameof(StandbyDatabaseService),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
