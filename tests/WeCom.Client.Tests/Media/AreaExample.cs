using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Media;

/// <summary>A call, what it must send, what comes back, and what must be read from that.</summary>
internal sealed class AreaExample
{
    /// <summary>The name of the operation.</summary>
    public required string Operation { get; init; }

    /// <summary>Makes the call, hands the name of the operation out, and looks at the result.</summary>
    public required Func<WeComMock, Task<CallInfo>> Call { get; init; }

    /// <summary>Method, path and query without the token.</summary>
    public required string Request { get; init; }

    /// <summary>The body as text, the boundary of a form being <c>BOUNDARY</c>; empty for none.</summary>
    public string Body { get; init; } = "";

    public required ScriptedAnswer Answer { get; init; }

    /// <summary>Whether the token is that of contact synchronization.</summary>
    public bool WithContacts { get; init; }

    public static AreaExample Of<T>(
        string operation, Func<WeComClient, Task<ApiResult<T>>> call, string request, string body, string answer, Action<T> check, bool contacts = false) => new()
        {
            Operation = operation,
            Request = request,
            Body = body,
            Answer = ScriptedAnswer.Json(answer),
            WithContacts = contacts,
            Call = async mock =>
            {
                ApiResult<T> result = await mock.RunAsync(call);
                check(result.GetValueOrThrow());
                return result.Call;
            },
        };

    public async Task RunAsync()
    {
        using var mock = new WeComMock(Answer);
        CallInfo call = await Call(mock);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(call.Operation, Is.EqualTo(Operation));
            Assert.That(RequestOf(mock.Only), Is.EqualTo(Request));
            Assert.That(BodyOf(mock.Only), Is.EqualTo(Body));
            Assert.That(
                mock.Fetches.Single().Address.Query, Does.Contain(Uri.EscapeDataString(WithContacts ? WeComMock.ContactsSecret : WeComMock.CorpSecret)));
        }
    }

    public override string ToString() => Operation;

    public static string RequestOf(RecordedRequest request)
    {
        string[] query = [.. request.Address.Query.TrimStart('?').Split('&').Where(static part => part != "access_token=token-1")];
        string path = request.Address.GetLeftPart(UriPartial.Path)[WeComMock.Base.Length..];
        return $"{request.Method} {path}{(query.Length > 0 ? "?" : "")}{string.Join('&', query)}";
    }

    public static string BodyOf(RecordedRequest request)
    {
        string[] type = request.Header("Content-Type")?.Split("boundary=") ?? [];
        return type.Length < 2 ? request.BodyText : request.BodyText.Replace(type[1], "BOUNDARY", StringComparison.Ordinal);
    }
}
