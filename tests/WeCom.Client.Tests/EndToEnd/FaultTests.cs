using Sdk.Core;
using Sdk.Sandbox;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.EndToEnd;

/// <summary>What the network and broken answers do to a call that may be repeated, and to a message that may not.</summary>
internal sealed class FaultTests : SandboxTest
{
    private const string Boss = WeComSandbox.DemoUserId;

    private WeComClient _client = null!;

    private static IEnumerable<TestCaseData> Faults =>
    [
        Case(Fault.ResetBeforeAnswer, ErrorCategory.Network, isExecuted: false),
        Case(Fault.ExecuteThenReset, ErrorCategory.Network),
        Case(Fault.ResetDuringHeaders, ErrorCategory.Network),
        Case(Fault.ResetDuringBody, ErrorCategory.Network),
        Case(Fault.ShortContentLength, ErrorCategory.Network),
        Case(Fault.ChunkedWithoutEnd, ErrorCategory.Network),
        Case(Fault.TruncatedJson, ErrorCategory.InvalidResponse),
        Case(Fault.MalformedJson, ErrorCategory.InvalidResponse),
        Case(Fault.EmptyBody, ErrorCategory.InvalidResponse, isExecuted: false),
        Case(Fault.Html, ErrorCategory.InvalidResponse, isExecuted: false),
        Case(Fault.JsonNull, ErrorCategory.InvalidResponse, isExecuted: false),
        Case(Fault.TwoDocuments, ErrorCategory.InvalidResponse),
        Case(Fault.CorruptGzip, ErrorCategory.InvalidResponse),
        Case(Fault.Status(502), ErrorCategory.ProviderFault, isExecuted: false),
        Case(Fault.Status(503), ErrorCategory.ProviderBusy, isExecuted: false),
        Case(Fault.ReturnCode(-1), ErrorCategory.ProviderBusy, isExecuted: false),
    ];

    [SetUp]
    public void CreateRetrying() => _client = CreateRetryingClient();

    [TearDown]
    public void DisposeRetrying() => _client.Dispose();

    [TestCaseSource(nameof(Faults))]
    public async Task A_read_is_repeated(Fault fault, ErrorCategory category, bool isExecuted)
    {
        Service.Faults.Enqueue("user/get", fault);
        ApiResult<WeComUser> result = await _client.Users.GetAsync(Boss);

        Assert.Multiple(() =>
        {
            Assert.That(result.IsSuccess, result.ToString());
            Assert.That(result.Call.Attempts, Is.EqualTo(2));
            Assert.That(CountOf("user/get"), Is.EqualTo(2));
        });
    }

    [TestCaseSource(nameof(Faults))]
    public async Task A_message_is_sent_once_and_nobody_claims_to_know_what_became_of_it(Fault fault, ErrorCategory category, bool isExecuted)
    {
        Service.Faults.Enqueue("message/send", fault);
        ApiError error = await MustFail(_client.Messages.SendTextAsync([Boss], "只此一次"));

        Assert.Multiple(() =>
        {
            Assert.That(error.Category, Is.EqualTo(category), error.ToString());
            Assert.That(error.OutcomeUnknown, Is.True);
            Assert.That(CountOf("message/send"), Is.EqualTo(1));
            Assert.That(Service.Messages, Has.Count.EqualTo(isExecuted ? 1 : 0));
        });
    }

    [TestCase(45033)]
    [TestCase(45035)]
    [TestCase(6000)]
    public async Task A_message_that_was_refused_for_others_at_the_same_time_is_sent_again(int code)
    {
        Service.FailNext("message/send", code);
        await Must(_client.Messages.SendTextAsync([Boss], "再来"));

        Assert.Multiple(() =>
        {
            Assert.That(CountOf("message/send"), Is.EqualTo(2));
            Assert.That(Service.Messages, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task A_message_that_was_turned_away_at_the_door_is_sent_again()
    {
        Service.Faults.Enqueue("message/send", Fault.Status(429));
        await Must(_client.Messages.SendTextAsync([Boss], "再来"));

        Assert.That(CountOf("message/send"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_trouble_that_lasts_ends_after_three_retries_and_an_unreadable_answer_after_one()
    {
        Service.Faults.Always("user/get", Fault.Status(503));
        ApiError busy = await MustFail(_client.Users.GetAsync(Boss));
        int whileBusy = CountOf("user/get");
        Service.Faults.Clear();
        Service.Faults.Always("user/get", Fault.Html);
        ApiError unreadable = await MustFail(_client.Users.GetAsync(Boss));

        Assert.Multiple(() =>
        {
            Assert.That(busy.Category, Is.EqualTo(ErrorCategory.ProviderBusy));
            Assert.That(whileBusy, Is.EqualTo(4));
            Assert.That(unreadable.Category, Is.EqualTo(ErrorCategory.InvalidResponse));
            Assert.That(CountOf("user/get") - whileBusy, Is.EqualTo(2));
        });
    }

    [Test]
    public async Task Nothing_was_sent_where_there_is_no_connection()
    {
        await Must(_client.Users.GetAsync(Boss));
        await Server.DisposeAsync();
        ApiError error = await MustFail(_client.Messages.SendTextAsync([Boss], "喂"));

        Assert.That(error, Has.Property("Category").EqualTo(ErrorCategory.Network).And.Property("OutcomeUnknown").False);
    }

    [Test]
    public async Task Harmless_oddities_of_answers_change_nothing()
    {
        foreach (Fault fault in new[] { Fault.Utf8Bom, Fault.NoReturnCode, Fault.WrongContentType("text/plain") })
        {
            Service.Faults.Enqueue("user/get", fault);
            WeComUser user = await Must(_client.Users.GetAsync(Boss));
            Assert.That(user.Name, Is.EqualTo("张三"), fault.Name);
        }

        Assert.That(CountOf("user/get"), Is.EqualTo(3));
    }

    [Test]
    public async Task A_token_is_fetched_again_when_its_answer_is_broken()
    {
        Service.Faults.Enqueue("gettoken", Fault.Status(503));
        ApiError early = await MustFail(Client.With(new CallOptions { MaxRetries = 0 }).Users.GetAsync(Boss));
        Clock.Advance(TimeSpan.FromSeconds(2));
        await Must(Client.Users.GetAsync(Boss));

        Assert.Multiple(() =>
        {
            Assert.That(early.Category, Is.EqualTo(ErrorCategory.ProviderBusy));
            Assert.That(early.OutcomeUnknown, Is.False);
            Assert.That(CountOf("gettoken"), Is.EqualTo(2));
        });
    }

    private static TestCaseData Case(Fault fault, ErrorCategory category, bool isExecuted = true) =>
        new TestCaseData(fault, category, isExecuted).SetArgDisplayNames(fault.Name);
}
