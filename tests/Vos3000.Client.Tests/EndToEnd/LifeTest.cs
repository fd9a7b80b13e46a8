using System.Text.Json;
using System.Text.Json.Nodes;
using Sdk.Core;
using Sdk.Sandbox;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>What the tests of whole lives share.</summary>
internal abstract class LifeTest : SandboxTest
{
    /// <summary>Midnight in China of the day on which the sandbox lives.</summary>
    protected static readonly DateTimeOffset Midnight = new(2026, 5, 20, 0, 0, 0, TimeSpan.FromHours(8));

    protected static readonly DateOnly Today = new(2026, 5, 20);

    protected static void AssertDone(ApiResult result) => Assert.That(result.IsSuccess, Is.True, result.ToString());

    protected static void AssertNotFound(ApiResult result) =>
        Assert.That((result.Error?.Code, result.Error?.Category), Is.EqualTo((Vos3000Errors.NotFound, (ErrorCategory?)ErrorCategory.NotFound)));

    protected static void AssertNotFound<T>(ApiResult<T> result) => AssertNotFound(result.WithoutValue());

    /// <summary>The members of a row, to be compared with <see cref="JsonNode.DeepEquals"/>.</summary>
    protected static JsonObject Members(Vos3000SandboxRecord row) => JsonObject.Create(row.Members.Clone())!;

    protected static void AssertSameMembers(JsonObject actual, JsonObject expected) =>
        Assert.That(JsonNode.DeepEquals(actual, expected), Is.True, () => $"expected {expected.ToJsonString()}\nbut was {actual.ToJsonString()}");

    /// <summary>The body of the last request.</summary>
    protected JsonElement LastBody() => JsonElement.Parse(Server.Journal.Entries[^1].Body);
}
