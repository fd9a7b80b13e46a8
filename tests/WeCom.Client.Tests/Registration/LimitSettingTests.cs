using Microsoft.Extensions.Options;
using Sdk.Core;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Registration;

/// <summary>A limit for an endpoint that cannot be meant is a mistake at start.</summary>
internal sealed class LimitSettingTests
{
    [TestCase("")]
    [TestCase("/appchat/create")]
    [TestCase("appchat/create ")]
    [TestCase("gettoken")]
    public void Path_that_cannot_be_limited_is_named(string path)
    {
        WeComOptions options = WeComMock.Options();
        options.Limits[path] = RateLimit.PerMinute(1);
        Assert.That(() => WeComClient.Create(options), Throws.InstanceOf<OptionsValidationException>().With.Message.Contains($"Limits:{path} must be a path"));
    }

    [TestCase("appchat/create")]
    [TestCase("get_jsapi_ticket")]
    [TestCase("externalcontact/get")]
    public void Path_of_any_endpoint_is_taken(string path)
    {
        WeComOptions options = WeComMock.Options();
        options.Limits[path] = RateLimit.PerMinute(1);
        Assert.That(() => WeComClient.Create(options).Dispose(), Throws.Nothing);
    }
}
