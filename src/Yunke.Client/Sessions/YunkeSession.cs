using System.Security.Cryptography;
using System.Text;
using Sdk.Core;

namespace Yunke.Client;

/// <summary>
/// A login (会话): where, as whom, and with which cookies. To be kept, <see cref="Protect"/> it: it is worth as much as the password, for a day.
/// Shows no secret. Two sessions are equal when all their members are.
/// </summary>
public sealed class YunkeSession : IEquatable<YunkeSession>
{
    /// <summary>The company's host, for example <c>https://crm2.yunkecn.com</c> (<c>domain</c>).</summary>
    public required Uri CompanyAddress { get; init; }

    /// <summary>The code of the company, for example <c>2fy7qa</c> (header <c>company</c>).</summary>
    public required string CompanyCode { get; init; }

    /// <summary>The id of the user (header <c>userid</c>).</summary>
    public required string UserId { get; init; }

    /// <summary>The cookies by their names: <c>user</c>, <c>userToken</c> and what else the login gave.</summary>
    public required IReadOnlyDictionary<string, Secret> Cookies { get; init; }

    /// <summary>What the login calls a token; calls do not use it (<c>data.token</c>). Null for none.</summary>
    public Secret? ServiceToken { get; init; }

    /// <summary>When it ends; null for <see cref="YunkeOptions.SessionLifetime"/> from when it is handed in.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Reads a session that <see cref="Protect"/> wrote.</summary>
    /// <param name="protectedSession">The text.</param>
    /// <param name="protector">The protector, with the same key.</param>
    /// <exception cref="ArgumentException">The text holds something else than a session.</exception>
    /// <exception cref="CryptographicException">The text was changed, or protected with another key.</exception>
    public static YunkeSession Unprotect(string protectedSession, ISecretProtector protector)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(protectedSession);
        ArgumentNullException.ThrowIfNull(protector);
        byte[] json = Encoding.UTF8.GetBytes(protector.Unprotect(protectedSession));
        bool read = JsonFrame.TryRead(json, SessionsJson.Default.SessionDocument, out SessionDocument? document);
        CryptographicOperations.ZeroMemory(json);
        return read && document!.ToSession() is { } session && ProblemOf(session) is null
            ? session
            : throw new ArgumentException("The text holds no session.", nameof(protectedSession));
    }

    /// <summary>Writes the session, cookies included, as a text that may lie in a file: encrypted, and no use without the key.</summary>
    /// <param name="protector">The protector, for example <see cref="AesGcmSecretProtector"/>.</param>
    public string Protect(ISecretProtector protector)
    {
        ArgumentNullException.ThrowIfNull(protector);
        byte[] json = JsonFrame.Write(SessionDocument.Of(this), SessionsJson.Default.SessionDocument);
        string text = protector.Protect(Encoding.UTF8.GetString(json));
        CryptographicOperations.ZeroMemory(json);
        return text;
    }

    /// <inheritdoc/>
    public bool Equals(YunkeSession? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && CompanyAddress == other.CompanyAddress
            && CompanyCode == other.CompanyCode
            && UserId == other.UserId
            && ServiceToken == other.ServiceToken
            && Cookies.Count == other.Cookies.Count
            && Cookies.All(cookie => other.Cookies.TryGetValue(cookie.Key, out Secret? value) && value == cookie.Value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as YunkeSession);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(CompanyAddress, CompanyCode, UserId);

    /// <summary>Company and user; no secret.</summary>
    public override string ToString() => $"{UserId} of {CompanyCode}";

    /// <summary>The same session with an end, should it not have one.</summary>
    internal YunkeSession EndingAt(DateTimeOffset end) => ExpiresAt is not null ? this : new YunkeSession
    {
        CompanyAddress = CompanyAddress,
        CompanyCode = CompanyCode,
        UserId = UserId,
        Cookies = Cookies,
        ServiceToken = ServiceToken,
        ExpiresAt = end,
    };

    /// <summary>What is wrong with a session; null for nothing.</summary>
    internal static string? ProblemOf(YunkeSession session) =>
        YunkeHost.ProblemOf(session.CompanyAddress) is { } problem ? $"The address of the company {problem}."
        : !YunkeHost.IsHeaderText(session.CompanyCode) ? "The code of the company is missing, or holds what no header can carry."
        : !YunkeHost.IsHeaderText(session.UserId) ? "The id of the user is missing, or holds what no header can carry."
        : session.Cookies.Count == 0 ? "The cookies are missing."
        : session.Cookies.Any(static cookie => !SessionCookies.IsCookie(cookie.Key, cookie.Value)) ? "A cookie holds what no header can carry."
        : null;
}
