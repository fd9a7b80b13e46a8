using System.Text;

namespace Sdk.Core;

/// <summary>
/// The shape of a provider's answers: which member is the code, which the message, where the payload is, and what means success.
/// Member names are in order of preference: where an answer holds several of them, the first of the list counts.
/// </summary>
public sealed class EnvelopeFormat
{
    /// <summary>Answers without an envelope: the whole body is the payload and the HTTP status decides.</summary>
    public static EnvelopeFormat None { get; } = new() { MissingCode = MissingCodeRule.HttpStatusDecides };

    /// <summary>The members that may hold the provider's code, as a number or as text.</summary>
    public IReadOnlyList<string> CodeNames { get; init => (field, CodeNamesUtf8) = (value, ToUtf8(value)); } = [];

    /// <summary>The members that may say whether the call succeeded, as true or false. A false flag is a failure whatever the code says.</summary>
    public IReadOnlyList<string> SuccessFlagNames { get; init => (field, SuccessFlagNamesUtf8) = (value, ToUtf8(value)); } = [];

    /// <summary>The members that may hold the provider's message.</summary>
    public IReadOnlyList<string> MessageNames { get; init => (field, MessageNamesUtf8) = (value, ToUtf8(value)); } = [];

    /// <summary>The members that may hold the provider's id of the request.</summary>
    public IReadOnlyList<string> RequestIdNames { get; init => (field, RequestIdNamesUtf8) = (value, ToUtf8(value)); } = [];

    /// <summary>The path of members that leads to the payload, for example <c>["data"]</c>; empty means the whole answer.</summary>
    public IReadOnlyList<string> PayloadPath { get; init => (field, PayloadPathUtf8) = (value, ToUtf8(value)); } = [];

    /// <summary>The path of members that leads to a waiting time in seconds, for example <c>["data", "retryAfter"]</c>; empty when there is none.</summary>
    public IReadOnlyList<string> RetryAfterPath { get; init => (field, RetryAfterPathUtf8) = (value, ToUtf8(value)); } = [];

    /// <summary>The codes that mean success. A code given as text counts as a number when it reads as one.</summary>
    public IReadOnlyList<CodeRange> SuccessCodes { get; init; } = [0];

    /// <summary>The codes that mean success and are no numbers; compared without regard to case.</summary>
    public IReadOnlyList<string> SuccessTexts { get; init; } = [];

    /// <summary>What an answer means that holds no code (or a null) and no success flag.</summary>
    public MissingCodeRule MissingCode { get; init; }

    /// <summary>Whether a true flag is a success whatever the code says.</summary>
    public bool TrueFlagDecides { get; init; }

    /// <summary>Whether a success may be an HTML page, of which nothing is read.</summary>
    public bool AllowsPage { get; init; }

    /// <summary>Whether the names above are compared without regard to case.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>Whether an answer may come wrapped as the only element of an array.</summary>
    public bool AllowsSingleElementArray { get; init; }

    internal byte[][] CodeNamesUtf8 { get; private init; } = [];

    internal byte[][] SuccessFlagNamesUtf8 { get; private init; } = [];

    internal byte[][] MessageNamesUtf8 { get; private init; } = [];

    internal byte[][] RequestIdNamesUtf8 { get; private init; } = [];

    internal byte[][] PayloadPathUtf8 { get; private init; } = [];

    internal byte[][] RetryAfterPathUtf8 { get; private init; } = [];

    /// <summary>Whether there is anything to look for besides the payload.</summary>
    internal bool HasEnvelope => CodeNamesUtf8.Length > 0 || SuccessFlagNamesUtf8.Length > 0 || PayloadPathUtf8.Length > 0;

    /// <summary>Whether an answer without an envelope may still say something about a failure.</summary>
    internal bool HasDetails => MessageNamesUtf8.Length > 0 || RequestIdNamesUtf8.Length > 0 || RetryAfterPathUtf8.Length > 0;

    /// <summary>Whether nothing behind a code that means success can add to it or take it back, but the same code once more.</summary>
    internal bool CodeDecidesAlone => SuccessFlagNamesUtf8.Length == 0 && RequestIdNamesUtf8.Length == 0;

    internal bool IsSuccess(in EnvelopeCode code)
    {
        if (code.Number is { } number)
        {
            foreach (CodeRange range in SuccessCodes)
            {
                if (range.Contains(number))
                {
                    return true;
                }
            }

            return false;
        }

        foreach (string text in SuccessTexts)
        {
            if (text.Equals(code.Text, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static byte[][] ToUtf8(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var utf8 = new byte[names.Count][];
        for (int i = 0; i < utf8.Length; i++)
        {
            utf8[i] = Encoding.UTF8.GetBytes(names[i]);
        }

        return utf8;
    }
}
