using System.Globalization;
using System.Text.Json;
using Sdk.Core;
using Sdk.Sandbox;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Errors;

/// <summary>The codes of the switch, and the counterparts of the helpers that the seed shows.</summary>
internal sealed class ServerCodeTests : SandboxTest
{
    private static readonly PayRequest OneYuan = new() { OwnerName = "10002", OwnerType = PayOwnerType.Account, Money = 1 };

    public static IEnumerable<ErrorCatalogEntry> Entries => Vos3000Errors.Catalog.Entries;

    [TestCaseSource(nameof(Entries))]
    public async Task Known_code_has_its_category_and_advice_in_two_languages(ErrorCatalogEntry entry)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":{{entry.Code}},"exception":"said"}""");

        ApiError error = (await mock.Client.Customers.GetAllAsync()).Error!;

        Assert.That((error.Code, error.Category, error.Message), Is.EqualTo((entry.Code, entry.Category, "said")));
        Assert.That(error.Describe(CultureInfo.InvariantCulture), Does.Contain(entry.Hint!.English));
        Assert.That(error.Describe(CultureInfo.GetCultureInfo("zh")), Does.Contain(entry.Hint.Chinese));
    }

    [Test]
    public async Task Unknown_code_keeps_its_number()
    {
        using var mock = new Vos3000Mock("""{"retCode":-77777,"exception":"F_ERROR_SOMETHING"}""");

        ApiError error = (await mock.Client.Customers.GetAllAsync()).Error!;

        Assert.That((error.Code, error.Category, error.IsTransient), Is.EqualTo(("-77777", ErrorCategory.ProviderFault, false)));
        Assert.That(mock.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Object_that_does_not_exist_is_minus_10007()
    {
        ApiError error = (await Client.Customers.GetAsync("99999")).Error!;

        Assert.That((error.Code, error.Category), Is.EqualTo((Vos3000Errors.NotFound, ErrorCategory.NotFound)));
        Assert.That(() => throw error.ToException(), Throws.InstanceOf<ClientErrorException>());
    }

    [Test]
    public async Task Missing_member_is_minus_12103()
    {
        ApiError error = (await Client.PostAsync("GetCustomer")).Error!;

        Assert.That((error.Code, error.Category), Is.EqualTo((Vos3000Errors.MissingParameters, ErrorCategory.InvalidRequest)));
    }

    [Test]
    public async Task Wrong_member_is_minus_10124()
    {
        ApiError error = (await Client.PostAsync("GetCdr")).Error!;

        Assert.That((error.Code, error.Category), Is.EqualTo((Vos3000Errors.InvalidParameters, ErrorCategory.InvalidRequest)));
    }

    [TestCase(-10007, false)]
    [TestCase(-12103, false)]
    [TestCase(-10124, false)]
    [TestCase(-10033, true)]
    [TestCase(-10052, true)]
    [TestCase(-1, true)]
    [TestCase(1, true)]
    public async Task Only_three_codes_prove_that_no_money_moved(int code, bool unknown)
    {
        Switch.Faults.Always(Fault.ReturnCode(code, "said"));

        ApiError payment = (await Client.Payments.PayAsync(OneYuan)).Error!;
        ApiError hangUp = (await Client.Calls.DisconnectAsync([7001])).Error!;

        Assert.That((payment.OutcomeUnknown, hangUp.OutcomeUnknown), Is.EqualTo((unknown, unknown)));
        Assert.That(Server.Journal.Count(), Is.EqualTo(2), "neither is sent twice");
        Assert.That(payment.ToString().Contains("outcome unknown", StringComparison.Ordinal), Is.EqualTo(unknown));
        Assert.That(payment.Describe(CultureInfo.GetCultureInfo("zh")).Contains("核对", StringComparison.Ordinal), Is.EqualTo(unknown || code == -10007));
    }

    [Test]
    public async Task Post_takes_a_path_as_the_helper_of_the_seed_does()
    {
        ApiResult<JsonElement> result = await Client.PostAsync("/external/server/GetAllCustomers", new() { ["type"] = 1 });

        Assert.That(result.IsSuccess, Is.True);
        Assert.That(result.Value.GetProperty("infoCustomerBriefs").GetArrayLength(), Is.EqualTo(Switch.Customers.Count));
        Assert.That(Server.Journal.Entries.Single().Body, Is.EqualTo("""{"type":1}"""));
    }

    [Test]
    public async Task Post_without_a_payload_sends_an_empty_object()
    {
        ApiResult<JsonElement> result = await Client.PostAsync("GetAllPhoneOnline");

        Assert.That(result.IsSuccess, Is.True);
        Assert.That(Server.Journal.Entries.Single().Body, Is.EqualTo("{}"));
    }

    [Test]
    public async Task Failure_has_the_message_that_the_helper_of_the_seed_returns()
    {
        ApiResult<JsonElement> result = await Client.PostAsync("GetCustomer", new() { ["accounts"] = new System.Text.Json.Nodes.JsonArray("99999") });

        Assert.That(result.IsSuccess, Is.False);
        Assert.That(result.Error!.Message, Is.EqualTo("Not found, operation failed."));
    }
}
