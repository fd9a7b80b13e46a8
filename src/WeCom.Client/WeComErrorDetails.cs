using System.Text.RegularExpressions;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>What the service adds to the words of a refusal (<see cref="ApiError.Details"/>).</summary>
public sealed partial class WeComErrorDetails
{
    /// <summary>
    /// The id of the refusal for the service's support and its error lookup (查询工具): <c>1606198323_14_8a6c…</c>. Also in
    /// <see cref="ApiError.RequestId"/>. Null when the service gave none.
    /// </summary>
    public string? Hint { get; init; }

    /// <summary>
    /// The address that the request came from as the service saw it (<c>from ip</c>): the one to enter under trusted addresses (企业可信IP). Null when
    /// the service did not say.
    /// </summary>
    public string? CallerAddress { get; init; }

    /// <summary>The members that say something.</summary>
    public override string ToString() => string.Join(
        ", ", new[] { Hint is null ? null : $"hint {Hint}", CallerAddress is null ? null : $"from {CallerAddress}" }.OfType<string>());

    internal static ErrorMessageParts Read(string message)
    {
        string? hint = Find(HintPattern(), message);
        string? address = Find(AddressPattern(), message);
        return hint is null && address is null
            ? default
            : new ErrorMessageParts(hint, new WeComErrorDetails { Hint = hint, CallerAddress = address });
    }

    private static string? Find(Regex pattern, string message) => pattern.Match(message) is { Success: true } match ? match.Groups[1].Value : null;

    // What is quoted from outside is bounded: in length, and in what it may hold.
    [GeneratedRegex(@"hint: ?\[([0-9A-Za-z_\-]{1,100})\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HintPattern();

    [GeneratedRegex(@"from ip: ?([0-9A-Fa-f:.]{1,44}[0-9A-Fa-f:])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AddressPattern();
}
