using System.Text.RegularExpressions;
using Folder = System.IO.Directory;

namespace WeCom.Client.Tests.Samples;

/// <summary>The program that keeps a snapshot of the address book does what it says.</summary>
internal sealed class DirectorySyncSampleTests
{
    private const string Name = "WeCom.DirectorySync";

    private string _directory = "";

    [SetUp]
    public void SetUp() => _directory = Folder.CreateTempSubdirectory("directory-sync-").FullName;

    [TearDown]
    public void TearDown() => Folder.Delete(_directory, recursive: true);

    [Test]
    public async Task The_second_run_shows_only_what_changed()
    {
        string file = Path.Combine(_directory, "directory.json");

        (int exitCode, string output, string errors) = await SampleProgram.RunAsync(Name, "--file", file);

        WeComDirectorySnapshot kept = WeComDirectorySnapshot.FromJson(await File.ReadAllTextAsync(file));
        string[] rows = [.. output.Split('\n').Where(static line => line.Contains(" │ ", StringComparison.Ordinal))];
        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.Zero, errors);
            Assert.That(output, Does.Contain("The first run: 3000 members, 60 departments and 5 tags"));
            Assert.That(rows.Select(static row => row.Split('│', StringSplitOptions.TrimEntries)[2]).Where(static id => id.Length > 0), Is.EqualTo(
                new[] { "Id", "newcomer", "user0002", "user0061", "user0121", "9001", "3", "6", "2", "4" }));
            Assert.That(output, Does.Contain("moved from 2 to 9001").And.Contain("without user0020"));
            Assert.That(output, Does.Contain("Members: 1 created, 2 changed (1 moved), 1 removed"));
            Assert.That(kept.Members, Has.Count.EqualTo(3000), "the snapshot of the second run is kept: one came, one went");
            Assert.That(kept.Members.Select(static member => member.UserId), Does.Contain("newcomer").And.Not.Contain("user0121"));
            Assert.That(Folder.GetFiles(_directory), Is.EqualTo(new[] { file }));
        });
    }

    [Test]
    public async Task Without_a_file_nothing_stays_behind()
    {
        (int exitCode, string output, string errors) = await SampleProgram.RunAsync(Name, "--department", "2");

        string file = Regex.Match(output, @"\S+directory\.json").Value;
        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.Zero, errors);
            Assert.That(output, Does.Contain("The first run: ").And.Contain("Members: 1 created, 2 changed (1 moved), 1 removed"));
            Assert.That(file, Is.Not.Empty);
            Assert.That(Folder.Exists(Path.GetDirectoryName(file)), Is.False);
        });
    }

    [Test]
    public async Task A_file_that_is_there_is_not_replaced_by_the_sandbox()
    {
        string file = Path.Combine(_directory, "directory.json");
        await File.WriteAllTextAsync(file, "{}");

        (int exitCode, _, string errors) = await SampleProgram.RunAsync(Name, "--file", file);

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(1));
            Assert.That(errors, Does.Contain("is there already"));
            Assert.That(File.ReadAllText(file), Is.EqualTo("{}"));
        });
    }

    [TestCase("--live")]
    [TestCase("--department", "0")]
    [TestCase("--file")]
    public async Task Options_that_make_no_sense_are_explained(params string[] arguments)
    {
        (int exitCode, _, string errors) = await SampleProgram.RunAsync(Name, arguments);

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(2));
            Assert.That(errors, Does.StartWith("usage: WeCom.DirectorySync"));
        });
    }

    [Test]
    public async Task The_service_needs_settings_which_are_named()
    {
        (int exitCode, _, string errors) = await SampleProgram.RunAsync(Name, "--live", "--file", Path.Combine(_directory, "directory.json"));

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(2));
            Assert.That(errors, Does.Contain("WeCom:CorpId").And.Contain("WeCom:CorpSecret"));
        });
    }
}
