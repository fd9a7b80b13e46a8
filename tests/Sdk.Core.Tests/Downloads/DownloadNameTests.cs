using Sdk.Core.Tests.Fakes;

namespace Sdk.Core.Tests.Downloads;

/// <summary>The name of a file comes from outside: it must not choose a folder.</summary>
internal sealed class DownloadNameTests
{
    [TestCase("attachment; filename=call.mp3", "call.mp3")]
    [TestCase("attachment; filename=\"call 1.mp3\"", "call 1.mp3")]
    [TestCase("inline; filename=call.mp3", "call.mp3")]
    [TestCase("attachment; filename=\"plain.mp3\"; filename*=UTF-8''%E5%BD%95%E9%9F%B3.mp3", "录音.mp3")]
    [TestCase("attachment; filename*=UTF-8''%E5%BD%95%E9%9F%B3.mp3", "录音.mp3")]
    [TestCase("attachment; filename=\"/etc/passwd\"", "passwd")]
    [TestCase("attachment; filename=\"../../up.mp3\"", "up.mp3")]
    [TestCase("attachment; filename=\"C:\\\\Windows\\\\sound.mp3\"", "sound.mp3")]
    [TestCase("attachment; filename*=UTF-8''..%2F..%2Fup.mp3", "up.mp3")]
    [TestCase("attachment; filename*=UTF-8''..%5Cup.mp3", "up.mp3")]
    [TestCase("attachment; filename=\"..\"", null)]
    [TestCase("attachment; filename=\".\"", null)]
    [TestCase("attachment; filename=\"a/..\"", null)]
    [TestCase("attachment; filename=\"folder/\"", null)]
    [TestCase("attachment; filename=\" \"", null)]
    [TestCase("attachment; filename=\"\"", null)]
    [TestCase("attachment; filename*=UTF-8''a%00.mp3", null)]
    [TestCase("attachment; filename*=UTF-8''a%0D%0Ab.mp3", null)]
    [TestCase("attachment; filename*=UTF-8''a%1B%5B2J.mp3", null)]
    [TestCase("attachment", null)]
    [TestCase("attachment; filename=\"\u00e5\u00bd\u0095\u00e9\u009f\u00b3.mp3\"", "录音.mp3")]
    [TestCase("attachment; filename=\u00e5\u00bd\u0095\u00e9\u009f\u00b3.mp3", "录音.mp3")]
    [TestCase("attachment; filename=\"caf\u00e9.mp3\"", "caf\u00e9.mp3")]
    [TestCase("attachment; filename=\"录音.mp3\"", "录音.mp3")]
    public async Task A_name_is_the_last_part_of_what_the_server_says(string disposition, string? name)
    {
        using var setup = new Setup(FileAnswers.Whole([1]).With("Content-Disposition", disposition));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        Assert.That(result.IsSuccess, Is.True);
        Assert.That(result.Value?.FileName, Is.EqualTo(name));
    }
}
