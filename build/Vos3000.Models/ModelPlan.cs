namespace Vos3000.Models;

/// <summary>What belongs where, and which type each member gets.</summary>
public sealed class ModelPlan
{
    private readonly Specification _specification;
    private readonly Dictionary<string, string> _typeFolders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _enumerationFolders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sent = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public ModelPlan(Specification specification)
    {
        _specification = specification;
        Operations = specification.Operations.ToDictionary(operation => operation.Name, StringComparer.Ordinal);
        foreach ((string folder, string[] operations) in Names.Resources)
        {
            foreach (Operation operation in operations.Select(name => Operations[name]))
            {
                Visit(folder, operation.Request, _sent);
                Visit(folder, operation.Response, _read);
            }
        }

        // What is changed with the help of the client is sent back as it was read.
        _sent.UnionWith(Names.Settings.Select(settings => settings.Type));
        _sent.Add("InfoCustomer");
    }

    public IReadOnlyDictionary<string, Operation> Operations { get; }

    public string? FolderOfType(string type) => _typeFolders.GetValueOrDefault(type);

    public string? FolderOfEnumeration(string name) => _enumerationFolders.GetValueOrDefault(name);

    public bool IsSent(string type) => _sent.Contains(type);

    public bool IsBothWays(string type) => _sent.Contains(type) && _read.Contains(type);

    /// <summary>The enumeration of a member, the one that stands for its twins; null when it has none.</summary>
    public static string? EnumerationOf(Field field) => field.Enumeration is not { } name || Names.WithoutEnumeration.Contains(name)
        ? null
        : Names.SameEnumeration.GetValueOrDefault(name, name);

    /// <summary>The numbers with names that an answer holds, in its parts too.</summary>
    public IEnumerable<string> EnumerationsOf(Operation operation) => Flatten(operation.Response)
        .Select(EnumerationOf).OfType<string>()
        .Where(name => _specification.Enumerations[name] is { IsBitMask: false, IsText: false });

    public Member Member(string owner, Field field)
    {
        string? stated = Names.Stated.GetValueOrDefault($"{owner}.{field.Name}");
        bool isRequired = field.Required && !Names.NotRequired.Contains($"{owner}.{field.Name}");
        (string type, string? converter, bool isList) = TypeOf(owner, field);
        if (field.Aliases.Any(alias => alias != field.Name) && Operations.ContainsKey(owner) && Operations[owner].Request.Contains(field) || IsSpelledTwice(field))
        {
            converter = SecondSpelling(field);
        }

        return new Member(field, Names.ToMember(owner, field.Name), type, isRequired || stated is not null, stated, converter, isList, Summary(owner, field));
    }

    private static bool IsSpelledTwice(Field field) => field.Name.Contains("SIP", StringComparison.Ordinal) && field.Aliases.Count > 0;

    private static string SecondSpelling(Field field)
    {
        string second = field.Aliases[0];
        return $"{char.ToUpperInvariant(second[0])}{second[1..]}Converter";
    }

    private static (string Type, string? Converter, bool IsList) TypeOf(string owner, Field field)
    {
        if (field.Name == "weekOfDay")
        {
            return ("WeekDay", "WeekDayTextConverter", true);
        }

        if (field.Format == "csv")
        {
            return ("string", "CommaTextConverter", true);
        }

        if (owner == "GetAlarmCurrent")
        {
            return ("Alarm", "SingleOrListConverter<Alarm>", true);
        }

        if (EnumerationOf(field) == "MediaCodec")
        {
            return ("MediaCodec", "MediaCodecListConverter", true);
        }

        return field.Name switch
        {
            "consumptionName" => ("string", null, false),
            "callerAllowLength" or "calleeAllowLength" => ("NumberLengths", null, false),
            "period" when field.Unit == "days" => ("ReportPeriod", null, false),
            _ when Names.Secrets.Contains(field.Name) => ("Secret", null, false),
            _ when EnumerationOf(field) is { } enumeration && !Names.BareNumbers.Contains($"{owner}.{field.Name}") =>
                (enumeration, null, field.IsList),
            _ => OfUnit(owner, field),
        };
    }

