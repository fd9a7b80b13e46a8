using System.Text.RegularExpressions;

namespace Sdk.Conventions.Tests;

/// <summary>A client says what to send and how to read it. All that can go wrong on the way is Core's.</summary>
internal sealed partial class ClientSourceTests
{
    private const int LongestClientProject = 15;

    /// <summary>Folders of clients that hold no endpoints, each with what its code does instead.</summary>
    private static readonly Dictionary<string, string> Programs = new(StringComparer.Ordinal)
    {
        ["src/WeCom.Client/Exports/ExportReader.cs"] = "reads the JSON of a file that was decrypted, which is no answer",
        ["src/WeCom.Client/Living/LiveMonitor.cs"] = "polls lives: it waits on the client's clock between rounds",
        ["src/WeCom.Client/Media/JobWait.cs"] = "asks for jobs: it waits on the client's clock between questions",
        ["src/WeCom.Client/WarmUp/WeComWarmUpService.cs"] = "a hosted service: it logs what the user's code throws, and the host goes on",
        ["src/WeCom.Client/WeComWarmUpServiceCollectionExtensions.cs"] = "hands the host's log to the service",
        ["src/WeCom.Client/Media/UploadSource.cs"] = "keeps what the caller's stream throws, for the caller",
        ["src/WorkBot.Client/Realtime/WorkBotRealtimeClient.cs"] = "makes a session that must not stay when connecting fails or is given up",
        ["src/WorkBot.Client/WorkBotAgentServiceCollectionExtensions.cs"] = "hands the host's log to the agent",
        ["src/WorkBot.Client/Agent/"] = "a hosted service that runs the user's code: it catches and logs what that throws, and waits between reports",
    };

    private static IEnumerable<string> ClientSources => AllClientSources
        .Where(file => !Programs.Keys.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)));

    private static IEnumerable<string> AllClientSources => Package.Clients.SelectMany(client => Repository.Files(client.Folder, "*.cs"));

    private static IEnumerable<TestCaseData> Forbidden() =>
    [
        new TestCaseData(Catching(), "Exceptions become errors in the pipeline: a client catches none.").SetArgDisplayNames("try and catch"),
        new TestCaseData(Waiting(), "Waiting belongs to the pipeline and its clock: a client has no delay and no timer.").SetArgDisplayNames("delays"),
        new TestCaseData(Serializing(), "The pipeline reads and writes JSON through the type infos that it is given.").SetArgDisplayNames("JsonSerializer"),
        new TestCaseData(Logging(), "The pipeline logs every call, redacted: a client writes no log.").SetArgDisplayNames("loggers"),
        new TestCaseData(Sending(), "Every request goes through the pipeline: a client holds no HttpClient.").SetArgDisplayNames("HttpClient"),
    ];

    [Test]
    public void There_are_client_sources_to_look_at() => Assert.That(ClientSources, Is.Not.Empty);

    [Test]
    public void The_list_of_programs_has_no_leftovers() => Convention.Holds(
        "A folder that is gone would excuse the next one of its name.",
        Programs.Keys.Where(folder => !AllClientSources.Any(file => file.StartsWith(folder, StringComparison.Ordinal))));

    [TestCaseSource(nameof(Forbidden))]
    public void Clients_leave_to_Core_what_is_Cores(Regex pattern, string rule) => Convention.Holds(rule, SourceText.Find(ClientSources, pattern));

    [TestCase("try\n{", ExpectedResult = true)]
    [TestCase("await Task.Delay(1)", ExpectedResult = true)]
    [TestCase("JsonSerializer.Serialize(x)", ExpectedResult = true)]
    [TestCase("ILogger<Client> logger", ExpectedResult = true)]
    [TestCase("_logger.LogInformation(\"\")", ExpectedResult = true)]
    [TestCase("new HttpClient()", ExpectedResult = true)]
    [TestCase("internal sealed partial class PhonesJson : JsonSerializerContext", ExpectedResult = false)]
    [TestCase("number.TryParse(x)", ExpectedResult = false)]
    [TestCase("IHttpClientBuilder builder", ExpectedResult = false)]
    public bool The_patterns_find_what_they_are_for(string code) =>
        Forbidden().Select(item => (Regex)item.Arguments[0]!).Any(pattern => pattern.IsMatch(code));

    [Test]
    public void The_project_file_of_a_client_is_short() => Convention.Holds(
        $"What clients have in common stands in src/Directory.Build.props: a client's project has at most {LongestClientProject} lines.",
        from client in Package.Clients
        let lines = Repository.Lines(client.Project).Length
        where lines > LongestClientProject
        select $"{client.Project}: {lines} lines");

    [Test]
    public void Every_resource_folder_holds_one_client_class_and_one_JSON_context() => Convention.Holds(
        "A folder is a resource: one client class, its models, and one JSON context, so that a trimmed program keeps only what it uses.",
        from client in Package.Clients
        from folder in Directory.EnumerateDirectories(Repository.FullPath(client.Folder)).Select(folder => $"{client.Folder}/{Path.GetFileName(folder)}")
        let files = Repository.Files(folder, "*.cs").ToArray()
        let clients = files.Count(file => file.EndsWith("Client.cs", StringComparison.Ordinal))
        let contexts = files.Sum(file => Context().Count(SourceText.CodeOf(Repository.Text(file))))
        where clients > 1 || contexts > 1 || (clients == 1 && contexts == 0)
        select $"{folder}: {clients} client classes, {contexts} JSON contexts");

    [Test]
    public void The_root_of_a_client_holds_no_JSON_context() => Convention.Holds(
        "A JSON context stands in the folder of its resource.",
        SourceText.Find(ClientSources.Where(file => Package.Clients.Any(client => client.Folder == Path.GetDirectoryName(file))), Context()));

    [GeneratedRegex(@"\b(try|catch)\b")]
    private static partial Regex Catching();

    [GeneratedRegex(@"\bTask\s*\.\s*Delay\b|\bThread\s*\.\s*Sleep\b|\bPeriodicTimer\b|\.CreateTimer\b")]
    private static partial Regex Waiting();

    [GeneratedRegex(@"\bJsonSerializer\s*\.")]
    private static partial Regex Serializing();

    [GeneratedRegex(@"\bILogger(Factory)?\b|\bLoggerMessage\b|\.Log(Trace|Debug|Information|Warning|Error|Critical)?\s*\(")]
    private static partial Regex Logging();

    [GeneratedRegex(@"\b(HttpClient|HttpMessageInvoker|SocketsHttpHandler|HttpClientHandler)\b")]
    private static partial Regex Sending();

    [GeneratedRegex(@":\s*JsonSerializerContext\b")]
    private static partial Regex Context();
}
