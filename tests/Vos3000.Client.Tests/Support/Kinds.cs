using Sdk.Core;

namespace Vos3000.Client.Tests.Support;

/// <summary>
/// What kind of value a member holds, once as the specification has it and once as the model has it. Both are derived here, without the
/// generator.
/// </summary>
internal static class Kinds
{
    private static readonly string[] Passwords = ["password", "customerPassword", "accessE164Password", "callbackBillingPassword", "calloutBillingPassword"];

    /// <summary>Numbers although the unit is one of time: some of their values are no durations, or the unit is not stated.</summary>
    private static readonly string[] BareNumbers = ["fakeMinute", "maxCallDurationLower", "maxCallDurationUpper", "timeRemain", "timeRemainRoutingGateway", "keepTime"];

    /// <summary>Enumerations of the specification that no model has: methods stand for their values, or only the switch sends them.</summary>
    public static readonly string[] WithoutModel = ["GetAllCustomersType", "DeleteForce", "CallState"];

    /// <summary>Enumerations of the specification that are another one under a second name.</summary>
    public static readonly IReadOnlyDictionary<string, string> Twins = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["CallLevelAsInModifyPhone"] = "CallLevel",
        ["GatewayLockType"] = "LockType",
    };

    /// <summary>The kind that the specification wants.</summary>
    public static string Of(string owner, SpecifiedMember member)
    {
        string kind = Single(owner, member);
        return member.IsList || (member.IsCommaText && !Is(owner, member, "GetAllCustomers.accounts")) ? $"list of {kind}" : kind;
    }

    /// <summary>The kind that a type of .NET gives.</summary>
    public static string Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return Contracts.Element(type) is { } element ? $"list of {Of(element)}"
            : Names.TryGetValue(type, out string? name) ? name
            : type.IsEnum ? $"flags {type.Name}"
            : type.IsValueType ? $"enumeration {type.Name}"
            : $"model {type.Name}";
    }

    private static string Single(string owner, SpecifiedMember member)
    {
        bool isBare = BareNumbers.Contains(member.Name) && !(member.Name == "keepTime" && owner != "InfoCurrentCall");
        return (member.Type, member.Unit) switch
        {
            _ when member.Enumeration is { } name && !WithoutModel.Contains(name) && !Is(owner, member, "InfoCurrentCall.keepTime") =>
                $"{(member.IsFlags ? "flags" : "enumeration")} {Twins.GetValueOrDefault(name, name)}",
            ("boolean", _) => "flag",
            ("String", "yyyyMMdd") => "day",
            ("String", "yyyyMMddHHmmss") => "moment of the switch",
            ("String", "hex") => "bytes",
            ("String", _) when Passwords.Contains(member.Name) => "secret",
            ("String" or "LongString", _) => "text",
            // A name, although the manual says int.
            ("int", _) when member.Name == "consumptionName" => "text",
            ("int", "bitmask") => "enumeration NumberLengths",
            ("int", "days") when member.Name == "period" => "enumeration ReportPeriod",
            ("int" or "long", "seconds" or "secondsOfDay" or "milliseconds" or "microseconds") when !isBare => "duration",
            ("int", _) => "int",
            ("long", "epochMs") => "time",
            ("long", _) => "long",
            ("double", "money" or "moneyPerSecond" or "percent") => "decimal",
            ("double", _) => "double",
            _ => OperationTypes.Models.TryGetValue(member.Type, out Type? model) ? $"model {model.Name}" : $"unknown type {member.Type}",
        };
    }

    private static bool Is(string owner, SpecifiedMember member, string name) => $"{owner}.{member.Name}" == name;

    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(bool)] = "flag",
        [typeof(string)] = "text",
        [typeof(DateOnly)] = "day",
        [typeof(SwitchTime)] = "moment of the switch",
        [typeof(ReadOnlyMemory<byte>)] = "bytes",
        [typeof(Secret)] = "secret",
        [typeof(TimeSpan)] = "duration",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(DateTimeOffset)] = "time",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
    };
}
