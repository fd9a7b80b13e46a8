using System.Text.Json;
using Sdk.Core;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Wire;

/// <summary>How answers are read, whatever the build of the switch makes of them.</summary>
internal sealed class AnswerTests
{
    [Test]
    public async Task Example_of_the_seed_for_customers_reads_as_shown()
    {
        using var mock = new Vos3000Mock("""
            {
              "retCode": 0,
              "infoCustomerBriefs": [
                {
                  "account": "客户账号",
                  "money": 0.0,
                  "limitMoney": 1000.0
                }
              ]
            }
            """);

        ApiResult<GetAllCustomersResponse> result = await mock.Client.Customers.GetAllAsync();

        CustomerBrief customer = result.GetValueOrThrow().Customers.Single();
        Assert.That(customer.Account, Is.EqualTo("客户账号"));
        Assert.That(customer.Money, Is.Zero);
        Assert.That(customer.LimitMoney, Is.EqualTo(1000m));
        Assert.That(customer.ExtraMembers, Is.Null);
        Assert.That(mock.Only.Body, Is.EqualTo("""{"type":1}"""));
    }

    [Test]
    public async Task Example_of_the_seed_for_phones_reads_as_shown_and_a_call_without_arguments_sends_an_empty_object()
    {
        using var mock = new Vos3000Mock("""
            {
              "retCode": 0,
              "infoPhoneOnlines": [
                {
                  "e164": "13800138000",
                  "status": "online"
                }
              ]
            }
            """);

        ApiResult<GetPhoneOnlineResponse> result = await mock.Client.Phones.GetOnlineAsync();

        PhoneOnline phone = result.GetValueOrThrow().Phones.Single();
        Assert.That((phone.E164, phone.Status), Is.EqualTo(("13800138000", "online")));
        Assert.That(mock.Only.Body, Is.EqualTo("{}"));
    }

    [Test]
    public async Task Error_example_of_the_seed_reads_as_shown()
    {
        using var mock = new Vos3000Mock("""
            {
              "retCode": -10007,
              "exception": "Not found, operation failed."
            }
            """);

        ApiError error = (await mock.Client.Customers.GetAsync("1")).Error!;

        Assert.That((error.Code, error.Message, error.Category), Is.EqualTo(("-10007", "Not found, operation failed.", ErrorCategory.NotFound)));
        Assert.That(error.Provider, Is.EqualTo("VOS3000"));
        Assert.That(error.HttpStatus, Is.EqualTo(200));
    }

    [TestCase("text/html")]
    [TestCase("application/json")]
    [TestCase("application/octet-stream")]
    [TestCase("image/png")]
    public async Task Content_type_of_the_answer_does_not_matter(string type)
    {
        using var mock = new Vos3000Mock("""{"retCode":0,"e164s":["1"]}""", type);

        Assert.That((await mock.Client.Phones.GetAllOnlineAsync()).GetValueOrThrow().E164s, Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public async Task Member_names_are_read_in_any_case()
    {
        using var mock = new Vos3000Mock("""{"RETCODE":0,"InfoCustomers":[{"ACCOUNT":"1","feerateGroup":"标准","bindedE164S":["9"],"infocustomeradditional":{"LinkMan":"李"}}]}""");

        Customer customer = (await mock.Client.Customers.GetAsync("1")).GetValueOrThrow();

        Assert.That((customer.Account, customer.FeeRateGroup, customer.Additional!.LinkMan), Is.EqualTo(("1", "标准", "李")));
        Assert.That(customer.BoundNumbers, Is.EqualTo(new[] { "9" }));
        Assert.That(customer.ExtraMembers, Is.Null);
    }

    [TestCase("""{"calleeBilling":1}""", 1)]
    [TestCase("""{"billingType":1}""", 1)]
    [TestCase("""{"billingtype":"2"}""", 2)]
    [TestCase("""{"billingType":1,"calleeBilling":2}""", 2)]
    [TestCase("""{"calleeBilling":2,"billingType":1}""", 2)]
    [TestCase("""{"calleeBilling":null,"billingType":1}""", 1)]
    public async Task Side_that_is_billed_is_read_under_both_of_its_names(string cdr, int expected)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoCdrs":[{{cdr}}]}""");

        Cdr record = await SingleCdrAsync(mock);

        Assert.That(record.CalleeBilling, Is.EqualTo(CdrBillingSide.FromValue(expected)));
    }

