namespace Sdk.Core;

/// <summary>A failure that this library notices itself, as opposed to one that the provider reports by a code of its own.</summary>
public enum ClientFault
{
    /// <summary>None of the others.</summary>
    Unexpected,

    /// <summary>An HTTP status other than 2xx, without a provider code in the body.</summary>
    HttpStatus,

    /// <summary>The time limit of one attempt or of the whole call passed.</summary>
    Timeout,

    /// <summary>No connection, or a lost one.</summary>
    Network,

    /// <summary>A failed TLS handshake.</summary>
    Tls,

    /// <summary>A successful status with an empty body where an answer is due.</summary>
    EmptyBody,

    /// <summary>An HTML page where JSON is due.</summary>
    HtmlPage,

    /// <summary>A body that is not the JSON that is due.</summary>
    UnreadableBody,

    /// <summary>A JSON answer without the member that holds the provider's code.</summary>
    MissingCode,

    /// <summary>A body or headers over the size limit.</summary>
    TooLarge,

    /// <summary>The library's own limiter refused.</summary>
    LocalLimit,

    /// <summary>A token is needed that only an interactive login can bring.</summary>
    LoginRequired,
}
