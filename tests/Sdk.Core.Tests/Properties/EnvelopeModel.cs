using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sdk.Core.Tests.Properties;

/// <summary>What an answer is to a reader that takes all the time it wants: the whole document first, then member by member.</summary>
internal sealed partial record EnvelopeModel
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    private EnvelopeModel()
    {
    }

    /// <summary>Whether the answer is one JSON document.</summary>
    public bool IsJson { get; private init; }

    /// <summary>Whether it is one of the shape that is due, with a code that is a code.</summary>
    public bool IsReadable { get; private init; }

    public string? Code { get; private init; }

    public bool? Succeeded { get; private init; }

    public string? Message { get; private init; }

    public string? RequestId { get; private init; }

    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>The text of the payload as it stands in the answer; null when there is none.</summary>
    public string? Payload { get; private init; }

    public static bool IsDocument(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Options);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Reads an answer.</summary>
    /// <exception cref="InvalidOperationException">A text that had to be read is none.</exception>
    public static EnvelopeModel Read(ReadOnlyMemory<byte> body, EnvelopeFormat format)
    {
        if (!IsDocument(body))
        {
            return new EnvelopeModel();
        }

        using var document = JsonDocument.Parse(body, Options);
        JsonElement root = document.RootElement;
        bool wrapped = format.AllowsSingleElementArray && root.ValueKind == JsonValueKind.Array;
        if (wrapped && root.GetArrayLength() != 1)
        {
            return new EnvelopeModel { IsJson = true };
        }

        JsonElement answer = wrapped ? root[0] : root;
        bool isPlain = format.CodeNames.Count + format.SuccessFlagNames.Count + format.PayloadPath.Count == 0;
        if (answer.ValueKind != JsonValueKind.Object)
        {
            return isPlain && !wrapped
                ? new EnvelopeModel { IsJson = true, IsReadable = true, Payload = TextOf(answer) }
                : new EnvelopeModel { IsJson = true };
        }

        return ReadObject(answer, wrapped ? default : answer, format);
    }

    private static EnvelopeModel ReadObject(JsonElement answer, JsonElement retryRoot, EnvelopeFormat format)
    {
        (int rank, JsonElement? code) = (int.MaxValue, null);
        foreach (JsonProperty member in answer.EnumerateObject())
        {
            int found = IndexOf(format.CodeNames, member, format);
            if (found < 0)
            {
                continue;
            }

            // The same name once more makes the code ambiguous, unless a better name has decided already.
            if (found == rank || !IsCode(member.Value))
            {
                return new EnvelopeModel { IsJson = true };
            }

            if (found < rank && !IsAbsent(member.Value))
            {
                (rank, code) = (found, member.Value);
            }
        }

        bool? flag = Best(answer, format.SuccessFlagNames, format, FlagOf);
        return new EnvelopeModel
        {
            IsJson = true,
            IsReadable = true,
            Code = code is { } value ? CodeOf(value) : null,
            Succeeded = flag == false ? false : code is { } given ? MeansSuccess(given, format) : flag,
            Message = Best<string?>(answer, format.MessageNames, format, WordsOf),
            RequestId = Best<string?>(answer, format.RequestIdNames, format, WordsOf),
            // A code that means success has no wait beside it.
            RetryAfter = format.RetryAfterPath.Count > 0 && !(code is { } success && MeansSuccess(success, format)) && Follow(retryRoot, format.RetryAfterPath, format) is { } wait
                ? SecondsOf(wait.GetRawText())
                : null,
            Payload = Follow(answer, format.PayloadPath, format) is { } payload ? TextOf(payload) : null,
        };
    }

    private static int IndexOf(IReadOnlyList<string> names, JsonProperty member, EnvelopeFormat format)
    {
        StringComparison comparison = format.IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return names.ToList().FindIndex(name => name.Equals(member.Name, comparison));
    }

    /// <summary>The first value that can be read, of the best name that has one.</summary>
    private static T? Best<T>(JsonElement answer, IReadOnlyList<string> names, EnvelopeFormat format, Func<JsonElement, T?> read) =>
        answer.EnumerateObject()
            .Select(member => (Rank: IndexOf(names, member, format), member.Value))
            .Where(static member => member.Rank >= 0)
            .Select(member => (member.Rank, Value: read(member.Value)))
            .Where(static member => member.Value is not null)
            .OrderBy(static member => member.Rank)
            .Select(static member => member.Value)
            .FirstOrDefault();

    private static JsonElement? Follow(JsonElement from, IReadOnlyList<string> path, EnvelopeFormat format)
    {
        JsonElement? at = from;
        foreach (string name in path)
        {
            at = at is { ValueKind: JsonValueKind.Object } parent
                ? parent.EnumerateObject()
                    .Where(member => IndexOf([name], member, format) == 0)
                    .Select(static member => (JsonElement?)member.Value)
                    .LastOrDefault()
                : null;
        }

        return at;
    }

    private static string? TextOf(JsonElement payload) => payload.ValueKind == JsonValueKind.Null ? null : payload.GetRawText();

    private static bool IsAbsent(JsonElement code) =>
        code.ValueKind == JsonValueKind.Null || (code.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(code.GetString()));

    private static bool IsCode(JsonElement code) => code.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.String => true,
        JsonValueKind.Number => WholeNumber(code.GetRawText()) is { } number && number >= long.MinValue && number <= long.MaxValue,
        _ => false,
    };

    private static string CodeOf(JsonElement code) =>
        code.ValueKind == JsonValueKind.String ? code.GetString()!.Trim() : $"{WholeNumber(code.GetRawText())}";

    private static bool MeansSuccess(JsonElement code, EnvelopeFormat format)
    {
        string text = CodeOf(code);
        bool isNumber = Integer().IsMatch(text)
            && BigInteger.Parse(text.TrimStart('+')) is var number && number >= long.MinValue && number <= long.MaxValue;
        return isNumber
            ? format.SuccessCodes.Any(range => range.Contains(long.Parse(text)))
            : format.SuccessTexts.Contains(text, StringComparer.OrdinalIgnoreCase);
    }

    private static bool? FlagOf(JsonElement flag) => flag.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => long.TryParse(flag.GetRawText(), out long number) ? number != 0 : null,
        JsonValueKind.String => bool.TryParse(flag.GetString(), out bool value) ? value : null,
        _ => null,
    };

    private static string? WordsOf(JsonElement words) => words.ValueKind switch
    {
        JsonValueKind.String => words.GetString() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => words.GetRawText(),
        _ => null,
    };

    private static TimeSpan? SecondsOf(string raw) =>
        Decimals().Match(raw) is { Success: true } match && double.Parse(match.Groups[1].Value) is var seconds && seconds <= 365 * 86_400
            ? TimeSpan.FromSeconds(seconds)
            : null;

    /// <summary>The value of a JSON number in exact arithmetic; null when it has a fraction.</summary>
    private static BigInteger? WholeNumber(string raw)
    {
        Match match = Number().Match(raw);
        var mantissa = BigInteger.Parse(match.Groups[1].Value + match.Groups[2].Value + match.Groups[3].Value);
        var exact = BigInteger.Parse(match.Groups[4].Success ? match.Groups[4].Value : "0") - match.Groups[3].Length;

        // No power of ten beyond these brings a number of any sensible length back among the codes.
        int exponent = (int)BigInteger.Max(-1_000, BigInteger.Min(1_000, exact));
        return mantissa.IsZero ? mantissa
            : exponent >= 0 ? mantissa * BigInteger.Pow(10, exponent)
            : mantissa % BigInteger.Pow(10, -exponent) == 0 ? mantissa / BigInteger.Pow(10, -exponent) : null;
    }

    [GeneratedRegex(@"^[+-]?[0-9]+\z")]
    private static partial Regex Integer();

    [GeneratedRegex(@"^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?\z")]
    private static partial Regex Number();

    [GeneratedRegex("""^"?([0-9]+\.?[0-9]*|\.[0-9]+)"?\z""")]
    private static partial Regex Decimals();
}
