using System.Text;

namespace Sdk.Sandbox;

/// <summary>
/// One way in which a request can go wrong. A fault that spoils the answer lets the operation be executed first;
/// a fault that stands in for the answer does not, unless <see cref="AfterExecution"/> asks for it.
/// </summary>
public sealed class Fault
{
    private Fault(string name, bool executesOperation, Func<FaultContext, Task> apply, TimeSpan wait = default)
    {
        Name = name;
        ExecutesOperation = executesOperation;
        Apply = apply;
        Wait = wait;
    }

    /// <summary>The request is read and the connection reset without a byte of an answer. Nothing is executed.</summary>
    public static Fault ResetBeforeAnswer { get; } = InsteadOfAnswer(nameof(ResetBeforeAnswer), ConnectionFaults.Reset);

    /// <summary>
    /// The operation is executed and the connection reset without a byte of an answer: the client cannot know the outcome.
    /// </summary>
    public static Fault ExecuteThenReset { get; } = OfAnswer(nameof(ExecuteThenReset), ConnectionFaults.Reset);

    /// <summary>The operation is executed and the connection reset in the middle of the headers.</summary>
    public static Fault ResetDuringHeaders { get; } = OfAnswer(nameof(ResetDuringHeaders), ConnectionFaults.ResetDuringHeadersAsync);

    /// <summary>The operation is executed and the connection reset after half of the body.</summary>
    public static Fault ResetDuringBody { get; } = OfAnswer(nameof(ResetDuringBody), ConnectionFaults.ResetDuringBodyAsync);

    /// <summary>The operation is executed; the answer ends before the length that it announced.</summary>
    public static Fault ShortContentLength { get; } = OfAnswer(nameof(ShortContentLength), ConnectionFaults.ShortContentLengthAsync);

    /// <summary>The operation is executed; the answer comes in chunks and ends without the last one.</summary>
    public static Fault ChunkedWithoutEnd { get; } = OfAnswer(nameof(ChunkedWithoutEnd), ConnectionFaults.ChunkedWithoutEndAsync);

    /// <summary>The operation is executed; the body is the first half of the document, delivered in order.</summary>
    public static Fault TruncatedJson { get; } =
        OfAnswer(nameof(TruncatedJson), BodyFaults.Replace(body => body[..(body.Length / 2)].ToArray()));

    /// <summary>The operation is executed; the document ends with the wrong bracket.</summary>
    public static Fault MalformedJson { get; } = OfAnswer(nameof(MalformedJson), BodyFaults.Replace(BodyFaults.Malform));

    /// <summary>HTTP 200 with an empty body. Nothing is executed.</summary>
    public static Fault EmptyBody { get; } = InsteadOfAnswer(nameof(EmptyBody), BodyFaults.Say(""));

    /// <summary>HTTP 200 with an HTML page. Nothing is executed.</summary>
    public static Fault Html { get; } =
        InsteadOfAnswer(nameof(Html), BodyFaults.Say("<!DOCTYPE html><html><head><title>Welcome</title></head><body>It works!</body></html>"));

    /// <summary>HTTP 200 with the document <c>null</c>. Nothing is executed.</summary>
    public static Fault JsonNull { get; } = InsteadOfAnswer(nameof(JsonNull), BodyFaults.Say("null"));

    /// <summary>The operation is executed; the body is the document, twice.</summary>
    public static Fault TwoDocuments { get; } = OfAnswer(nameof(TwoDocuments), BodyFaults.Replace(body => [.. body.Span, .. body.Span]));

    /// <summary>The operation is executed; the answer lacks the provider's code.</summary>
    public static Fault NoReturnCode { get; } = OfAnswer(nameof(NoReturnCode), BodyFaults.NoReturnCodeAsync);

    /// <summary>The operation is executed; the answer is wrapped in an array of one element.</summary>
    public static Fault OneElementArray { get; } =
        OfAnswer(nameof(OneElementArray), BodyFaults.Replace(body => [(byte)'[', .. body.Span, (byte)']']));

    /// <summary>HTTP 200 and JSON text that goes on until the client goes away, or for 2 GB. Nothing is executed.</summary>
    public static Fault EndlessBody { get; } = InsteadOfAnswer(nameof(EndlessBody), BodyFaults.EndlessAsync);

    /// <summary>HTTP 200 and about 72 KB of gzip that inflate to a JSON document of 72 MB. Nothing is executed.</summary>
    public static Fault GzipBomb { get; } = InsteadOfAnswer(nameof(GzipBomb), BodyFaults.GzipBombAsync);

    /// <summary>The operation is executed; the answer says gzip and cannot be inflated.</summary>
    public static Fault CorruptGzip { get; } = OfAnswer(nameof(CorruptGzip), BodyFaults.CorruptGzipAsync);

