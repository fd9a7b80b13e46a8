using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Directory;

/// <summary>One call of an endpoint: what must go out, what comes back, and what must be read of it.</summary>
internal sealed class AddressBookExample
{
    private readonly Func<WeComClient, Task<CallInfo>> _run;

    private AddressBookExample(string operation, Func<WeComClient, Task<CallInfo>> run)
    {
        Operation = operation;
        _run = run;
    }

    public string Operation { get; }

    /// <summary>Method, path and query without the token.</summary>
    public required string Request { get; init; }

    /// <summary>The body to the letter; null for none.</summary>
    public string? Body { get; init; }

    public string Answer { get; init; } = WeComMock.Ok;

    /// <summary>Whether the call takes the secret of contact synchronization.</summary>
    public bool IsOfContacts { get; init; }

    public static Func<string, string?, string, bool, AddressBookExample> Of<T>(
        string operation, Func<WeComClient, Task<ApiResult<T>>> call, Action<T> check) =>
        (request, body, answer, isOfContacts) => new AddressBookExample(operation, async client =>
        {
            ApiResult<T> result = await call(client);
            Assert.That(result.IsSuccess, Is.True, result.Error?.ToString());
            check(result.Value!);
            return result.Call;
        })
        {
            Request = request,
            Body = body,
            Answer = answer,
            IsOfContacts = isOfContacts,
        };

    public static AddressBookExample Of(
        string operation, Func<WeComClient, Task<ApiResult>> call, string request, string? body, bool isOfContacts, string answer = WeComMock.Ok) =>
        new(operation, async client =>
        {
            ApiResult result = await call(client);
            Assert.That(result.IsSuccess, Is.True, result.Error?.ToString());
            return result.Call;
        })
        {
            Request = request,
            Body = body,
            Answer = answer,
            IsOfContacts = isOfContacts,
        };

    public async Task CheckAsync()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(Answer));

        CallInfo call = await mock.Clock.RunAsync(_run(mock.Client));

        RecordedRequest sent = mock.Only;
        string address = Uri.UnescapeDataString(sent.Address.AbsoluteUri);
        Assert.Multiple(() =>
        {
            Assert.That(call.Operation, Is.EqualTo(Operation));
            Assert.That(address, Does.StartWith(WeComMock.Base).And.Contain("access_token=token-1"));
            Assert.That(Shown(sent.Method, address), Is.EqualTo(Request));
            Assert.That(sent.BodyText, Is.EqualTo(Body ?? ""));
            Assert.That(
                Uri.UnescapeDataString(mock.Fetches.Single().Address.Query),
                Does.Contain($"corpsecret={(IsOfContacts ? WeComMock.ContactsSecret : WeComMock.CorpSecret)}"));
        });
    }

    public override string ToString() => $"{Operation} {Request}";

    private static string Shown(HttpMethod method, string address) =>
        $"{method} {address[WeComMock.Base.Length..].Replace("access_token=token-1", "", StringComparison.Ordinal).Replace("?&", "?", StringComparison.Ordinal).TrimEnd('&', '?')}";
}
