using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sdk.Core.Tests.Json;

internal sealed partial class RawTextTests
{
    [TestCase("你好 😀 & < > ' / 👩‍👩‍👧", "你好 😀 & < > ' / 👩‍👩‍👧")]
    [TestCase("\u2028\u2029\u00A0\uE000\u007F\u0085", "\u2028\u2029\u00A0\uE000\u007F\u0085")]
    [TestCase("\"\\", "\\\"\\\\")]
    [TestCase("a\nb\r\t", "a\\nb\\r\\t")]
    [TestCase("\u0000\u0008\u000C\u001F", "\\u0000\\u0008\\u000C\\u001F")]
    [TestCase("中\n文😀\"末", "中\\n文😀\\\"末")]
    public void Texts_go_out_as_they_are(string text, string expected)
    {
        string json = Encoding.UTF8.GetString(JsonBody.Write(text, RawTextJson.Default.String));
        Assert.That(json, Is.EqualTo($"\"{expected}\""));
        Assert.That(JsonSerializer.Deserialize(json, RawTextJson.Default.String), Is.EqualTo(text));
    }

    [TestCase("\uD83D")]
    [TestCase("a\uDE00b")]
    [TestCase("\uDE00\uD83D")]
    public void Half_of_a_pair_becomes_a_replacement_character(string text)
    {
        string json = Encoding.UTF8.GetString(JsonBody.Write(text, RawTextJson.Default.String));
        Assert.That(json, Does.Not.Contain("\\u").Or.Contain("\\uFFFD"));
        Assert.That(JsonSerializer.Deserialize(json, RawTextJson.Default.String), Does.Contain("\uFFFD"));
    }

    [Test]
    public void Any_text_comes_back_as_it_was()
    {
        var random = new Random(4711);
        for (int round = 0; round < 10_000; round++)
        {
            var text = new StringBuilder();
            for (int length = random.Next(0, 40); length > 0; length--)
            {
                int code = random.Next(3) switch
                {
                    0 => random.Next(0, 0x80),
                    1 => random.Next(0x80, 0xD800),
                    _ => random.Next(0xE000, 0x110000),
                };
                text.Append(new Rune(code).ToString());
            }

            byte[] json = JsonBody.Write(text.ToString(), RawTextJson.Default.String);
            Assert.That(JsonSerializer.Deserialize(json, RawTextJson.Default.String), Is.EqualTo(text.ToString()));
        }
    }

    [Test]
    public void Names_and_long_texts_go_out_as_they_are()
    {
        const string text = "😀";
        string longText = string.Concat(Enumerable.Repeat("好😀", 5_000));
        string json = Encoding.UTF8.GetString(JsonBody.Write(new Dictionary<string, string> { ["键😀"] = text + longText }, RawTextJson.Default.DictionaryStringString));
        Assert.That(json, Is.EqualTo($"{{\"键😀\":\"{text}{longText}\"}}"));
    }

    [JsonSerializable(typeof(string))]
    [JsonSerializable(typeof(Dictionary<string, string>))]
    private sealed partial class RawTextJson : JsonSerializerContext;
}
