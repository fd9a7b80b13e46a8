using System.IO.Compression;
using System.Text;
using Sdk.TestKit.Canaries;

namespace Sdk.TestKit.Faults;

/// <summary>F09 to F13: an answer arrives in order, and its content is not what is due.</summary>
internal static class AnswerRows
{
    private const string Html = "<!DOCTYPE html><html><body>Sign in ";

    public static IEnumerable<FaultRow> All =>
    [
        Content("F10", "gzip", static subject => Gzip(subject.Success), FaultExpectation.Success, "Content-Encoding: gzip\r\n"),
        Content("F10", "corrupt gzip", static subject => Corrupt(Gzip(subject.Success)), FaultExpectation.Unreadable, "Content-Encoding: gzip\r\n"),
        Content("F10", "truncated gzip", static subject => Gzip(subject.Success)[..12], FaultExpectation.Unreadable, "Content-Encoding: gzip\r\n"),
        Content("F10", "corrupt brotli", static _ => [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], FaultExpectation.Unreadable, "Content-Encoding: br\r\n"),
        Content("F10", "header names a wrong charset", static subject => Utf8(subject.Answer(subject.SuccessCode, members: ",\"zusatz\":\"中文\"")), FaultExpectation.Success, "Content-Language: zh\r\nContent-Type: text/plain; charset=gb2312\r\n"),
        Content("F10", "UTF-16", static subject => Encoding.Unicode.GetBytes(subject.Success), FaultExpectation.Unreadable),
        Content("F10", "byte order mark", static subject => [0xEF, 0xBB, 0xBF, .. Utf8(subject.Success)], FaultExpectation.Success),
        Content("F11", "HTML page", static _ => Utf8(Html + CanarySecrets.All.Content()), FaultExpectation.Unreadable),
        Content("F11", "plain text", static _ => Utf8("OK " + CanarySecrets.All.Content()), FaultExpectation.Unreadable),
        Content("F11", "empty body", static _ => [], FaultExpectation.Unreadable),
        Content("F11", "white space", static _ => Utf8(" \r\n\t "), FaultExpectation.Unreadable),
        Status("F11", "204", 204, static _ => [], FaultExpectation.Unreadable),
        Content("F11", "array of two", static subject => Utf8($"[{subject.Success},{subject.Success}]"), FaultExpectation.Unreadable),
        Content("F11", "empty array", static _ => Utf8("[]"), FaultExpectation.Unreadable),
        Content("F11", "array of one", static subject => Utf8($"[{subject.Success}]"), FaultExpectation.Success) with { Needs = static subject => subject.AcceptsOneElementArray },
        Content("F11", "array of one, not accepted", static subject => Utf8($"[{subject.Success}]"), FaultExpectation.Unreadable) with { Needs = static subject => !subject.AcceptsOneElementArray },
        Content("F11", "null", static _ => Utf8("null"), FaultExpectation.Unreadable),
        Content("F11", "truncated JSON", static subject => Utf8(Echoing(subject)[..^2]), FaultExpectation.Unreadable),
        Content("F11", "wrong bracket", static subject => Utf8(subject.Success[..^1] + "]"), FaultExpectation.Unreadable),
        Content("F11", "two documents", static subject => Utf8(subject.Success + subject.Success), FaultExpectation.Unreadable),
        Content("F12", "depth 32", static subject => Utf8(Nested(subject, 31)), FaultExpectation.Success),
        Content("F12", "depth 33", static subject => Utf8(Nested(subject, 32)), FaultExpectation.Unreadable),
        Content("F12", "depth 10,000", static subject => Utf8(Nested(subject, 9_999)), FaultExpectation.Unreadable),
        Content("F12", "the code twice", static subject => Utf8(subject.Answer(subject.SuccessCode, members: $",\"{subject.CodeMember}\":{subject.RefusalCode}")), FaultExpectation.Unreadable),
        Content("F12", "the code as text", static subject => Utf8(subject.Answer(AsText(subject.SuccessCode))), FaultExpectation.Success),
        Content("F12", "the code with a zero fraction", static subject => Utf8(subject.Answer(subject.SuccessCode + ".0")), FaultExpectation.Success),
        Content("F12", "the code with a fraction", static subject => Utf8(subject.Answer("0.5")), FaultExpectation.Unreadable),
        Content("F12", "the code too large for any number", static subject => Utf8(subject.Answer("1e400")), FaultExpectation.Unreadable),
        Content("F12", "the code as an object", static subject => Utf8(subject.Answer("{}")), FaultExpectation.Unreadable),
        Content("F12", "another code further inside", static subject => Utf8(subject.Answer(subject.SuccessCode, members: $",\"zusatz\":{{\"{subject.CodeMember}\":{subject.RefusalCode}}}")), FaultExpectation.Success),
        Content("F12", "the only code further inside", static subject => Utf8($"{{\"zusatz\":{{\"{subject.CodeMember}\":{subject.SuccessCode}}}}}"), FaultExpectation.Unreadable),
        Content("F13", "unknown members", static subject => Utf8(subject.Answer(subject.SuccessCode, members: ",\"zusatz\":{\"a\":[1,2,{}]},\"b\":null")), FaultExpectation.Success),
        Content("F13", "no code", static _ => Utf8("{\"zusatz\":1}"), FaultExpectation.Unreadable),
        Content("F13", "the code null", static subject => Utf8(subject.Answer("null")), FaultExpectation.Unreadable),
        Content("F13", "empty object", static _ => Utf8("{}"), FaultExpectation.Unreadable),
    ];

    /// <summary>Text in a JSON answer that echoes secrets.</summary>
    private static string Echoing(FaultSubject subject) =>
        subject.Answer(subject.SuccessCode, members: $",\"zusatz\":\"{CanarySecrets.All.Content()}\"");

    private static string AsText(string token) => token.StartsWith('"') ? token : $"\"{token}\"";

    private static string Nested(FaultSubject subject, int arrays) =>
        subject.Answer(subject.SuccessCode, members: $",\"zusatz\":{new string('[', arrays)}{new string(']', arrays)}");

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gzip(string text)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Utf8(text));
        }

        return compressed.ToArray();
    }

    private static byte[] Corrupt(byte[] compressed)
    {
        // The header stays good; 0xFF begins a block of a kind that does not exist.
        compressed.AsSpan(10).Fill(0xFF);
        return compressed;
    }

    private static FaultRow Content(
        string id, string name, Func<FaultSubject, byte[]> body, FaultExpectation expected, string headers = "") =>
        Status(id, name, 200, body, expected, headers);

    private static FaultRow Status(
        string id, string name, int status, Func<FaultSubject, byte[]> body, FaultExpectation expected, string headers = "") => new()
    {
        Id = id,
        Name = name,
        Arrange = (subject, lasting) => FaultStage.Socket(
            subject, lasting, exchange => exchange.AnswerAsync(body(subject), status, headers + CanarySecrets.All.HeaderLines())),
        Expected = expected,
    };
}
