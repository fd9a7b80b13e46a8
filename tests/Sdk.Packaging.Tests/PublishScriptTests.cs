namespace Sdk.Packaging.Tests;

/// <summary>build/publish.sh, run in a small repository of its own with packages that were packed before.</summary>
[NonParallelizable]
internal sealed class PublishScriptTests
{
    private const string Key = "a-key-that-nobody-may-see";
    private static readonly string[] Ids = ["Sdk.Core", "Vos3000.Client"];

    private TemporaryDirectory _directory = null!;
    private string _repository = null!;
    private string _packages = null!;
    private string _feed = null!;

    [OneTimeSetUp]
    public async Task Create_a_repository_with_one_commit()
    {
        Command.IgnoreTestWithout("git");
        _directory = new TemporaryDirectory();
        _repository = _directory.CreateDirectory("repository");
        _packages = _directory.CreateDirectory("packages");

        Directory.CreateDirectory(Path.Combine(_repository, "build"));
        foreach (string file in new[] { "build/common.sh", "build/publish.sh", "build/pack.sh", "Directory.Build.props", ".gitignore" })
        {
            File.Copy(Path.Combine(Repository.Root, file), Path.Combine(_repository, file));
        }

        foreach (string id in Ids)
        {
            File.Copy(PackedPackages.PathOf(id), Path.Combine(_packages, FileName(id, ".nupkg")));
            File.Copy(PackedPackages.PathOf(id, ".snupkg"), Path.Combine(_packages, FileName(id, ".snupkg")));
        }

        await Git("init", "--quiet").SucceedAsync();
        await Git("add", "--all").SucceedAsync();
        await Git("-c", "user.name=Test", "-c", "user.email=test@localhost", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", "All").SucceedAsync();
    }

    [OneTimeTearDown]
    public void Delete_the_repository() => _directory?.Dispose();

    [SetUp]
    public void Create_an_empty_folder_feed() => _feed = _directory.CreateDirectory($"feed-{TestContext.CurrentContext.Test.ID}");

    [Test]
    public async Task Packages_and_symbols_are_put_into_a_folder()
    {
        await Publish(_feed).SucceedAsync();

        Assert.That(FilesOf(_feed), Is.EquivalentTo(Ids.SelectMany(id => new[] { FileName(id, ".nupkg"), FileName(id, ".snupkg") })));
    }

    [Test]
    public async Task Packages_and_symbols_are_put_into_a_folder_in_the_layout_that_it_has()
    {
        string present = Path.Combine(_feed, "some.package", "1.0.0");
        Directory.CreateDirectory(present);
        foreach (string name in new[] { "some.package.nuspec", "some.package.1.0.0.nupkg", "some.package.1.0.0.nupkg.sha512" })
        {
            await File.WriteAllTextAsync(Path.Combine(present, name), "");
        }

        await Publish(_feed).SucceedAsync();

        string core = Path.Combine(_feed, "sdk.core", PackedPackages.Version);
        Assert.That(FilesOf(core), Is.SupersetOf(new[]
        {
            FileName("sdk.core", ".nupkg"),
            FileName("sdk.core", ".snupkg"),
        }));

        CommandResult again = await Publish(_feed).RefuseAsync();
        Assert.That(again.Output, Does.Contain("is already in"));
    }

    [TestCase(".nupkg")]
    [TestCase(".snupkg")]
    public async Task A_version_that_a_folder_has_is_refused_before_anything_is_pushed(string extension)
    {
        string present = Path.Combine(_feed, FileName("Vos3000.Client", extension));
        await File.WriteAllTextAsync(present, "published long ago");

        CommandResult result = await Publish(_feed).RefuseAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.Output, Does.Contain($"Vos3000.Client {PackedPackages.Version} is already in"));
            Assert.That(FilesOf(_feed), Is.EqualTo(new[] { Path.GetFileName(present) }));
            Assert.That(File.ReadAllText(present), Is.EqualTo("published long ago"));
        });
    }

    [Test]
    public async Task A_dry_run_says_what_it_would_push_and_pushes_nothing()
    {
        CommandResult result = await Publish(_feed, "--dry-run").SucceedAsync();

        Assert.Multiple(() =>
        {
            Assert.That(FilesOf(_feed), Is.Empty);
            foreach (string id in Ids)
            {
                Assert.That(result.Output, Does.Contain($"Would push {FileName(id, ".nupkg")} and {FileName(id, ".snupkg")}"));
            }
        });
    }

    [Test]
    public async Task A_dry_run_makes_the_same_checks()
    {
        await File.WriteAllTextAsync(Path.Combine(_feed, FileName("Sdk.Core", ".nupkg")), "");

        CommandResult result = await Publish(_feed, "--dry-run").RefuseAsync();

        Assert.That(result.Output, Does.Contain("is already in"));
    }

    [Test]
    public async Task An_untracked_file_is_refused()
    {
        string untracked = Path.Combine(_repository, "untracked.txt");
        await File.WriteAllTextAsync(untracked, "");
        try
        {
            CommandResult result = await Publish(_feed).RefuseAsync();
            Assert.That(result.Output, Does.Contain("dirty").And.Contain("?? untracked.txt"));
            Assert.That(FilesOf(_feed), Is.Empty);
        }
        finally
        {
            File.Delete(untracked);
        }
    }

    [Test]
    public async Task A_changed_file_is_refused()
    {
        string changed = Path.Combine(_repository, ".gitignore");
        string before = await File.ReadAllTextAsync(changed);
        await File.AppendAllTextAsync(changed, "*.tmp\n");
        try
        {
            CommandResult result = await Publish(_feed).RefuseAsync();
            Assert.That(result.Output, Does.Contain("dirty").And.Contain("M .gitignore"));
            Assert.That(FilesOf(_feed), Is.Empty);
        }
        finally
        {
            await File.WriteAllTextAsync(changed, before);
        }
    }

    [TestCase("--api-key", Key)]
    [TestCase("--api-key=" + Key)]
    [TestCase("-k", Key)]
    [TestCase("-k" + Key)]
    [TestCase("--symbol-api-key", Key)]
    [TestCase("--key", Key)]
    public async Task A_key_as_an_argument_is_refused_and_not_repeated(params string[] option)
    {
        CommandResult result = await Publish(_feed, option).RefuseAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.Output, Does.Contain("a key is never an argument"));
            Assert.That(result.Output, Does.Not.Contain(Key));
            Assert.That(FilesOf(_feed), Is.Empty);
        });
    }

    [TestCase("no-such-folder", "neither the address of a feed nor a folder that exists")]
    [TestCase("http://feed.invalid/v3/index.json", "https only")]
    [TestCase("", "usage:")]
    public async Task A_feed_that_cannot_be_meant_is_refused(string feed, string reason)
    {
        CommandResult result = await Publish(feed).RefuseAsync();

        Assert.That(result.Output, Does.Contain(reason));
    }

    [Test]
    public async Task A_server_gets_packages_and_symbols_with_the_key_from_the_environment()
    {
        await using FakeFeed feed = await FakeFeed.StartAsync();

        CommandResult result = await Publish(feed.Address, [], new() { ["NUGET_API_KEY"] = Key }).SucceedAsync();

        Assert.Multiple(() =>
        {
            Assert.That(feed.Pushed, Is.EqualTo(Ids.SelectMany(_ => new[] { ("package", Key), ("symbols", Key) })), result.ToString());
            Assert.That(result.Output, Does.Not.Contain(Key));
        });
    }

    [Test]
    public async Task A_server_gets_the_key_that_came_on_standard_input()
    {
        await using FakeFeed feed = await FakeFeed.StartAsync();

        await Publish(feed.Address, ["--key-stdin"], standardInput: Key + "\n").SucceedAsync();

        Assert.That(feed.Pushed.Select(push => push.Key), Is.EqualTo(new[] { Key, Key, Key, Key }));
    }

    [Test]
    public async Task A_server_is_not_called_without_a_key()
    {
        await using FakeFeed feed = await FakeFeed.StartAsync();

        CommandResult result = await Publish(feed.Address).RefuseAsync();

        Assert.That(result.Output, Does.Contain("no key"));
        Assert.That(feed.Requests, Is.Zero);
    }

    [Test]
    public async Task A_version_that_a_server_has_is_refused_before_anything_is_pushed()
    {
        await using FakeFeed feed = await FakeFeed.StartAsync(PackedPackages.PathOf("Vos3000.Client"), "vos3000.client", PackedPackages.Version);

        CommandResult result = await Publish(feed.Address, [], new() { ["NUGET_API_KEY"] = Key }).RefuseAsync();

        Assert.That(result.Output, Does.Contain($"Vos3000.Client {PackedPackages.Version} is already in"));
        Assert.That(feed.Pushed, Is.Empty);
    }

    [Test]
    public async Task A_server_that_has_another_version_takes_this_one()
    {
        await using FakeFeed feed = await FakeFeed.StartAsync(PackedPackages.PathOf("Vos3000.Client"), "vos3000.client", "0.0.1");

        await Publish(feed.Address, ["--dry-run"]).SucceedAsync();

        Assert.That(feed.Pushed, Is.Empty);
    }

    [Test]
    public async Task A_server_that_cannot_answer_gets_nothing()
    {
        await using FakeFeed feed = await FakeFeed.StartAsync(status: 401);

        CommandResult result = await Publish(feed.Address, [], new() { ["NUGET_API_KEY"] = Key }).RefuseAsync();

        Assert.That(result.Output, Does.Contain("could not ask"));
        Assert.That(feed.Pushed, Is.Empty);
    }

    [Test]
    public async Task A_conflict_at_the_push_is_a_failure()
    {
        await using FakeFeed feed = await FakeFeed.StartAsync(pushStatus: 409);

        CommandResult result = await Publish(feed.Address, [], new() { ["NUGET_API_KEY"] = Key }).RefuseAsync();

        Assert.That(result.Output, Does.Contain("Sdk.Core").And.Contain("was not pushed"));
    }

    private static string FileName(string id, string extension) => $"{id}.{PackedPackages.Version}{extension}";

    private static string[] FilesOf(string directory) => [.. Directory.GetFiles(directory).Select(file => Path.GetFileName(file))];

    private Command Publish(string feed, params string[] options) => Publish(feed, options, []);

    private Command Publish(string feed, string[] options, Dictionary<string, string>? environment = null, string standardInput = "") =>
        new("bash", ["build/publish.sh", feed, "--packages", _packages, .. options])
        {
            WorkingDirectory = _repository,
            // NuGet asks a feed that fails more than once, with pauses: once will do here.
            Environment = new Dictionary<string, string>(environment ?? []) { ["NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT"] = "1" },
            StandardInput = standardInput,
        };

    private Command Git(params string[] arguments) => new("git", arguments) { WorkingDirectory = _repository };
}
