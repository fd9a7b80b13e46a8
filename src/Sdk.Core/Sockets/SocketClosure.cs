namespace Sdk.Core;

/// <summary>How a connection ended, or why it could not be made. Holds no secret.</summary>
public sealed class SocketClosure
{
    /// <summary>What happened.</summary>
    public required SocketClosureReason Reason { get; init; }

    /// <summary>The same as an error, with the exception behind it where there is one.</summary>
    public required ApiError Error { get; init; }

    /// <summary>The close code that the server sent; null when it sent none.</summary>
    public int? CloseCode { get; init; }

    /// <summary>The words beside the close code, passed through the <see cref="Redactor"/>; null when there were none.</summary>
    public string? CloseDescription { get; init; }

    /// <summary>The HTTP status with which the server refused the upgrade; null when it did not.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>One line for logs.</summary>
    public override string ToString() => CloseCode is null ? $"{Reason}: {Error}" : $"{Reason} ({CloseCode}): {Error}";
}
