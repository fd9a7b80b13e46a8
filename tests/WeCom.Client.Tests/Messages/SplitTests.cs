using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Messages;

internal sealed class SplitTests
{
    private static readonly WeComMessage Hello = WeComMessage.Text("hello");

    [TestCase(1, 0, 0, 1)]
    [TestCase(1_000, 100, 100, 1)]
    [TestCase(1_001, 0, 0, 2)]
    [TestCase(0, 101, 0, 2)]
    [TestCase(0, 0, 101, 2)]
    [TestCase(2_500, 250, 30, 3)]
    [TestCase(1, 1, 1_000, 10)]
    public void Every_recipient_is_in_one_part_only(int users, int departments, int tags, int parts)
    {
        WeComMessage message = Hello.ToUsers(Ids(users)).ToDepartments(Enumerable.Range(1, departments)).ToTags(Enumerable.Range(1, tags)).Confidential();
        IReadOnlyList<WeComMessage> split = message.Split();
        Assert.Multiple(() =>
        {
            Assert.That(split, Has.Count.EqualTo(parts));
            Assert.That(split.SelectMany(static part => part.Users), Is.EqualTo(message.Users));
            Assert.That(split.SelectMany(static part => part.Departments), Is.EqualTo(message.Departments));
            Assert.That(split.SelectMany(static part => part.Tags), Is.EqualTo(message.Tags));
            Assert.That(split.All(static part => part is { Users.Count: <= 1_000, Departments.Count: <= 100, Tags.Count: <= 100 }), Is.True);
            Assert.That(split.All(static part => part.Users.Count + part.Departments.Count + part.Tags.Count > 0), Is.True);
            Assert.That(split.All(part => part.Content == message.Content && part.Confidentiality == message.Confidentiality), Is.True);
        });
    }

