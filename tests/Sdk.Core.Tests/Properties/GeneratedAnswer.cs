using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Sdk.Core.Tests.Properties;

/// <summary>An answer as a provider might write it on a bad day, and the format that it is read with.</summary>
internal sealed record GeneratedAnswer(
    string FormatName, EnvelopeFormat Format, IReadOnlyList<(string Name, string Value)> Members, string Space, Frame Frame, bool PayloadIsRead)
{
    private static readonly (string Name, EnvelopeFormat Format)[] Formats =
    [
        ("flat", new() { CodeNames = ["errcode"], MessageNames = ["errmsg"] }),
        ("flat with id", new() { CodeNames = ["errcode"], MessageNames = ["errmsg"], RequestIdNames = ["trace"] }),
        ("tolerant", new() { CodeNames = ["retCode"], MessageNames = ["exception"], IgnoresCase = true, AllowsSingleElementArray = true }),
        ("nested", new()
        {
            CodeNames = ["code"], SuccessFlagNames = ["success"], MessageNames = ["error", "message", "msg"], RequestIdNames = ["requestId"],
            PayloadPath = ["data"], RetryAfterPath = ["data", "retryAfter"], SuccessCodes = [0, new CodeRange(200, 299)], SuccessTexts = ["OK"],
        }),
        ("deep", new() { CodeNames = ["code"], PayloadPath = ["data", "data"] }),
        ("several names", new()
        {
            CodeNames = ["errcode", "code", "retCode"], MessageNames = ["errmsg", "msg"], SuccessTexts = ["success"],
            MissingCode = MissingCodeRule.HttpStatusDecides,
        }),
        ("details only", new()
        {
            MessageNames = ["errmsg"], RequestIdNames = ["trace"], RetryAfterPath = ["retryAfter"], MissingCode = MissingCodeRule.HttpStatusDecides,
        }),
        ("none", EnvelopeFormat.None),
    ];

    private static readonly string[] Spaces = ["", " ", "\n\t", "\r\n  "];

    private static readonly Gen<string> ReadableCodes = Gen.Elements(
        "0", "0", "0", "0", "-0", "0.0", "0e5", "\"0\"", "\" 0 \"", "\"\\u0030\"", "200", "299", "300", "2e2", "2.5E2", "\"OK\"", "\"ok\"", "\"success\"",
        "40001", "-10007", "4.0001e4", "9223372036854775807", "-9223372036854775808", "200.0", "\"40029\"", "\"invalid\"", "\"\"", "\"  \"", "null");

    private static readonly Gen<string> Codes = Gen.Frequency(
        (5, ReadableCodes), (1, Gen.Elements("9223372036854775808", "1e40", "0.5", "true", "false", "{}", "[0]", "{\"code\":0}")));

    private static readonly Gen<string> Texts =
        Gen.Elements("a", "好", "\\\"", "\\\\", "\\n", "\\u4e00", "\\ud83d\\ude00", "😀", "{", "}", "[", ":", ",", "errcode", "\\\"code\\\":0", "0", " ")
            .ListOf().Select(static parts => $"\"{string.Concat(parts)}\"");

    private static readonly Gen<string> Scalars = Gen.OneOf(
        Texts,
        Gen.Elements("null", "true", "false", "0", "-1", "12.50", "3.9E-5", "1e400"),
        Gen.Choose(-1_000_000, 1_000_000).Select(static number => $"{number}"));

    private static readonly Gen<string> Waits = Gen.Elements(
        "5", "\"5\"", "0", "0.5", "\".5\"", "\"7.\"", "-5", "\"-5\"", "1e3", "31536000", "31536001", "\"soon\"", "\"\"", "\" 5\"",
        "\"Infinity\"", "\"-Infinity\"", "\"NaN\"", "null", "[5]", "{}", "true");

    // Made once for each pair: making a generator takes longer than using it.
    public static Arbitrary<GeneratedAnswer> Any { get; } = Arb.From(
        Gen.OneOf(Formats.SelectMany(static chosen => Spaces.Select(space => Make(chosen.Name, chosen.Format, space)))).Resize(8), Smaller);

    /// <summary>The bytes on the wire.</summary>
    public byte[] Body => Encoding.UTF8.GetBytes(Frame.Around(ObjectOf(Members, Space)));

    public override string ToString() => $"{FormatName}, payload {(PayloadIsRead ? "is" : "is not")} read: {Encoding.UTF8.GetString(Body)}";

    private static Gen<GeneratedAnswer> Make(string name, EnvelopeFormat format, string space)
    {
        Gen<string> values = Values(space, 3);
        Gen<(string Name, string Value)> foreign = Gen.Choose(0, 99).Zip(values, static (number, value) => ($"\"member{number}\"", value));
        string[] neighbors =
        [
            .. new[] { "CODES", "cod", "Data", "errcode ", "", "dаta" }.Where(near => !Collides(near, format)).Select(static near => $"\"{near}\""),
        ];
        return
            from known in MembersOf(format, space)
            from unknown in foreign.ListOf()
            from near in Gen.SubListOf(neighbors)
            from order in Gen.Shuffle([.. known, .. unknown, .. near.Select(static name => (name, "1"))])
            from frame in Frame.Any
            from read in Gen.Elements(true, false)
            select new GeneratedAnswer(name, format, order, space, frame, read);
    }

    /// <summary>Every name of the format with a likely value, or none; the code rarely twice.</summary>
    private static Gen<List<(string Name, string Value)>> MembersOf(EnvelopeFormat format, string space)
    {
        var members = new List<Gen<List<(string, string)>>>();

        // Behind a better name that means success nobody looks whether the code of a lesser name is one.
        members.AddRange(format.CodeNames.Select((name, rank) =>
            Gen.Frequency((12, Sometimes(name, rank == 0 ? Codes : ReadableCodes, format, 9)), (1, Twice(name, format)))));
        members.AddRange(format.SuccessFlagNames.Select(name => Sometimes(
            name, Gen.Elements("true", "true", "false", "1", "0", "\"True\"", "\"no\"", "null", "[]"), format, 6)));
        members.AddRange(format.MessageNames.Concat(format.RequestIdNames).Select(name => Sometimes(
            name, Gen.OneOf(Texts, Values(space, 2)), format, 7)));
        if (format.PayloadPath.Count > 0)
        {
            members.Add(Sometimes(format.PayloadPath[0], Payloads(format, space), format, 8));
        }

        if (format.RetryAfterPath.Count == 1)
        {
            members.Add(Sometimes(format.RetryAfterPath[0], Waits, format, 6));
        }

        return Gen.CollectToList(members).Select(static lists => lists.SelectMany(static list => list).ToList());
    }

    private static Gen<string> Payloads(EnvelopeFormat format, string space) => Gen.OneOf(
        Values(space, 3),
        from wait in Sometimes("retryAfter", Waits, format, 7)
        from data in Sometimes("data", Values(space, 2), format, 7)
        from other in Sometimes("other", Values(space, 2), format, 5)
        select ObjectOf([.. wait, .. data, .. other], space));

    private static Gen<List<(string Name, string Value)>> Sometimes(string name, Gen<string> values, EnvelopeFormat format, int timesOfTen) =>
        from roll in Gen.Choose(1, 10)
        from spelling in Gen.Choose(0, 5)
        from value in values
        select roll > timesOfTen ? [] : new List<(string, string)> { (Spell(name, spelling, format), value) };

    private static Gen<List<(string Name, string Value)>> Twice(string name, EnvelopeFormat format) =>
        from first in ReadableCodes
        from second in ReadableCodes
        from spelling in Gen.Choose(0, 5)
        select new List<(string, string)> { ($"\"{name}\"", first), (Spell(name, spelling, format), second) };

    /// <summary>As it is, with an escape in it, or in capitals where the format allows them.</summary>
    private static string Spell(string name, int spelling, EnvelopeFormat format) => spelling switch
    {
        4 => $"\"\\u{(int)name[0]:x4}{name[1..]}\"",
        5 when format.IgnoresCase => $"\"{name.ToUpperInvariant()}\"",
        _ => $"\"{name}\"",
    };

    private static bool Collides(string name, EnvelopeFormat format) =>
        format.PayloadPath.Contains(name, format.IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    private static Gen<string> Values(string space, int depth)
    {
        Gen<string> inner = depth == 0 ? Scalars : Values(space, depth - 1);
        return depth == 0 ? Scalars : Gen.Frequency(
            (3, Scalars),
            (1, inner.Two().Select(items => $"[{space}{items.Item1}{space},{items.Item2}]")),
            (1, inner.Two().Select(items => ObjectOf([("\"errcode\"", items.Item1), ("\"code\"", items.Item2)], space))),
            (1, Gen.Elements("[]", "{}")));
    }

    private static string ObjectOf(IReadOnlyList<(string Name, string Value)> members, string space) =>
        $"{{{space}{string.Join($",{space}", members.Select(member => $"{member.Name}{space}:{space}{member.Value}"))}{space}}}";

    private static IEnumerable<GeneratedAnswer> Smaller(GeneratedAnswer answer) =>
        Repeatable.Shorter(answer.Members).Select(members => answer with { Members = members });
}

/// <summary>What stands around an answer, and what is missing at its end.</summary>
internal sealed record Frame(string Before, string After, int Missing)
{
    public static Gen<Frame> Any { get; } = Gen.Frequency(
        (12, Gen.Constant(new Frame("", "", 0))),
        (2, Gen.Constant(new Frame(" \n", "\t ", 0))),
        (3, Gen.Constant(new Frame("[", "]", 0))),
        (1, Gen.Elements(new Frame("[", ",{}]", 0), new Frame("[[", "]]", 0), new Frame("", "{}", 0), new Frame("", " x", 0), new Frame("{\"data\":", "}", 0))),
        (1, Gen.Choose(28, 33).Select(static depth => new Frame("{\"x\":" + new string('[', depth), new string(']', depth) + "}", 0))),
        (2, Gen.Choose(1, 12).Select(static missing => new Frame("", "", missing))));

    public string Around(string answer) => $"{Before}{answer}{After}"[..^Math.Min(Missing, answer.Length)];
}
