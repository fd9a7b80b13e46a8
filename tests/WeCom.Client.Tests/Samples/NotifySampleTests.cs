using Sdk.Sandbox;

namespace WeCom.Client.Tests.Samples;

/// <summary>The program that sends messages does what it says.</summary>
internal sealed class NotifySampleTests
{
    private const string Name = "WeCom.Notify";

    private static readonly string[] MemberTypes =
    [
        "text", "markdown", "image", "voice", "video", "file", "textcard", "news", "mpnews", "miniprogram_notice",
        "text_notice", "news_notice", "button_interaction", "vote_interaction", "multiple_interaction",
    ];

    private static readonly string[] RobotTypes = ["text", "markdown", "markdown_v2", "image", "news", "file", "voice", "text_notice", "news_notice"];

    [Test]
    public async Task All_sends_every_type_once_to_a_member_and_to_a_group()
    {
        (int exitCode, string output, string errors) = await SampleProgram.RunAsync(Name, "--all");

        string[] rows = [.. output.Split('\n').Where(static line => line.Contains(" │ ", StringComparison.Ordinal))];
        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.Zero, errors);
            Assert.That(TypesOf(rows, WeComSandbox.DemoUserId), Is.EqualTo(MemberTypes));
            Assert.That(TypesOf(rows, "the group"), Is.EqualTo(RobotTypes));
            Assert.That(output + errors, Does.Not.Contain(WeComSandbox.DemoSecret).And.Not.Contain(WeComSandbox.DemoRobotKey));
        });
    }

    [Test]
    public async Task A_receiver_who_is_not_there_is_named_and_is_an_exit_code()
    {
        (int exitCode, string output, _) = await SampleProgram.RunAsync(Name, "--type", "text", "--to", $"{WeComSandbox.DemoUserId},nobody", "备份完成 🎉");

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(1));
            Assert.That(output, Does.Contain("│ nobody "));
        });
    }

    [Test]
    public async Task A_file_of_ones_own_goes_to_the_group_of_a_robot()
    {
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "报告");
            (int exitCode, string output, string errors) = await SampleProgram.RunAsync(Name, "--robot", "--type", "file", "--file", file);

            Assert.Multiple(() =>
            {
                Assert.That(exitCode, Is.Zero, errors);
                Assert.That(output, Does.Contain("the group"));
            });
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public async Task A_text_that_is_too_long_is_not_sent()
    {
        (int exitCode, _, string errors) = await SampleProgram.RunAsync(Name, "--to", WeComSandbox.DemoUserId, new string('长', 700));

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(2));
            Assert.That(errors, Does.Contain("2,048").Or.Contain("2048"));
        });
    }

    [TestCase("--type", "telegram", "--to", "ZhangSan")]
    [TestCase("--type", "text")]
    [TestCase("--robot", "--type", "video")]
    [TestCase("--robot", "--type", "news", "--to", "ZhangSan")]
    [TestCase("--all", "--live")]
    [TestCase("--to", "ZhangSan", "one text", "another")]
    [TestCase("--to")]
    public async Task Options_that_make_no_sense_are_explained(params string[] arguments)
    {
        (int exitCode, _, string errors) = await SampleProgram.RunAsync(Name, arguments);

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(2));
            Assert.That(errors, Does.StartWith("usage: WeCom.Notify"));
        });
    }

    [TestCase("WeCom:CorpId", "--to", "ZhangSan", "--live")]
    [TestCase("WeComRobot:Key", "--robot", "--live")]
    public async Task The_service_needs_settings_which_are_named(string setting, params string[] arguments)
    {
        (int exitCode, _, string errors) = await SampleProgram.RunAsync(Name, arguments);

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(2));
            Assert.That(errors, Does.Contain(setting));
        });
    }

    private static IEnumerable<string> TypesOf(string[] rows, string receiver) =>
        rows.Select(static row => row.Split('│', StringSplitOptions.TrimEntries)).Where(cells => cells[2] == receiver).Select(static cells => cells[1]);
}
