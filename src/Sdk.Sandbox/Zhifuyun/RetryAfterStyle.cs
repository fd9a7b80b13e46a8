namespace Sdk.Sandbox;

/// <summary>How an answer says when the next request may come.</summary>
public enum RetryAfterStyle
{
    /// <summary>Without a <c>Retry-After</c> header.</summary>
    None,

    /// <summary>As a number of seconds.</summary>
    Seconds,

    /// <summary>As a date, by the clock of the sandbox.</summary>
    HttpDate,
}
