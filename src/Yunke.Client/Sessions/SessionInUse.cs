using System.Collections.Concurrent;
using System.Net.Http.Headers;

namespace Yunke.Client;

/// <summary>A session with what it puts on requests, worked out once. Two of them are the same when their sessions are.</summary>
internal sealed class SessionInUse(YunkeSession session) : IEquatable<SessionInUse>
{
    private readonly ConcurrentDictionary<string, Uri> _addresses = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _pages = new(StringComparer.Ordinal);
    private readonly string _origin = YunkeHost.OriginOf(session.CompanyAddress);
    private readonly string _cookies = SessionCookies.ToHeader(session.Cookies);

    public YunkeSession Session { get; } = session;

    /// <summary>Sends a request to the company's host, from one of its pages, as the user.</summary>
    public void ApplyTo(HttpRequestMessage request)
    {
        request.RequestUri = _addresses.GetOrAdd(
            request.RequestUri!.PathAndQuery, static (path, host) => new Uri(host, path), Session.CompanyAddress);
        HttpRequestHeaders headers = request.Headers;
        string page = headers.NonValidated.TryGetValues(YunkeHeaders.Referer, out HeaderStringValues values) ? values.ToString() : "/";
        headers.Remove(YunkeHeaders.Referer);
        headers.TryAddWithoutValidation(YunkeHeaders.Referer, PageOf(page));
        headers.TryAddWithoutValidation(YunkeHeaders.Origin, _origin);
        headers.TryAddWithoutValidation(YunkeHeaders.Company, Session.CompanyCode);
        headers.TryAddWithoutValidation(YunkeHeaders.UserId, Session.UserId);
        headers.TryAddWithoutValidation(YunkeHeaders.Cookie, _cookies);
    }

    /// <summary>The address of one of the company's pages.</summary>
    public string PageOf(string path) => _pages.GetOrAdd(path, static (path, origin) => origin + path, _origin);

    public bool Equals(SessionInUse? other) => other is not null && Session.Equals(other.Session);

    public override bool Equals(object? obj) => Equals(obj as SessionInUse);

    public override int GetHashCode() => Session.GetHashCode();
}
