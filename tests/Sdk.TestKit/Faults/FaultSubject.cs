using System.Text.Encodings.Web;

namespace Sdk.TestKit.Faults;

/// <summary>
/// A client as the fault matrix sees it: how to make one, one operation that may be repeated and one that must not, and what the
/// provider's answers look like. A new client plugs in with one class of this kind and one empty fixture.
/// </summary>
public abstract class FaultSubject
{
    /// <summary>The member of an answer that holds the provider's code.</summary>
    public abstract string CodeMember { get; }

    /// <summary>The code of a success, as a JSON token.</summary>
    public virtual string SuccessCode => "0";

    /// <summary>The code of a failure that is neither transient nor about limits, as a JSON token.</summary>
    public abstract string RefusalCode { get; }

    /// <summary>The code that says "busy", as a JSON token; null when the provider has none.</summary>
    public virtual string? BusyCode => null;

    /// <summary>The code that says "too often", as a JSON token; null when the provider has none.</summary>
    public virtual string? RateCode => null;

    /// <summary>Whether an answer may come as the only element of an array.</summary>
    public virtual bool AcceptsOneElementArray => false;

    /// <summary>Whether the client has an option that accepts any server certificate.</summary>
    public virtual bool HasDangerousCertificateOption => false;

    /// <summary>
    /// Whether R is a request without a body. The platform sends such a one again by itself, up to three times, when the server closes the
    /// connection before it answers: that is beneath the pipeline, and not to be seen from it.
    /// </summary>
    public virtual bool ReadsWithoutBody => false;

    /// <summary>How the provider hands out tokens; null when it has none.</summary>
    public virtual FaultTokens? Tokens => null;

    /// <summary>Answers to the read that must succeed although they are not what the manual shows.</summary>
    public virtual IReadOnlyList<ToleratedAnswer> Tolerated => [];

    /// <summary>The rows that do not apply to this client, each with the reason.</summary>
    public virtual IReadOnlyDictionary<string, string> NotApplicable { get; } = new Dictionary<string, string>();

    /// <summary>An answer that reads as success for both operations.</summary>
    public string Success => Answer(SuccessCode);

    /// <summary>Makes a client. It is the caller's to dispose.</summary>
    public abstract FaultClient Create(ClientSetup setup);

    /// <summary>An answer in the provider's shape, valid for both operations.</summary>
    /// <param name="code">The code, as a JSON token.</param>
    /// <param name="message">The provider's words; null for none.</param>
    /// <param name="members">More members of the top level, each with a leading comma.</param>
    public abstract string Answer(string code, string? message = null, string members = "");

    /// <summary>What a row expects, where a fact about the provider overrides the table.</summary>
    public virtual FaultExpectation Expect(FaultRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Expected;
    }

    /// <summary>Text as a JSON string.</summary>
    protected static string Quote(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}

/// <summary>An answer to the read that must succeed.</summary>
/// <param name="Name">What is odd about it.</param>
/// <param name="Body">The answer.</param>
/// <param name="Check">Looks at the value that was read.</param>
public sealed record ToleratedAnswer(string Name, string Body, Action<object?> Check)
{
    public override string ToString() => Name;
}

/// <summary>How a provider hands out tokens, for the rows that are about them.</summary>
/// <param name="IsFetch">Whether a request asks for a token.</param>
/// <param name="Grant">The answer with a token; the argument is the token.</param>
/// <param name="Refusal">The answer to a call whose token is not accepted.</param>
public sealed record FaultTokens(Func<RecordedRequest, bool> IsFetch, Func<string, ScriptedAnswer> Grant, ScriptedAnswer Refusal);
