using System.Globalization;
using System.Text;

namespace Sdk.Core;

/// <summary>
/// Why a call failed, as data. Holds no secret: what the provider says is passed through the <see cref="Redactor"/> first.
/// </summary>
public sealed record ApiError
{
    /// <summary>The provider that was called, by the name that its package gives it.</summary>
    public required string Provider { get; init; }

    /// <summary>The operation that failed, for example <c>Shop.Orders.Get</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The provider's code as text or, for a failure that the client notices itself, the provider's alias for it.</summary>
    public required string Code { get; init; }

    /// <summary>What kind of failure it is.</summary>
    public required ErrorCategory Category { get; init; }

    /// <summary>The provider's words or, for a failure that the client notices itself, one English sentence.</summary>
    public string Message { get; init; } = "";

    /// <summary>The HTTP status of the answer; null when none came.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>How long to wait before the next try, when the provider or a known limit says so.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the same call may well succeed later.</summary>
    public bool IsTransient { get; init; }

    /// <summary>
    /// Whether an operation that must not be repeated may have been executed although it failed. Look before you try again.
    /// </summary>
    public bool OutcomeUnknown { get; init; }

    /// <summary>What the server's clock said when it refused (<c>Date</c>), for providers that compare clocks; null when it did not say.</summary>
    public DateTimeOffset? ServerTime { get; init; }

    /// <summary>The provider's id of the request, for its support; null when it gives none.</summary>
    public string? RequestId { get; init; }

    /// <summary>What the provider documents beyond code and message, typed by the client; null when there is nothing.</summary>
    public object? Details { get; init; }

    /// <summary>Advice in two languages; null when there is none.</summary>
    public ErrorHint? Hint { get; init; }

    /// <summary>The exception behind a transport failure; null when an answer came.</summary>
    public Exception? Exception { get; init; }

    internal Func<ApiError, ApiException?>? ExceptionFactory { get; init; }

    /// <summary>Whether the request provably never reached the provider's application.</summary>
    internal bool NotExecuted { get; init; }

    /// <summary>Whether <see cref="RetryAfter"/> is the window of a violated limit: known, but not worth waiting for within a call.</summary>
    internal bool WaitIsWindow { get; init; }

    /// <summary>Whether <see cref="Code"/> stood in the provider's answer, and so may be anything.</summary>
    internal bool CodeIsForeign { get; init; }

    /// <summary>Whether a refused token could not be replaced, because the issuer has no other one.</summary>
    internal bool NoOtherToken { get; init; }

    /// <summary>One sentence for a human: what failed, why, and what to do.</summary>
    /// <param name="culture">Chinese for any culture whose language is Chinese, else English; null takes the current UI culture.</param>
    public string Describe(CultureInfo? culture = null)
    {
        culture ??= CultureInfo.CurrentUICulture;

        // The name and not the ISO code: without globalization data every culture has the code of the invariant one.
        bool chinese = culture.Name == "zh" || culture.Name.StartsWith("zh-", StringComparison.OrdinalIgnoreCase);
        return chinese ? DescribeInChinese() : DescribeInEnglish();
    }

    /// <summary>Makes the exception that <c>GetValueOrThrow()</c> throws for this error.</summary>
    public ApiException ToException() => ExceptionFactory?.Invoke(this) ?? ApiException.Create(this);

    /// <summary>One line that can be pasted into a ticket. Holds no secret.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(160);
        text.Append(CultureInfo.InvariantCulture, $"{Operation}: {Category} (code {Code}");
        if (HttpStatus is { } status)
        {
            text.Append(CultureInfo.InvariantCulture, $", HTTP {status}");
        }

        if (RequestId is not null)
        {
            text.Append(", request ").Append(RequestId);
        }

        if (RetryAfter is { } wait)
        {
            text.Append(CultureInfo.InvariantCulture, $", retry after {wait.TotalSeconds:0.###} s");
        }

        text.Append(OutcomeUnknown ? ", outcome unknown)" : ")");
        return Message.Length == 0 ? text.ToString() : text.Append(": ").Append(Message).ToString();
    }

    /// <summary>The same failure as the cause that an operation was not even sent.</summary>
    internal ApiError BeforeSending(ApiOperation operation) => this with
    {
        Operation = operation.Name,
        Message = Operation == operation.Name ? Message : $"{Operation} failed before it: {Message}",
        OutcomeUnknown = false,
        NotExecuted = true,
    };

    private string DescribeInEnglish()
    {
        var text = new StringBuilder(200);
        text.Append(CultureInfo.InvariantCulture, $"{Operation} failed: {CategoryTexts.For(Category).English} (code {Code})");
        text.Append(Message.Length == 0 ? "." : $": {Message.TrimEnd('.', ' ')}.");
        AppendAdvice(text, Hint?.English, "It may have been executed all the same: look before you try again.", "Try again after {0} s.", " ");
        return text.ToString();
    }

    private string DescribeInChinese()
    {
        var text = new StringBuilder(200);
        text.Append(CultureInfo.InvariantCulture, $"{Operation} 失败：{CategoryTexts.For(Category).Chinese}（代码 {Code}）");
        text.Append(Message.Length == 0 ? "。" : $"：{Message.TrimEnd('.', '。', ' ')}。");
        AppendAdvice(text, Hint?.Chinese, "该操作可能已经执行：重试前请先核对。", "请在 {0} 秒后重试。", "");
        return text.ToString();
    }

    private void AppendAdvice(StringBuilder text, string? hint, string outcome, string retry, string separator)
    {
        if (!string.IsNullOrEmpty(hint) && !Message.Contains(hint, StringComparison.Ordinal))
        {
            text.Append(separator).Append(hint);
        }

        if (OutcomeUnknown)
        {
            text.Append(separator).Append(outcome);
        }

        if (RetryAfter is { } wait)
        {
            text.Append(separator).AppendFormat(CultureInfo.InvariantCulture, retry, Math.Ceiling(wait.TotalSeconds));
        }
    }
}
