using System.Text.RegularExpressions;

namespace Sdk.Conventions.Tests;

/// <summary>What makes source pleasant to read, as far as it can be counted.</summary>
internal sealed partial class TidinessTests
{
    private const int LongestFile = 400;
    private const int LongFile = 160;
    private const double ShareOfLongFiles = 0.05;

    /// <summary>Cut in two, so that this file does not hold what it looks for.</summary>
    private static readonly string[] UnfinishedMarks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception"];

    [Test]
    public void No_source_file_is_too_long_to_be_read_in_one_go() => Convention.Holds(
        $"A source file has at most {LongestFile} lines.",
        from file in Sources("src", "samples", "build")
        let lines = Repository.Lines(file).Length
        where lines > LongestFile
        select $"{file}: {lines} lines");

    [Test]
    public void Long_source_files_are_the_exception()
    {
        string[] sources = [.. Sources("src").Where(file => !IsModel(file))];
        string[] longer = [.. sources.Where(file => Repository.Lines(file).Length > LongFile)];
        Assert.That(
            (double)longer.Length / sources.Length, Is.LessThanOrEqualTo(ShareOfLongFiles),
            $"Of {sources.Length} source files these have more than {LongFile} lines:\n  {string.Join("\n  ", longer)}");
    }

    [Test]
    public void There_are_no_regions() => Convention.Holds(
        "What a region would hide belongs into a type of its own.", SourceText.Find(Sources("src", "samples", "tests", "build"), Region()));

    [Test]
    public void No_code_is_commented_out() => Convention.Holds(
        "Old code is in the history.",
        from file in Sources("src", "samples", "tests", "build")
        from line in Repository.Lines(file).Select((text, index) => (Text: text, Number: index + 1))
        where CommentedCode().IsMatch(line.Text)
        select $"{file}:{line.Number}: {line.Text.Trim()}");

    [TestCase("    // var x = 1;", ExpectedResult = true)]
    [TestCase("// if (x)", ExpectedResult = true)]
    [TestCase("// }", ExpectedResult = true)]
    [TestCase("// A comment; it gives a reason.", ExpectedResult = false)]
    [TestCase("/// <summary>If so;</summary>", ExpectedResult = false)]
    public bool Commented_code_is_recognized(string line) => CommentedCode().IsMatch(line);

    [Test]
    public void Nothing_is_left_to_do() => Convention.Holds(
        "What is not finished is not committed.",
        from file in Sources("src", "samples", "tests", "build")
        let text = Repository.Text(file)
        from mark in UnfinishedMarks
        let position = text.IndexOf(mark, StringComparison.Ordinal)
        where position >= 0
        select $"{file}:{SourceText.LineOf(text, position)}: {mark}");

    /// <summary>What lies in a resource folder of a client and is not the client class.</summary>
    private static bool IsModel(string file) =>
        Package.Clients.Any(client => file.StartsWith($"{client.Folder}/", StringComparison.Ordinal) && Path.GetDirectoryName(file) != client.Folder)
        && !file.EndsWith("Client.cs", StringComparison.Ordinal);

    private static IEnumerable<string> Sources(params string[] folders) => folders.SelectMany(folder => Repository.Files(folder, "*.cs"));

    [GeneratedRegex(@"^[ \t]*#[ \t]*region\b", RegexOptions.Multiline)]
    private static partial Regex Region();

    [GeneratedRegex(@"^\s*//(?!/)\s*(.*[;{}]\s*$|(if|for|foreach|while|switch|using) \()")]
    private static partial Regex CommentedCode();
}
