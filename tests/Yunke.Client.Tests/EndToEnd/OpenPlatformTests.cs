using Sdk.Core;
using Sdk.Sandbox;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.EndToEnd;

/// <summary>The signed open platform with real state.</summary>
internal sealed class OpenPlatformTests : SandboxTest
{
    private YunkeOpenPlatformClient _open = null!;

    private YunkeSandboxOpenPlatform Platform => Service.OpenPlatform;

    [SetUp]
    public void CreateOpen() => _open = CreateOpen(YunkeSandbox.DemoOpenPlatformKey, Clock);

    [TearDown]
    public void Dispose() => _open.Dispose();

    [Test]
    public async Task Staff_departments_customers_and_calls()
    {
        ApiResult saved = await _open.SaveUsersAsync([new SaveUserRequest { Name = "新员工", Phone = "13512345678" }]);
        YunkeUser user = (await _open.GetUserByPhoneAsync("13512345678")).GetValueOrThrow();
        IReadOnlyList<YunkeDepartment> tree = (await _open.GetDepartmentsAsync()).GetValueOrThrow();
        IReadOnlyList<CustomerField> fields = (await _open.GetCustomerFieldsAsync()).GetValueOrThrow();
        int before = Platform.Customers.Count;
        ApiResult added = await _open.AddCustomersAsync([new SaveCustomerRequest
        {
            Name = "客户甲",
            Phone = "13600001111",
            CustomFieldValues = [new CustomerFieldValue { Id = fields[0].Id!, Values = ["甲"], FieldType = fields[0].FieldType }],
        }]);
        string id = Platform.Customers.Single(static customer => customer.Name == "客户甲").CustomerId;
        ApiResult updated = await _open.UpdateCustomersAsync([new SaveCustomerRequest { CustomerId = id, Name = "客户乙" }]);
        string call = (await _open.StartCallAsync(user.Id!, "13600001111")).GetValueOrThrow();
        ApiResult ended = await _open.HangUpAsync(call);

        Assert.Multiple(() =>
        {
            Assert.That(new[] { saved, added, updated, ended }.Select(static result => result.Error), Is.All.Null);
            Assert.That(user, Has.Property("Phone").EqualTo("13512345678"));
            Assert.That(tree, Is.Not.Empty);
            Assert.That(Platform.Customers, Has.Count.EqualTo(before + 1));
            Assert.That(Platform.Customers[id].Name, Is.EqualTo("客户乙"));
            Assert.That(Platform.Calls[call], Has.Property("UserId").EqualTo(user.Id).And.Property("EndedAt").Not.Null);
        });
    }

    [Test]
    public async Task Failed_call_records_are_kept_before_they_are_acknowledged()
    {
        int expected = Platform.FailedCallRecords.Count;
        var kept = new List<string?>();
        ApiResult<int> drained = await _open.DrainFailedCallRecordsAsync((batch, _) =>
        {
            kept.AddRange(batch.Records.Select(static record => record.GetText("id")));
            return Task.CompletedTask;
        });

        Assert.Multiple(() =>
        {
            Assert.That(drained.Value, Is.EqualTo(expected).And.GreaterThan(100));
            Assert.That(kept, Is.Unique.And.Count.EqualTo(expected));
            Assert.That(Platform.FailedCallRecords, Is.Empty);
        });
    }

    [Test]
    public async Task A_batch_that_could_not_be_kept_comes_again()
    {
        int expected = Platform.FailedCallRecords.Count;
        Assert.ThrowsAsync<IOException>(() => _open.DrainFailedCallRecordsAsync(static (_, _) => throw new IOException("full")));
        Assert.That(Platform.FailedCallRecords, Has.Count.EqualTo(expected));

        int kept = 0;
        ApiResult<int> drained = await _open.DrainFailedCallRecordsAsync((batch, _) =>
        {
            kept += batch.Records.Count;
            return Task.CompletedTask;
        });
        Assert.That((drained.Value, kept), Is.EqualTo((expected, expected)));
    }

    [TestCase(7, "behind")]
    [TestCase(-7, "ahead")]
    public async Task A_clock_that_is_off_is_told(int minutes, string direction)
    {
        using YunkeOpenPlatformClient late = CreateOpen(YunkeSandbox.DemoOpenPlatformKey, new Sdk.TestKit.ManualTimeProvider(Now.AddMinutes(-minutes)));
        ApiResult<YunkeUser> user = await late.GetUserByPhoneAsync(YunkeSandbox.DemoPhone);

        Assert.That(user.Error, Has.Property("Code").EqualTo(YunkeOpenPlatformErrors.ClockSkew).And.Property("Message").Contains($"7 minutes {direction}"));
    }

    [Test]
    public async Task A_wrong_key_an_unknown_address_and_too_many_calls_are_told_apart()
    {
        using YunkeOpenPlatformClient wrong = CreateOpen("another", Clock);
        ApiResult<YunkeUser> unsigned = await wrong.GetUserByPhoneAsync(YunkeSandbox.DemoPhone);
        Platform.RejectsAddress = true;
        ApiResult<YunkeUser> foreign = await _open.GetUserByPhoneAsync(YunkeSandbox.DemoPhone);
        Platform.RejectsAddress = false;
        Platform.CallsPerMinute = 1;
        await _open.GetUserByPhoneAsync(YunkeSandbox.DemoPhone);
        ApiResult<YunkeUser> frequent = await _open.GetUserByPhoneAsync(YunkeSandbox.DemoPhone);

        Assert.Multiple(() =>
        {
            Assert.That(unsigned.IsSuccess, Is.False);
            Assert.That(foreign.Error?.Category, Is.EqualTo(ErrorCategory.PermissionDenied), foreign.ToString());
            Assert.That(frequent.Error, Has.Property("Category").EqualTo(ErrorCategory.RateLimited).And.Property("RetryAfter").EqualTo(TimeSpan.FromMinutes(1)));
        });
    }

    private YunkeOpenPlatformClient CreateOpen(string key, TimeProvider time) => YunkeOpenPlatformClient.Create(
        new YunkeOpenPlatformOptions
        {
            BaseAddress = Service.OpenPlatformAddress,
            CompanyCode = YunkeSandbox.DemoCompanyCode,
            PartnerId = YunkeSandbox.DemoPartnerId,
            SigningKey = key,
        },
        new ApiClientServices { LoggerFactory = Logs, TimeProvider = time });
}
