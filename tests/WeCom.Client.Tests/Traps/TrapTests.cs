using Sdk.Core;
using Sdk.Sandbox;
using WeCom.Client.Tests.EndToEnd;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Traps;

/// <summary>The traps of the server API by their numbers, against a service that sets them.</summary>
internal sealed class TrapTests : SandboxTest
{
    private const string Boss = WeComSandbox.DemoUserId;

    [Test]
    public async Task Trap_01_the_details_of_a_live_are_got_and_not_posted()
    {
        string id = EndpointCalls.LiveOf(Service, 2).LivingId;
        await Must(Client.Living.GetAsync(id));
        JournalEntry entry = CallsOf("living/get_living_info").Single();

        Assert.That(entry, Has.Property("Method").EqualTo("GET").And.Property("Body").Empty.And.Property("PathAndQuery").Contains("livingid=" + id));
    }

    [Test]
    public async Task Trap_02_the_short_list_of_departments_answers_under_another_name()
    {
        IReadOnlyList<WeComDepartment> departments = await Must(Client.Departments.ListSimpleAsync(2));

        Assert.Multiple(() =>
        {
            Assert.That(departments.Select(static row => row.Id), Does.Contain(2).And.Contain(8));
            Assert.That(departments.Select(static row => row.ParentId), Is.All.Not.Null);
            Assert.That(departments.Select(static row => row.Order), Is.All.Not.Null);
        });
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Trap_03_and_04_what_is_invalid_is_told_in_three_forms_beside_a_success(bool omitsEmpty)
    {
        Service.OmitsEmptyInvalidLists = omitsEmpty;
        Service.Members.Update("user0004", static member => member with { IsUnlicensed = true });
        ApiResult<WeComSentMessage> sent = await Client.Messages.SendAsync(
            WeComMessage.Card(DemoCards.Button("t")).ToUsers(Boss, "user0004", "Ghost", "Spook").ToDepartments(2, 9999).ToTags(1, 8888));
        WeComCardUpdateResult updated = await Must(Client.Messages.UpdateCardAsync(
            WeComCardUpdate.ReplaceButton(sent.Value!.ResponseCode!, "好").ForUsers(Boss, "Ghost", "Spook")));
        WeComInvitation invitation = await Must(Client.Users.InviteAsync(
            new InviteWeComUsersRequest { UserIds = [Boss, "Ghost", "Spook"], DepartmentIds = [2, 9999], TagIds = [1, 8888] }));
        WeComTagOutcome tag = await Must(Client.Tags.AddMembersAsync(2, [Boss, "Ghost", "Spook"], [2, 9999]));
        WeComSentMessage all = await Must(Client.Messages.SendTextAsync([Boss], "都好"));

        Assert.Multiple(() =>
        {
            Assert.That(sent.Call.ProviderCode, Is.Zero);
            Assert.That(sent.Value.InvalidUsers, Is.EqualTo(new[] { "ghost", "spook" }));
            Assert.That(sent.Value.InvalidDepartments, Is.EqualTo(new[] { 9999 }));
            Assert.That(sent.Value.InvalidTags, Is.EqualTo(new[] { 8888 }));
            Assert.That(sent.Value.UnlicensedUsers, Is.EqualTo(new[] { "user0004" }));
            Assert.That(updated.InvalidUsers, Is.EqualTo(new[] { "ghost", "spook" }));
            Assert.That(invitation.InvalidUsers, Is.EqualTo(new[] { "ghost", "spook" }));
            Assert.That(invitation.InvalidDepartments.Concat(invitation.InvalidTags), Is.EqualTo(new[] { 9999, 8888 }));
            Assert.That(tag.InvalidUsers, Is.EqualTo(new[] { "ghost", "spook" }));
            Assert.That(tag.InvalidDepartments, Is.EqualTo(new[] { 9999 }));
            Assert.That(all.InvalidUsers.Concat(all.UnlicensedUsers), Is.Empty);
        });
    }

    [Test]
    public async Task Trap_05_an_answer_without_a_code_is_a_success()
    {
        Service.OmitsSuccessCode = true;
        WeComUser user = await Must(Client.Users.GetAsync(Boss));
        WeComCreatedGroupChat chat = await Must(Client.GroupChats.CreateAsync(new WeComNewGroupChat { Members = [Boss, "user0003"] }));
        await Must(Client.Users.DeleteAsync("user0009"));

        Assert.Multiple(() =>
        {
            Assert.That(user.Name, Is.EqualTo("张三"));
            Assert.That(chat.ChatId, Is.Not.Null);
            Assert.That(Service.Members.TryGet("user0009", out _), Is.False);
        });
    }

    [Test]
    public async Task Trap_06_paging_ends_on_ending_only()
    {
        WeComSandboxLive live = EndpointCalls.LiveOf(Service, 2);
        Service.SendsEmptyViewerPage = true;
        IReadOnlyList<WeComLiveViewer> viewers = await Must(Client.Living.GetAllViewersAsync(live.LivingId));

        Assert.Multiple(() =>
        {
            Assert.That(viewers, Has.Count.EqualTo(33), "24 members and 9 others; one stands on two pages");
            Assert.That(CountOf("living/get_watch_stat"), Is.EqualTo(5), "one page in the middle is empty");
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Trap_06_paging_by_cursor_ends_when_there_is_none(bool omitsEmpty)
    {
        Service.OmitsEmptyCursor = omitsEmpty;
        List<string> lives = await AllOf(Client.Living.ListAllIdsAsync(Boss));
        List<WeComUserDepartment> rows = await AllOf(Client.Users.ListAllIdsAsync());

        Assert.Multiple(() =>
        {
            Assert.That(lives, Is.Unique.And.Count.EqualTo(Service.Lives.Count));
            Assert.That(rows, Has.Count.EqualTo(Service.Members.Sum(static member => member.Departments.Count)));
        });
    }

    [Test]
    public async Task Trap_07_tokens_travel_in_the_query_and_nowhere_else()
    {
        await Must(Client.Messages.SendTextAsync([Boss], "密"));
        await Must(Client.Media.UploadAsync(WeComMediaKind.File, WeComFile.FromBytes("a.txt", "12345678"u8.ToArray())));
        Service.FailNext("message/send", 40058);
        ApiError error = await MustFail(Client.Messages.SendTextAsync([Boss], "错"));
        Service.Faults.Enqueue("message/send", Fault.ResetBeforeAnswer);
        ApiError reset = await MustFail(Client.Messages.SendTextAsync([Boss], "断"));
        string token = Service.IssuedTokens.Single().Text;

        Assert.Multiple(() =>
        {
            foreach (JournalEntry entry in CallsOf("message/send").Concat(CallsOf("media/upload")))
            {
                Assert.That(entry.PathAndQuery, Does.Contain("access_token=" + token));
                Assert.That(entry.Body + string.Join(' ', entry.Headers.Select(static header => header.Value)), Does.Not.Contain(token));
            }

            string written = Logs.AllText() + error + reset + reset.Exception + error.ToException() + reset.ToException();
            Assert.That(written, Does.Not.Contain(token).And.Not.Contain(WeComSandbox.DemoSecret));
        });
    }

    [TestCase(40014)]
    [TestCase(42001)]
    [TestCase(41001)]
    public async Task Trap_08_every_code_of_an_ended_token_renews_once(int code)
    {
        Service.IssuesNewTokens = true;
        await Must(Client.Users.GetAsync(Boss));
        Clock.Advance(TimeSpan.FromMinutes(1));
        Service.FailNext("user/get", code);
        ApiResult<WeComUser>[] results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Client.Users.GetAsync(Boss)));

        Assert.Multiple(() =>
        {
            Assert.That(results.Select(static result => result.Error), Is.All.Null);
            Assert.That(Service.TokenRequests, Is.EqualTo(2), "one flight for all");
            Assert.That(CountOf("user/get"), Is.EqualTo(22), "the one that was refused is repeated once");
        });
    }

    [Test]
    public async Task Trap_09_a_wrong_secret_is_never_repeated_into_a_ban()
    {
        Service.WrongSecretsBeforeBan = 2;
        using WeComClient stranger = CreateClient(static options => options.CorpSecret = "wrong");
        for (int index = 0; index < 10; index++)
        {
            await MustFail(stranger.Users.GetAsync(Boss));
        }

        await Must(Client.Users.GetAsync(Boss));

        Assert.That(Service.IsBanned, Is.False);
    }

    [Test]
    public async Task Trap_10_texts_go_out_as_they_are()
    {
        const string text = "你好😀 a&b <b>'引号' \u00A0\u2028 \uE000 “曲”";
        await Must(Client.Messages.SendTextAsync([Boss], text));
        string body = CallsOf("message/send").Single().Body;

        Assert.Multiple(() =>
        {
            Assert.That(body, Does.Contain(text));
            Assert.That(body, Does.Not.Contain("\\u"));
            Assert.That(Service.ReceivedBy(Boss).Single().Text, Is.EqualTo(text));
        });
    }

    [TestCase("季度报告😀.txt", "季度报告😀.txt")]
    [TestCase("plain & simple.txt", "plain & simple.txt")]
    [TestCase("a \"b\"\r\nX: 报告.txt", "a _b___X: 报告.txt")]
    public async Task Trap_11_names_of_files_go_out_as_they_are(string name, string expected)
    {
        WeComMedia media = await Must(Client.Media.UploadAsync(WeComMediaKind.File, WeComFile.FromBytes(name, "12345678"u8.ToArray())));
        WeComSandboxMedia stored = Service.Media[media.MediaId!];
        string? contentType = CallsOf("media/upload").Single().Header("Content-Type");

        Assert.Multiple(() =>
        {
            Assert.That(stored.FileName, Is.EqualTo(expected));
            Assert.That(contentType, Does.StartWith("multipart/form-data; boundary=").And.Not.Contain("\""));
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Trap_12_numbers_and_texts_stand_for_each_other(bool isOther)
    {
        (Service.WritesGenderAsNumber, Service.WritesCreatedAtAsNumber, Service.WritesUploadStatusAsText) = (isOther, isOther, isOther);
        Service.JobDuration = TimeSpan.Zero;
        WeComUser user = await Must(Client.Users.GetAsync(Boss));
        WeComVisitor visitor = await Must(Client.Identity.GetUserInfoAsync(Service.IssueLoginCode(Boss, isPrivate: true)!));
        WeComUserDetail detail = await Must(Client.Identity.GetUserDetailAsync(visitor.UserTicket!));
        WeComMedia media = await Must(Client.Media.UploadAsync(WeComMediaKind.File, WeComFile.FromBytes("a.txt", "12345678"u8.ToArray())));
        WeComJob job = await Must(Client.Media.UploadByUrlAsync(new WeComUploadByUrlRequest
        {
            Kind = WeComMediaKind.File, FileName = "a", Url = new Uri("https://example.com/nothing"), Md5 = new string('0', 32),
        }));
        WeComUploadByUrlResult result = await Must(Client.Media.GetUploadByUrlResultAsync(job.JobId!));

        Assert.Multiple(() =>
        {
            Assert.That(user.Gender, Is.EqualTo(WeComGender.Male));
            Assert.That(detail.Gender, Is.EqualTo(WeComGender.Male));
            Assert.That(media.CreatedAt, Is.EqualTo(Now));
            Assert.That(result.Status, Is.EqualTo(WeComUploadByUrlStatus.Failed));
            Assert.That(result.Detail!.ErrorCode, Is.EqualTo(830003));
        });
    }

    [Test]
    public async Task Trap_13_parallel_lists_differ_in_length()
    {
        WeComUser none = await Must(Client.Users.GetAsync("user0007"));
        WeComUser shorter = await Must(Client.Users.GetAsync("user0010"));

        Assert.Multiple(() =>
        {
            Assert.That(none.Memberships, Is.EqualTo(new[] { new WeComMembership(8, 7) }));
            Assert.That(shorter.Memberships, Is.EqualTo(new WeComMembership[] { new(11, uint.MaxValue, false), new(1, 0) }));
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Trap_15_the_status_of_a_live_may_be_named_with_a_blank(bool hasBlank)
    {
        Service.WritesStatusKeyWithBlank = hasBlank;
        WeComLive live = await Must(Client.Living.GetAsync(EndpointCalls.LiveOf(Service, 3).LivingId));

        Assert.That(live.Status, Is.EqualTo(WeComLiveStatus.Expired));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Trap_21_a_refusal_of_a_download_is_not_taken_for_the_file(bool isPlainText)
    {
        Service.WritesErrorsAsPlainText = isPlainText;
        using var target = new MemoryStream();
        ApiError error = await MustFail(Client.Media.DownloadAsync("no-such-media", target));
        byte[] json = """{"errcode":40007,"errmsg":"a file that looks like one"}"""u8.ToArray();
        string mediaId = Service.AddMedia("file", "error.json", json, "application/json").MediaId;
        await Must(Client.Media.DownloadAsync(mediaId, target));

        Assert.Multiple(() =>
        {
            Assert.That(error, Has.Property("Code").EqualTo(WeComErrors.InvalidMedia).And.Property("Category").EqualTo(ErrorCategory.InvalidRequest));
            Assert.That(target.ToArray(), Is.EqualTo(json));
        });
    }

    [Test]
    public async Task Trap_22_a_response_code_is_good_for_one_update()
    {
        WeComSentMessage sent = await Must(Client.Messages.SendAsync(WeComMessage.Card(DemoCards.Choice("t")).ToUsers(Boss)));
        WeComCardUpdate update = WeComCardUpdate.ReplaceButton(sent.ResponseCode!, "好").ForUsers(Boss);
        using WeComClient client = CreateRetryingClient();
        Service.Faults.Enqueue("message/update_template_card", Fault.ExecuteThenReset);
        ApiError unknown = await MustFail(client.Messages.UpdateCardAsync(update));
        ApiError used = await MustFail(client.Messages.UpdateCardAsync(update));

        Assert.Multiple(() =>
        {
            Assert.That(unknown.OutcomeUnknown, Is.True, "a repeated update would be refused although it had been made");
            Assert.That(used.Code, Is.EqualTo(WeComErrors.InvalidResponseCode));
            Assert.That(CountOf("message/update_template_card"), Is.EqualTo(2));
            Assert.That(Logs.AllText(), Does.Not.Contain(sent.ResponseCode!.Reveal()));
        });
    }

    [Test]
    public async Task Trap_23_the_key_of_a_robot_is_a_secret_and_its_limit_is_twenty()
    {
        WeComRobotClient robot = Client.Robot(WeComSandbox.DemoRobotKey!).With(new CallOptions { Timeout = TimeSpan.FromSeconds(5) });
        ApiResult[] results = await Task.WhenAll(Enumerable.Range(0, 25).Select(_ => robot.SendTextAsync("值班")));
        Clock.Advance(TimeSpan.FromMinutes(2));
        Service.FailNext("webhook/send", 93000);
        ApiError refused = await MustFail(robot.SendTextAsync("喂"));

        Assert.Multiple(() =>
        {
            Assert.That(results.Count(static result => result.IsSuccess), Is.EqualTo(20));
            Assert.That(results.Where(static result => !result.IsSuccess).Select(static result => result.Error!.Category), Is.All.EqualTo(ErrorCategory.LocalLimit));
            Assert.That(Logs.AllText() + refused + refused.ToException(), Does.Not.Contain(WeComSandbox.DemoRobotKey));
        });
    }

    [Test]
    public async Task Trap_27_words_decide_nothing_and_tell_where_to_look()
    {
        Service.FailNext("user/get", 60111, "ok");
        ApiError error = await MustFail(Client.Users.GetAsync(Boss));
        var details = (WeComErrorDetails)error.Details!;

        Assert.Multiple(() =>
        {
            Assert.That(error.Category, Is.EqualTo(ErrorCategory.NotFound));
            Assert.That(details.Hint, Does.Match("^[0-9]+_[0-9]+_[0-9a-f]+$"));
            Assert.That(details.CallerAddress, Is.EqualTo("127.0.0.1"));
            Assert.That(error.RequestId, Is.EqualTo(details.Hint));
        });
    }

    [Test]
    public async Task Trap_28_ids_of_members_have_no_case()
    {
        WeComDirectorySnapshot earlier = await Must(Client.Directory.TakeSnapshotAsync(2));
        WeComSandboxMember member = Service.Members["user0002"];
        Service.Members.Remove("user0002");
        Service.Members.Set(member with { UserId = "USER0002" });
        WeComDirectorySnapshot later = await Must(Client.Directory.TakeSnapshotAsync(2));
        WeComUser boss = await Must(Client.Users.GetAsync(Boss.ToUpperInvariant()));
        WeComSentMessage sent = await Must(Client.Messages.SendTextAsync([Boss, Boss.ToLowerInvariant(), "Ghost", "GHOST"], "您好"));

        Assert.Multiple(() =>
        {
            Assert.That(earlier.ChangesTo(later).CreatedMembers.Concat(earlier.ChangesTo(later).RemovedMembers), Is.Empty);
            Assert.That(boss.UserId, Is.EqualTo(Boss));
            Assert.That(sent.InvalidUsers, Is.EqualTo(new[] { "ghost" }));
            Assert.That(Service.ReceivedBy(Boss), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task Trap_29_the_largest_order_is_beyond_32_bits_with_a_sign()
    {
        const long largest = 4_294_967_295;
        WeComDepartment department = await Must(Client.Departments.GetAsync(2));
        await Must(Client.Departments.UpdateAsync(new UpdateWeComDepartmentRequest { Id = 3, Order = largest }));
        await Must(Client.Users.UpdateAsync(new UpdateWeComUserRequest { UserId = "user0003", Memberships = [new(4, largest)] }));
        WeComUser user = await Must(Client.Users.GetAsync("user0003"));

        Assert.Multiple(() =>
        {
            Assert.That(department.Order, Is.EqualTo(largest));
            Assert.That(Service.Departments[3].Order, Is.EqualTo(largest));
            Assert.That(user.DepartmentOrders, Is.EqualTo(new[] { largest }));
        });
    }

    [Test]
    public async Task Trap_30_a_message_is_repeated_only_when_it_is_checked_for_duplicates()
    {
        using WeComClient client = CreateRetryingClient();
        Service.Faults.Enqueue("message/send", Fault.ExecuteThenReset);
        ApiError unknown = await MustFail(client.Messages.SendTextAsync([Boss], "一"));
        int plain = CountOf("message/send");
        Service.Faults.Enqueue("message/send", Fault.ExecuteThenReset);
        WeComSentMessage sent = await Must(client.Messages.SendAsync(WeComMessage.Text("二").ToUsers(Boss).WithDuplicateCheck()));

        Assert.Multiple(() =>
        {
            Assert.That(unknown, Has.Property("OutcomeUnknown").True.And.Property("Category").EqualTo(ErrorCategory.Network));
            Assert.That(plain, Is.EqualTo(1));
            Assert.That(CountOf("message/send"), Is.EqualTo(3));
            Assert.That(Service.SuppressedDuplicates, Is.EqualTo(1));
            Assert.That(Service.ReceivedBy(Boss).Select(static message => message.Text), Is.EqualTo(new[] { "一", "二" }));
            Assert.That(Service.Messages.TryGet(sent.MessageId!, out _), Is.True);
        });
    }
}
