using System.Reflection;
using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Living;

/// <summary>What goes out, byte by byte, and what comes of the answer.</summary>
internal sealed class EndpointTests
{
    private static IEnumerable<TestCaseData> Cases =>
        Examples.All.Select(static (example, number) => new TestCaseData(example).SetArgDisplayNames($"{example.Operation} {number}"));

    private static IEnumerable<ApiOperation> Operations => typeof(WeComLivingClient)
        .GetFields(BindingFlags.Static | BindingFlags.NonPublic)
        .Where(static item => item.FieldType == typeof(ApiOperation))
        .Select(static item => (ApiOperation)item.GetValue(null)!);

    [TestCaseSource(nameof(Cases))]
    public async Task A_call_is_what_the_documentation_says(LivingExample example)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(example.Answer));

        (ApiError? error, object? value) = await mock.Clock.RunAsync(example.Call(mock.Client));

        Assert.That(error, Is.Null);
        Assert.That($"{mock.Only.Method} {PathAndQuery(mock.Only)}", Is.EqualTo(example.Request));
        Assert.That(mock.Only.BodyText, Is.EqualTo(example.Body));
        Assert.That(mock.Only.Address.Query, Does.Contain("access_token=token-1"));
        Assert.That(mock.Fetches.Single().Address.Query, Does.Contain(Uri.EscapeDataString(WeComMock.CorpSecret)), "lives need the application's own secret");
        example.Assert(value);
    }

    [Test]
    public void Every_endpoint_has_an_example() => Assert.That(
        Examples.All.Select(static example => $"WeCom.Living.{example.Operation}").Distinct(), Is.EquivalentTo(Operations.Select(static operation => operation.Name)));

    /// <summary>Trap 1.</summary>
    [Test]
    public void Only_the_details_of_a_live_are_got() => Assert.That(
        Operations.Where(static operation => operation.Method == HttpMethod.Get).Select(static operation => operation.Path),
        Is.EqualTo(new[] { "living/get_living_info" }));

    private static string PathAndQuery(RecordedRequest request)
    {
        string query = string.Join('&', request.Address.Query.TrimStart('?').Split('&').Where(static item => !item.StartsWith("access_token=", StringComparison.Ordinal)));
        string path = request.Address.AbsolutePath["/cgi-bin/".Length..];
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