    private static (string Type, string? Converter, bool IsList) OfUnit(string owner, Field field) => field.Unit switch
    {
        "epochMs" => ("DateTimeOffset", null, false),
        "yyyyMMdd" => ("DateOnly", null, false),
        "yyyyMMddHHmmss" => ("SwitchTime", null, false),
        "microseconds" => ("TimeSpan", "MicrosecondsConverter", false),
        "milliseconds" when !IsBare(owner, field) => ("TimeSpan", "MillisecondsConverter", false),
        "seconds" or "secondsOfDay" when !IsBare(owner, field) => ("TimeSpan", null, false),
        "money" or "moneyPerSecond" or "percent" when field.Element is "double" or "Double" => ("decimal", null, false),
        "hex" => ("ReadOnlyMemory<byte>", "HexConverter", false),
        _ => (field.Element switch
        {
            "String" or "LongString" => "string",
            "int" or "Integer" => "int",
            "long" or "Long" => "long",
            "double" or "Double" => "double",
            "boolean" or "Boolean" => "bool",
            _ => Names.ToType(field.Element),
        }, null, field.IsList),
    };

    private static bool IsBare(string owner, Field field) => Names.BareNumbers.Contains(field.Name) || Names.BareNumbers.Contains($"{owner}.{field.Name}");

    private static string Summary(string owner, Field field)
    {
        string unit = field.Unit switch
        {
            "money" => ", in the currency of the switch",
            "moneyPerSecond" => ", in the currency of the switch per second",
            "secondsOfDay" => ", counted from midnight",
            _ => "",
        };

        // A moment of 0 reads as null.
        string meaning = field.Unit == "epochMs" ? field.Meaning.Replace("0 for a static gateway", "null for a static gateway", StringComparison.Ordinal) : field.Meaning;
        if (field.Format == "csv")
        {
            // A list here, whatever it is on the wire.
            meaning = meaning.Replace("comma-separated ", "", StringComparison.OrdinalIgnoreCase).Replace("; several numbers separated by commas", ", several when given", StringComparison.Ordinal);
        }

        if (!Names.Stated.ContainsKey($"{owner}.{field.Name}"))
        {
            // What the wire leaves out is null here.
            meaning = meaning.Replace("omitted", "null", StringComparison.Ordinal).Replace("omit for", "null for", StringComparison.Ordinal);
        }

        string text = $"{Sentence.Capitalized(meaning.TrimEnd('.'))}{unit} ({field.Chinese}).";
        return Texts.Members.TryGetValue($"{owner}.{field.Name}", out string? more) || Texts.Members.TryGetValue(field.Name, out more) ? $"{text} {more}" : text;
    }

    private IEnumerable<Field> Flatten(IEnumerable<Field> fields) => fields.SelectMany(
        field => _specification.Types.TryGetValue(field.Element, out IReadOnlyList<Field>? members) ? Flatten(members) : [field]);

    private void Visit(string folder, IEnumerable<Field> fields, HashSet<string> direction)
    {
        foreach (Field field in fields)
        {
            if (EnumerationOf(field) is { } enumeration)
            {
                _enumerationFolders.TryAdd(enumeration, folder);
            }

            if (_specification.Types.TryGetValue(field.Element, out IReadOnlyList<Field>? members))
            {
                _typeFolders.TryAdd(field.Element, folder);
                direction.Add(field.Element);
                Visit(folder, members, direction);
            }
        }
    }
}

/// <summary>Sentences from the words of the specification.</summary>
public static class Sentence
{
    /// <summary>Words of the specification, and the ones that stand for them here.</summary>
    private static readonly (string There, string Here)[] Words =
    [
        ("signalling", "signaling"), ("signalled", "signaled"), ("Signalling", "Signaling"), ("colour", "color"), ("package", "suite"),
        ("Package", "Suite"), ("timeRemain", "<c>TimeRemain</c>"), ("billingMode", "<c>BillingMode</c>"), ("startTime", "<c>StartTime</c>"),
        ("feerateRestrict", "<c>FeeRateRestrict</c>"), ("sipCodecs", "<c>SipCodecs</c>"), ("h323Codecs", "<c>H323Codecs</c>"),
        ("rentType", "<c>RentType</c>"), ("maxCallDurationUpper", "<c>MaxCallDurationUpper</c>"), ("maxCallDurationLower", "<c>MaxCallDurationLower</c>"),
    ];

    public static string Capitalized(string text)
    {
        string plain = Plain(text);
        return plain[0] == '<' ? plain : char.ToUpperInvariant(plain[0]) + plain[1..];
    }

    public static string Plain(string text)
    {
        text = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
        foreach ((string there, string here) in Words)
        {
            text = text.Replace(there, here, StringComparison.Ordinal);
        }

        return text;
    }
}
