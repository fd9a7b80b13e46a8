namespace Sdk.Sandbox;

/// <summary>How the Yunke sandbox answers a business call without a living session.</summary>
public enum YunkeExpiredAnswer
{
    /// <summary>Code 10001: the token has expired.</summary>
    Code10001,

    /// <summary>Code 10002: the session has expired.</summary>
    Code10002,

    /// <summary>Code 10003: not logged in.</summary>
    Code10003,

    /// <summary>Code 22003: the session has expired.</summary>
    Code22003,

    /// <summary>Code 22004: the login is not valid.</summary>
    Code22004,

    /// <summary>Code 401, with HTTP 200.</summary>
    Code401,

    /// <summary>Code 302, with HTTP 200.</summary>
    Code302,

    /// <summary>HTTP 401 with a small page.</summary>
    Http401,

    /// <summary>HTTP 302 to the login page.</summary>
    RedirectToLogin,

    /// <summary>HTTP 301 to the login page.</summary>
    RedirectPermanently,

    /// <summary>HTTP 303 to the login page.</summary>
    RedirectSeeOther,

    /// <summary>HTTP 307 to the login page.</summary>
    RedirectTemporarily,

    /// <summary>HTTP 200 with the login page itself.</summary>
    HtmlPage,

    /// <summary><c>success: false</c> without a code; only the message says that the login has expired.</summary>
    KeywordOnly,

    /// <summary><c>success: false</c> and nothing else.</summary>
    SuccessFalseOnly,
}