    /// <summary>The operation is executed; a UTF-8 byte order mark precedes the answer.</summary>
    public static Fault Utf8Bom { get; } = OfAnswer(nameof(Utf8Bom), BodyFaults.Replace(body => [0xEF, 0xBB, 0xBF, .. body.Span]));

    /// <summary>
    /// The request is read and never answered. Nothing is executed. The request counts as in progress until the client gives up.
    /// </summary>
    public static Fault NeverAnswers { get; } = InsteadOfAnswer(nameof(NeverAnswers), ConnectionFaults.NeverAsync);

    /// <summary>The name that the journal shows, for example <c>Status(503)</c>.</summary>
    public string Name { get; }

    /// <summary>Whether the operation changes the state of the sandbox before the fault shows.</summary>
    public bool ExecutesOperation { get; }

    internal Func<FaultContext, Task> Apply { get; }

    internal TimeSpan Wait { get; }

    /// <summary>Answers with an HTTP status. Nothing is executed.</summary>
    /// <param name="status">The status, for example 503.</param>
    /// <param name="headers">Headers such as <c>Retry-After</c> or <c>Location</c>.</param>
    /// <param name="body">The body; a small HTML page when absent. Statuses 204 and 304 have none.</param>
    public static Fault Status(int status, IReadOnlyDictionary<string, string>? headers = null, string? body = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        SandboxAnswer answer = SandboxAnswer.Html(status, $"HTTP Status {status}");
        if (headers is not null) answer = answer with { Headers = [.. headers] };
        if (body is not null) answer = answer with { Body = Encoding.UTF8.GetBytes(body) };
        if (status is 204 or 304) answer = answer with { Body = default, ContentType = null };
        return InsteadOfAnswer($"Status({status})", context => context.WriteAsync(answer));
    }

    /// <summary>Answers HTTP 200 with a failure in the provider's own shape. Nothing is executed.</summary>
    /// <param name="code">The provider's code, for example -10007.</param>
    /// <param name="exception">The provider's words; absent when <see langword="null"/>.</param>
    public static Fault ReturnCode(int code, string? exception = null) =>
        InsteadOfAnswer($"ReturnCode({code})", context => context.WriteAsync(context.Provider.Failure(code, exception)));

    /// <summary>Waits, by the clock of the sandbox, then executes and answers as usual.</summary>
    /// <param name="time">How long to wait.</param>
    public static Fault Delay(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        return new Fault($"Delay({time})", executesOperation: true, context => context.WriteAsync(context.Answer), time);
    }

    /// <summary>The operation is executed; the answer carries another content type.</summary>
    /// <param name="contentType">The value of the header, for example <c>application/octet-stream</c>.</param>
    public static Fault WrongContentType(string contentType)
    {
        ArgumentException.ThrowIfNullOrEmpty(contentType);
        return OfAnswer($"WrongContentType({contentType})", context => context.WriteAsync(context.Answer with { ContentType = contentType }));
    }

    /// <summary>The operation is executed; the answer has one more member, <c>nested</c>, of arrays in arrays.</summary>
    /// <param name="depth">How many arrays.</param>
    public static Fault DeepNesting(int depth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        return OfAnswer($"DeepNesting({depth})", BodyFaults.Replace(body => BodyFaults.Nest(body, depth)));
    }

    /// <summary>The operation is executed; the headers come byte by byte, by the clock of the sandbox.</summary>
    /// <param name="perByte">The time after each byte.</param>
    public static Fault DripHeaders(TimeSpan perByte)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perByte, TimeSpan.Zero);
        return OfAnswer($"DripHeaders({perByte})", context => ConnectionFaults.DripHeadersAsync(context, perByte));
    }

    /// <summary>The operation is executed; the body comes byte by byte, by the clock of the sandbox.</summary>
    /// <param name="perByte">The time after each byte.</param>
    public static Fault DripBody(TimeSpan perByte)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perByte, TimeSpan.Zero);
        return OfAnswer($"DripBody({perByte})", context => BodyFaults.DripAsync(context, perByte));
    }

    /// <summary>The operation is executed; the connection ends after so many bytes of the body, all of which arrive.</summary>
    /// <param name="bytes">How many bytes, for example 1000. A body that is not longer arrives whole.</param>
    public static Fault CutBodyAfter(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        return OfAnswer(
            FormattableString.Invariant($"CutBodyAfter({bytes})"), context => ConnectionFaults.CutBodyAfterAsync(context, bytes));
    }

    /// <summary>The same fault, but the operation is executed first: a payment that went through and was answered with HTTP 504.</summary>
    public Fault AfterExecution() =>
        ExecutesOperation ? this : new Fault($"{Name} after execution", executesOperation: true, Apply, Wait);

    /// <summary>The name of the fault.</summary>
    public override string ToString() => Name;

    private static Fault OfAnswer(string name, Func<FaultContext, Task> apply) => new(name, executesOperation: true, apply);

    private static Fault InsteadOfAnswer(string name, Func<FaultContext, Task> apply) => new(name, executesOperation: false, apply);
}