    [Test]
    public async Task Addresses_of_a_record_are_read_from_their_lower_case_names()
    {
        using var mock = new Vos3000Mock("""{"retCode":0,"infoCdrs":[{"callerip":"10.0.0.1","calleeip":"10.0.0.2"}]}""");

        Cdr record = await SingleCdrAsync(mock);

        Assert.That((record.CallerIp, record.CalleeIp), Is.EqualTo(("10.0.0.1", "10.0.0.2")));
    }

    [Test]
    public async Task Unknown_members_are_kept()
    {
        using var mock = new Vos3000Mock("""{"retCode":0,"infoCurrentCalls":[{"callId":1,"callerPdd":250,"extra":{"a":["中"]},"callerInfoRtpFlowAudio":{"lost":3}}]}""");

        CurrentCall call = (await mock.Client.Calls.GetCurrentAsync()).GetValueOrThrow().Calls.Single();

        Assert.That(call.ExtraMembers!.Keys, Is.EquivalentTo(new[] { "callerPdd", "extra" }));
        Assert.That(call.ExtraMembers["callerPdd"].GetInt32(), Is.EqualTo(250));
        Assert.That(call.ExtraMembers["extra"].GetProperty("a")[0].GetString(), Is.EqualTo("中"));
        Assert.That(call.CallerRtpFlowAudio!.ExtraMembers!["lost"].GetInt32(), Is.EqualTo(3));
    }

    [TestCase("""["1","2"]""", new[] { "1", "2" })]
    [TestCase("\"1, 2,\"", new[] { "1", "2" })]
    [TestCase("\"1\"", new[] { "1" })]
    [TestCase("\"\"", new string[0])]
    [TestCase("null", new string[0])]
    [TestCase("""["1",null]""", new[] { "1" })]
    public async Task Account_numbers_are_read_as_a_list_or_as_one_text(string accounts, string[] expected)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"accounts":{{accounts}}}""");

        Assert.That((await mock.Client.Customers.GetAllNumbersAsync()).GetValueOrThrow().Accounts, Is.EqualTo(expected));
    }

    [Test]
    public async Task Answer_wrapped_in_an_array_of_one_reads_the_same()
    {
        using var mock = new Vos3000Mock("""[{"retCode":0,"infoPay":{"account":"1","money":3.5}}]""");

        ApiResult<PayResponse> result = await mock.Client.Payments.PayAsync(new PayRequest { OwnerName = "1", OwnerType = PayOwnerType.Account, Money = 1 });

        Assert.That(result.GetValueOrThrow().Payment!.Money, Is.EqualTo(3.5m));
    }

    [Test]
    public async Task Failed_query_with_an_empty_list_is_still_a_failure()
    {
        using var mock = new Vos3000Mock("""{"infoCdrs":[],"retCode":-10033,"exception":"Over the allowed query interval."}""");

        ApiResult<GetCdrResponse> result = await mock.Client.Cdrs.GetAsync(
            new GetCdrRequest { Accounts = ["1"], BeginTime = new DateOnly(2026, 1, 1), EndTime = new DateOnly(2026, 12, 31) });

        Assert.That((result.Error!.Code, result.Error.Category), Is.EqualTo((Vos3000Errors.IntervalTooLong, ErrorCategory.InvalidRequest)));
        Assert.That(result.Error.Describe(System.Globalization.CultureInfo.InvariantCulture), Does.Contain("fewer days"));
    }

    [Test]
    public async Task Exception_text_does_not_decide_over_success()
    {
        using var mock = new Vos3000Mock("""{"retCode":0,"exception":"left over","e164s":[]}""");

        Assert.That((await mock.Client.Phones.GetAllOnlineAsync()).IsSuccess, Is.True);
    }

    [Test]
    public async Task Generic_post_returns_the_whole_answer()
    {
        using var mock = new Vos3000Mock("""{"retCode":0,"infoSuites":[{"id":9223372036854775807}]}""");

        JsonElement answer = (await mock.Client.PostAsync("GetSuite")).GetValueOrThrow();

        Assert.That(answer.GetProperty("retCode").GetInt32(), Is.Zero);
        Assert.That(answer.GetProperty("infoSuites")[0].GetProperty("id").GetInt64(), Is.EqualTo(long.MaxValue));
    }

    private static async Task<Cdr> SingleCdrAsync(Vos3000Mock mock) => (await mock.Client.Cdrs.GetAsync(
        new GetCdrRequest { Accounts = ["1"], BeginTime = new DateOnly(2026, 5, 1), EndTime = new DateOnly(2026, 5, 1) })).GetValueOrThrow().Cdrs.Single();
}