    // Trap 28: ids of members differ by more than case.
    [Test]
    public void Nobody_is_named_twice()
    {
        WeComMessage part = Hello.ToUsers("ZhangSan", "zhangsan", "lisi").ToDepartments(1, 1).ToTags(2, 2).Split().Single();
        Assert.That(part.Users, Is.EqualTo(new[] { "ZhangSan", "lisi" }));
        Assert.That(part.Departments, Is.EqualTo(new[] { 1 }));
        Assert.That(part.Tags, Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public void Everyone_is_never_split() => Assert.That(Hello.ToEveryone().ToUsers(Ids(3_000)).Split(), Has.Count.EqualTo(1));

    [Test]
    public async Task Answers_to_parts_are_merged()
    {
        using var mock = new WeComMock(
            ScriptedAnswer.Json("""{"errcode":0,"msgid":"m1","response_code":"c1","invaliduser":"u1|u2","invalidparty":"7","unlicenseduser":"u9"}"""),
            ScriptedAnswer.Json("""{"errcode":0,"msgid":"m2","response_code":"c2","invaliduser":"U2|u1005","invalidtag":"3"}"""));
        ApiResult<WeComSentMessage> result = await mock.RunAsync(static client =>
            client.Messages.SendAsync(Hello.ToUsers(Ids(1_200)).ToDepartments(7, 8).ToTags(3)));
        WeComSentMessage sent = result.GetValueOrThrow();
        Assert.Multiple(() =>
        {
            Assert.That(mock.Sent, Has.Count.EqualTo(2));
            Assert.That(mock.Sent[0].BodyText, Does.Contain("\"toparty\":\"7|8\",\"totag\":\"3\""));
            Assert.That(mock.Sent[1].BodyText, Does.StartWith("{\"touser\":\"u1001|u1002|").And.Not.Contain("toparty").And.Not.Contain("totag"));
            Assert.That(sent.MessageIds, Is.EqualTo(new[] { "m1", "m2" }));
            Assert.That(sent.MessageId, Is.Null, "Who recalls by one id recalls a part.");
            Assert.That(sent.ResponseCode, Is.Null);
            Assert.That(sent.Parts.Select(static part => part.ResponseCode?.Reveal()), Is.EqualTo(new[] { "c1", "c2" }));
            Assert.That(sent.InvalidUsers, Is.EqualTo(new[] { "u1", "u2", "u1005" }));
            Assert.That(sent.InvalidDepartments, Is.EqualTo(new[] { 7 }));
            Assert.That(sent.InvalidTags, Is.EqualTo(new[] { 3 }));
            Assert.That(sent.UnlicensedUsers, Is.EqualTo(new[] { "u9" }));
            Assert.That(result.Call.Attempts, Is.EqualTo(2));
        });
    }

    [Test]
    public async Task A_failure_in_the_middle_tells_what_was_sent_and_what_was_not()
    {
        using var mock = new WeComMock(
            ScriptedAnswer.Json("""{"errcode":0,"msgid":"m1","invaliduser":"u1"}"""),
            WeComMock.Refusal(60020, "not allow to access from your ip, hint: [1606198323_14_8a6c], from ip: 10.0.0.1"));
        WeComMessage message = Hello.ToUsers(Ids(2_500)).ToTags(Enumerable.Range(1, 150)).Confidential();
        ApiResult<WeComSentMessage> result = await mock.RunAsync(client => client.Messages.SendAsync(message));
        Assert.That(result.Error?.Code, Is.EqualTo("60020"));
        var partial = (WeComPartialSend)result.Error!.Details!;
        Assert.Multiple(() =>
        {
            Assert.That(mock.Sent, Has.Count.EqualTo(2), "After a failure the rest would fail, too.");
            Assert.That(partial.Sent?.MessageIds, Is.EqualTo(new[] { "m1" }));
            Assert.That(partial.Sent?.InvalidUsers, Is.EqualTo(new[] { "u1" }));
            Assert.That(partial.Failed.Users, Is.EqualTo(message.Users.Skip(1_000).Take(1_000)));
            Assert.That(partial.Failed.Tags, Is.EqualTo(message.Tags.Skip(100)));
            Assert.That(partial.Remaining.Users, Is.EqualTo(message.Users.Skip(1_000)));
            Assert.That(partial.Remaining.Tags, Is.EqualTo(message.Tags.Skip(100)));
            Assert.That(partial.Remaining.Confidentiality, Is.EqualTo(WeComConfidentiality.Confidential));
            Assert.That(partial.Refusal?.CallerAddress, Is.EqualTo("10.0.0.1"));
        });
    }

    [Test]
    public async Task What_remains_can_be_sent_as_it_is()
    {
        using var mock = new WeComMock(
            ScriptedAnswer.Json("""{"errcode":0,"msgid":"m1"}"""), ScriptedAnswer.ConnectionLost(), ScriptedAnswer.Json("""{"errcode":0,"msgid":"m2"}"""));
        ApiResult<WeComSentMessage> first = await mock.RunAsync(static client => client.Messages.SendAsync(Hello.ToUsers(Ids(1_001))));
        Assert.That(first.Error?.OutcomeUnknown, Is.True);
        ApiResult<WeComSentMessage> second =
            await mock.RunAsync(client => client.Messages.SendAsync(((WeComPartialSend)first.Error!.Details!).Remaining));
        Assert.That(second.Value?.MessageId, Is.EqualTo("m2"));
        Assert.That(mock.Sent[2].BodyText, Does.StartWith("{\"touser\":\"u1001\","));
    }

    [Test]
    public async Task A_first_part_that_fails_leaves_everything_to_be_sent()
    {
        using var mock = new WeComMock(WeComMock.Refusal(48002));
        ApiResult<WeComSentMessage> result = await mock.RunAsync(static client => client.Messages.SendAsync(Hello.ToUsers(Ids(1_001))));
        var partial = (WeComPartialSend)result.Error!.Details!;
        Assert.That(partial.Sent, Is.Null);
        Assert.That(partial.Remaining.Users, Has.Count.EqualTo(1_001));
    }

    [Test]
    public async Task A_part_of_strangers_does_not_fail_the_message()
    {
        using var mock = new WeComMock(WeComMock.Refusal(81013), ScriptedAnswer.Json("""{"errcode":0,"msgid":"m2"}"""));
        WeComSentMessage sent = (await mock.RunAsync(static client =>
            client.Messages.SendAsync(Hello.ToUsers(Ids(1_001)).ToDepartments(5).ToTags(6)))).GetValueOrThrow();
        Assert.Multiple(() =>
        {
            Assert.That(sent.InvalidUsers, Is.EqualTo(Ids(1_000)));
            Assert.That(sent.InvalidDepartments, Is.EqualTo(new[] { 5 }));
            Assert.That(sent.InvalidTags, Is.EqualTo(new[] { 6 }));
            Assert.That(sent.MessageIds, Is.EqualTo(new[] { "m2" }));
        });
    }

    [Test]
    public async Task Strangers_alone_do()
    {
        using var mock = new WeComMock(WeComMock.Refusal(81013), WeComMock.Refusal(81013));
        ApiResult<WeComSentMessage> sent = await mock.RunAsync(static client => client.Messages.SendAsync(Hello.ToUsers(Ids(1_001))));
        Assert.That(sent.Error?.Code, Is.EqualTo(WeComErrors.NoValidReceiver));
        Assert.That(mock.Sent, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_call_that_is_cancelled_ends_between_the_parts()
    {
        using var cancel = new CancellationTokenSource();
        using var mock = new WeComMock(ScriptedAnswer.From(_ =>
        {
            cancel.Cancel();
            return ScriptedAnswer.Json(WeComMock.Ok);
        }));
        Assert.That(
            async () => await mock.RunAsync(client => client.Messages.SendAsync(Hello.ToUsers(Ids(1_001)), cancel.Token)),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(mock.Sent, Has.Count.EqualTo(1));
    }

    private static IEnumerable<string> Ids(int count) => Enumerable.Range(1, count).Select(static number => $"u{number}");
}
