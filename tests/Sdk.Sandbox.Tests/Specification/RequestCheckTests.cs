using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests;

/// <summary>Requests are checked against the specification before an operation sees them.</summary>
internal sealed class RequestCheckTests : Vos3000TestBase
{
    private const int Missing = -12103;
    private const int Wrong = -10124;

    private static IEnumerable<string> OperationsWithMembers() =>
        SpecificationFile.OperationNames.Where(name => SpecificationFile.RequestOf(name).Count > 0);

    [TestCaseSource(nameof(OperationsWithMembers))]
    public async Task A_mandatory_member_that_is_absent_is_missed(string operation)
    {
        foreach (SpecificationFile.Member member in SpecificationFile.RequestOf(operation).Where(member => member.Required))
        {
            int expected = operation switch
            {
                // Seen to list all phones.
                "GetPhoneOnline" => 0,
                // Seen to answer a code of its own.
                "GetCdr" => Wrong,
                _ => Missing,
            };
            JsonObject body = JsonNode.Parse(ValidRequests.For(operation))!.AsObject();
            body.Remove(member.Name);
            Assert.That(CodeOf(await CallAsync(operation, body.ToJsonString())), Is.EqualTo(expected), member.Name);
            body[member.Name] = null;
            Assert.That(CodeOf(await CallAsync(operation, body.ToJsonString())), Is.EqualTo(expected), $"{member.Name}: null is absent");
        }
    }

    [TestCaseSource(nameof(OperationsWithMembers))]
    public async Task A_member_of_a_wrong_type_is_wrong(string operation)
    {
        foreach (SpecificationFile.Member member in SpecificationFile.RequestOf(operation))
        {
            JsonObject body = JsonNode.Parse(ValidRequests.For(operation))!.AsObject();
            body[member.Name] = member.IsText ? new JsonObject() : member.Type is "boolean" or "Boolean" ? "yes" : false;
            Assert.That(CodeOf(await CallAsync(operation, body.ToJsonString())), Is.EqualTo(Wrong), member.Name);
        }
    }

    [TestCase("GetCustomer", """{"filterAgentAccount":{"filterAgentAccount":"10001"}}""", Missing)]
    [TestCase("GetCustomer", """{"filterAgentAccount":{"filterAgentAccount":"10001","querySonMode":"all"}}""", Wrong)]
    [TestCase("CreateMobileArea", """{"infoMobileAreas":[{"mobilePrefix":"1301234"}]}""", Missing)]
    [TestCase("CreateMobileArea", """{"infoMobileAreas":["1301234"]}""", Wrong)]
    [TestCase("CreateMobileArea", """{"infoMobileAreas":[]}""", Missing)]
    [TestCase("CreateLimitE164", """{"limitE164GroupName":"黑名单","infoLimitE164s":[{"memo":"x"}]}""", Missing)]
    [TestCase("CreateGatewayRouting", """{"name":"x","scheduledCallinPrefixes":[{"days":["Monday"]}]}""", Wrong)]
    [TestCase("GetSuite", """{"ids":[1.5]}""", Wrong)]
    [TestCase("GetSuite", """{"ids":[3000000000]}""", Wrong)]
    [TestCase("CreatePhone", """{"autoCreateAccount":"true","e164":"81000"}""", Wrong)]
    public async Task What_is_inside_is_checked_too(string operation, string body, int code) =>
        AssertRefused(await CallAsync(operation, body), code);

    [Test]
    public async Task A_text_may_be_255_long_and_a_long_text_65535()
    {
        Assert.That(CodeOf(await CallAsync("ModifyPhone", Body("memo", 255))), Is.Zero);
        Assert.That(CodeOf(await CallAsync("ModifyPhone", Body("memo", 256))), Is.EqualTo(Wrong));
        Assert.That(CodeOf(await CallAsync("ModifyPhone", Body("rewriteRulesOutCallee", 65_535))), Is.Zero);
        Assert.That(CodeOf(await CallAsync("ModifyPhone", Body("rewriteRulesOutCallee", 65_536))), Is.EqualTo(Wrong));

        static string Body(string member, int length) => $$"""{"e164":"80001","{{member}}":"{{new string('x', length)}}"}""";
    }

    [Test]
    public async Task Numbers_as_text_are_kept_as_numbers()
    {
        await CallAsync("CreateGatewayRouting", """{"name":"rg-new","capacity":"30","maxSecondRates":"0.001"}""");
        Assert.That(Vos3000.RoutingGateways["rg-new"].Members.Number("capacity"), Is.EqualTo(30));
        Assert.That(Vos3000.RoutingGateways["rg-new"].Members.Number("maxSecondRates"), Is.EqualTo(0.001m));
    }

    [Test]
    public async Task Both_spellings_are_read_and_the_manuals_is_answered()
    {
        await CallAsync(
            "CreateGatewayMapping",
            """{"name":"mg-new","dtmfSendMethodSip":50,"h323AlertingFromSIP183Sdp":true,"h323AlertingFromSip183Sdp":false}""");
        JsonObject gateway = Rows(await CallAsync("GetGatewayMapping", """{"names":["mg-new"]}"""), "infoGatewayMappings").Single();
        Assert.That((int)gateway["dtmfSendMethodSIP"]!, Is.EqualTo(50));
        Assert.That((bool)gateway["h323AlertingFromSIP183Sdp"]!, Is.True, "of two spellings the manual's counts");
        Assert.That(gateway.ContainsKey("dtmfSendMethodSip"), Is.False);

        await CallAsync("ModifyPhone", """{"e164":"80001","infoPhoneAdditional":{"dtmfSipSendMethod":60}}""");
        JsonObject phone = Rows(await CallAsync("GetPhone", """{"e164s":["80001"]}"""), "infoPhones").Single();
        Assert.That(phone["infoPhoneAdditional"]!.ToJsonString(), Is.EqualTo("""{"dtmfSIPSendMethod":60}"""));
    }

    [Test]
    public async Task Members_that_nobody_knows_change_nothing()
    {
        await CallAsync("ModifySuiteOrder", """{"id":101,"suiteId":"x","ownerName":7,"future":true}""");
        JsonObject order = Rows(await CallAsync("GetSuiteOrder", """{"ownerName":"10002","ownerType":2}"""), "infoSuiteOrders").Single();
        Assert.That(((int)order["suiteId"]!, order.ContainsKey("future")), Is.EqualTo((1, false)));
    }

    [Test]
    public async Task A_member_that_comes_twice_is_no_trouble()
    {
        await CallAsync("ModifyGatewayMapping", """{"name":"mg-shanghai","extra":1,"extra":2,"memo":"a","memo":"b"}""");
        Assert.That(Vos3000.MappingGateways["mg-shanghai"].Members.Text("memo"), Is.EqualTo("b"));
        Assert.That(Vos3000.MappingGateways["mg-shanghai"].Members.Number("extra"), Is.EqualTo(1));
    }
}
