using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Directory;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Departments;

internal sealed class DepartmentsTests
{
    private static IEnumerable<TestCaseData> Malformed =>
    [
        .. BadInput.Each("id", [0, -1], "id", static (client, id) => client.Departments.GetAsync(id)),
        .. BadInput.Each("id", [0, -1], "id", static (client, id) => client.Departments.DeleteAsync(id)),
        .. BadInput.Each("id", [0, -1], "id", static (client, id) => client.Departments.ListAsync(id)),
        .. BadInput.Each("id", [0, -1], "id", static (client, id) => client.Departments.ListSimpleAsync(id)),
        BadInput.Case("none", "request", static client => client.Departments.CreateAsync(null!)),
        BadInput.Case("none", "request", static client => client.Departments.UpdateAsync(null!)),
        .. BadInput.Each("name", [null, "", " "], "Name", static (client, name) => client.Departments.CreateAsync(new CreateWeComDepartmentRequest { Name = name!, ParentId = 1 })),
        BadInput.Case("english", "EnglishName", static client => client.Departments.CreateAsync(new CreateWeComDepartmentRequest { Name = "n", EnglishName = " ", ParentId = 1 })),
        BadInput.Case("parent", "ParentId", static client => client.Departments.CreateAsync(new CreateWeComDepartmentRequest { Name = "n", ParentId = 0 })),
        BadInput.Case("id", "Id", static client => client.Departments.CreateAsync(new CreateWeComDepartmentRequest { Name = "n", ParentId = 1, Id = 0 })),
        BadInput.Case("id", "Id", static client => client.Departments.UpdateAsync(new UpdateWeComDepartmentRequest { Id = 0 })),
        BadInput.Case("name", "Name", static client => client.Departments.UpdateAsync(new UpdateWeComDepartmentRequest { Id = 2, Name = " " })),
        BadInput.Case("parent", "ParentId", static client => client.Departments.UpdateAsync(new UpdateWeComDepartmentRequest { Id = 2, ParentId = 0 })),
    ];

    private static IEnumerable<TestCaseData> BeyondLimits =>
    [
        .. BadInput.Each("name", [.. "\\:*?\"<>|｜".Select(static character => $"a{character}b"), new string('名', 65)], "Name", static (client, name) => client.Departments.CreateAsync(new CreateWeComDepartmentRequest { Name = name, ParentId = 1 })),
        .. BadInput.Each("name", ["a*b", new string('名', 65)], "Name", static (client, name) => client.Departments.UpdateAsync(new UpdateWeComDepartmentRequest { Id = 2, Name = name })),
        .. BadInput.Each("english", ["a*b", new string('n', 65)], "EnglishName", static (client, name) => client.Departments.UpdateAsync(new UpdateWeComDepartmentRequest { Id = 2, EnglishName = name })),
        BadInput.Case("root", "Id", static client => client.Departments.CreateAsync(new CreateWeComDepartmentRequest { Name = "n", ParentId = 1, Id = 1 })),
        .. BadInput.Each("order", [-1, 4294967296], "Order", static (client, order) => client.Departments.CreateAsync(new CreateWeComDepartmentRequest { Name = "n", ParentId = 1, Order = order })),
        .. BadInput.Each("order", [-1, 4294967296], "Order", static (client, order) => client.Departments.UpdateAsync(new UpdateWeComDepartmentRequest { Id = 2, Order = order })),
    ];

    [TestCaseSource(typeof(DepartmentsExamples), nameof(DepartmentsExamples.All))]
    public Task Endpoint_sends_and_reads_what_is_documented(AddressBookExample example) => example.CheckAsync();

    [TestCaseSource(nameof(Malformed))]
    public Task Malformed_input_is_refused_by_name_and_nothing_is_sent(string argument, Func<WeComClient, Task> call) =>
        BadInput.IsRefusedAsync(argument, call, checksLimits: false);

    [TestCaseSource(nameof(BeyondLimits))]
    public async Task Documented_limits_are_checked_unless_that_is_switched_off(string argument, Func<WeComClient, Task> call)
    {
        await BadInput.IsRefusedAsync(argument, call, checksLimits: true);
        await BadInput.PassesAsync(call, checksLimits: false);
    }

    [TestCase(60003, ErrorCategory.NotFound)]
    [TestCase(60005, ErrorCategory.InvalidRequest)]
    [TestCase(60006, ErrorCategory.InvalidRequest)]
    [TestCase(60008, ErrorCategory.Conflict)]
    [TestCase(81002, ErrorCategory.QuotaExceeded)]
    [TestCase(48009, ErrorCategory.PermissionDenied)]
    public async Task Refusal_has_its_category(int code, ErrorCategory category)
    {
        using var mock = new WeComMock(WeComMock.Refusal(code));

        ApiResult result = await mock.RunAsync(static client => client.Departments.DeleteAsync(2));

        Assert.That((result.Error?.Code, result.Error?.Category), Is.EqualTo((code.ToString(System.Globalization.CultureInfo.InvariantCulture), category)));
    }

    [TestCase("{}")]
    [TestCase("""{"errcode":0,"errmsg":"ok"}""")]
    [TestCase("""{"errcode":0,"errmsg":"ok","department":null}""")]
    public async Task Answer_without_its_department_is_no_success(string answer)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(answer));

        ApiResult<WeComDepartment> result = await mock.RunAsync(static client => client.Departments.GetAsync(2));

        Assert.That(
            (result.Error?.Operation, result.Error?.Code, result.Error?.Category),
            Is.EqualTo(("WeCom.Departments.Get", "no-department", (ErrorCategory?)ErrorCategory.InvalidResponse)));
        Assert.That((result.Call.Operation, mock.Sent.Count), Is.EqualTo(("WeCom.Departments.Get", 1)));
    }
}
