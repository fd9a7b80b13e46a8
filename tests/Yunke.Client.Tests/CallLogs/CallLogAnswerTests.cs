using System.Text.Json;
using Sdk.Core;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.CallLogs;

/// <summary>Records of calls as the service writes them, and otherwise.</summary>
internal sealed class CallLogAnswerTests
{
    private const string Full = """
        {"id":"12345678901234567890","callNumber":"13800138000","planCustomerName":"张三","planCustomerCompany":"公司","userIdName":"李四",
        "departmentList":["销售部"],"callStatus":1,"startCallTime":"2025-11-30 08:05:59","callSeconds":63,"callDuration":"00:01:03","progress":"意向",
        "simPhone":"13900139000","createdTime":"2025-11-30 08:07:02","ringSecond":7,"incomingCall":1,"recordFile":"rec-1","neu":{"a":[1]}}
        """;

    [Test]
    public async Task All_members_are_read_and_unknown_ones_kept()
    {
        YunkePage<CallLog> page = await ReadAsync($$"""{"success":true,"data":{"data":[{{Full}}],"totalCount":"101","pageCount":2,"extra":"x"} }""");
        CallLog log = page.Items.Single();

        Assert.That((page.TotalCount, page.PageCount, page.ExtraMembers!["extra"].GetString()), Is.EqualTo((101L, 2L, "x")));
        Assert.That((log.Id, log.CallNumber, log.PlanCustomerName, log.PlanCustomerCompany), Is.EqualTo(("12345678901234567890", "13800138000", "张三", "公司")));
        Assert.That((log.UserIdName, log.CallStatus, log.CallDuration, log.Progress, log.SimPhone, log.RecordFile), Is.EqualTo(("李四", 1, "00:01:03", "意向", "13900139000", "rec-1")));
        Assert.That((log.TalkTime, log.RingTime, log.Direction), Is.EqualTo((TimeSpan.FromSeconds(63), TimeSpan.FromSeconds(7), CallDirection.Inbound)));
        Assert.That(log.DepartmentList!.Value[0].GetString(), Is.EqualTo("销售部"));
        Assert.That(log.ExtraMembers!["neu"].GetProperty("a")[0].GetInt32(), Is.EqualTo(1));
        Assert.That(log.StartCallTime!.Value.EqualsExact(new DateTimeOffset(2025, 11, 30, 8, 5, 59, TimeSpan.FromHours(8))), Is.True);
        Assert.That(log.CreatedTime!.Value.EqualsExact(new DateTimeOffset(2025, 11, 30, 8, 7, 2, TimeSpan.FromHours(8))), Is.True);
    }

    [TestCase("UTC", "2025-11-30 08:05:59", 0)]
    [TestCase("Europe/Berlin", "2025-11-30 08:05:59", 1)]
    [TestCase("Europe/Berlin", "2025-07-01 08:05:59", 2)]
    [TestCase("Asia/Shanghai", "2025-11-30 08:05:59", 8)]
    public async Task Times_come_back_with_the_offset_of_the_company(string zone, string text, int offset)
    {
        YunkePage<CallLog> page = await ReadAsync(
            $$"""{"code":10000,"data":{"data":[{"startCallTime":"{{text}}"}]} }""", options => options.TimeZoneId = zone);

        Assert.That(page.Items[0].StartCallTime!.Value.Offset, Is.EqualTo(TimeSpan.FromHours(offset)));
        Assert.That(page.Items[0].StartCallTime!.Value.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(text));
    }

    [TestCase("\"2025-11-30 08:05\"", "2025-11-30T08:05:00+08:00")]
    [TestCase("\"2025-11-30T08:05:59\"", "2025-11-30T08:05:59+08:00")]
    [TestCase("\"2025/11/30 08:05:59\"", "2025-11-30T08:05:59+08:00")]
    [TestCase("\"2025-11-30 08:05:59.250\"", "2025-11-30T08:05:59.25+08:00")]
    [TestCase("\"2025-11-30\"", "2025-11-30T00:00:00+08:00")]
    [TestCase("\"2025-11-30T00:05:59Z\"", "2025-11-30T00:05:59+00:00")]
    [TestCase("\"\"", null)]
    [TestCase("null", null)]
    [TestCase("\"soon\"", null)]
    [TestCase("\"2025-13-41 08:05:59\"", null)]
    [TestCase("\"0001-01-01 00:00:00\"", null)]
    [TestCase("{}", null)]
    [TestCase("[1]", null)]
    [TestCase("true", null)]
    public async Task Odd_time_costs_neither_the_record_nor_its_page(string json, string? expected)
    {
        YunkePage<CallLog> page = await ReadAsync($$"""{"code":10000,"data":{"data":[{"id":1,"startCallTime":{{json}} }]} }""");

        Assert.That(page.Items.Single().Id, Is.EqualTo("1"));
        Assert.That(page.Items[0].StartCallTime, Is.EqualTo(expected is null ? null : (DateTimeOffset?)DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [TestCase("""{"callSeconds":"63"}""", 63)]
    [TestCase("""{"callSeconds":63.0}""", 63)]
    [TestCase("""{"callSeconds":"01:03"}""", 63)]
    [TestCase("""{"callSeconds":"01:00:03"}""", 3603)]
    [TestCase("""{"callSeconds":null}""", null)]
    [TestCase("""{"callSeconds":""}""", null)]
    [TestCase("""{"callSeconds":"soon"}""", null)]
    [TestCase("""{"callSeconds":{}}""", null)]
    [TestCase("""{"callSeconds":"1e999"}""", null)]
    public async Task Odd_duration_is_read_or_left_out(string record, int? seconds)
    {
        YunkePage<CallLog> page = await ReadAsync($$"""{"code":10000,"data":{"data":[{{record}}]} }""");

        Assert.That(page.Items[0].TalkTime, Is.EqualTo(seconds is { } expected ? TimeSpan.FromSeconds(expected) : (TimeSpan?)null));
    }

    [Test]
    public async Task Odd_types_are_taken_as_they_can_be()
    {
        YunkePage<CallLog> page = await ReadAsync("""
            {"success":"true","code":"10000","data":{"data":[
            {"id":7,"callNumber":13800138000,"callStatus":"2","incomingCall":"0","departmentList":"销售部","simPhone":true,"planCustomerName":{"a":1},"recordFile":[]},
            {"incomingCall":9,"callStatus":"x","departmentList":null}]}}
            """);

        Assert.That((page.Items[0].Id, page.Items[0].CallNumber, page.Items[0].CallStatus, page.Items[0].Direction), Is.EqualTo(("7", "13800138000", 2, CallDirection.Outbound)));
        Assert.That(page.Items[0].DepartmentList!.Value.ValueKind, Is.EqualTo(JsonValueKind.String));
        Assert.That((page.Items[0].PlanCustomerName, page.Items[0].RecordFile), Is.EqualTo(((string?)null, (string?)null)));
        Assert.That((page.Items[1].Direction, page.Items[1].CallStatus), Is.EqualTo((new CallDirection(9), (int?)null)));
    }

    [TestCase("""{"success":true,"data":null}""", 0)]
    [TestCase("""{"success":true}""", 0)]
    [TestCase("""{"success":true,"data":{"data":null,"totalCount":null}}""", 0)]
    [TestCase("""{"success":true,"data":[]}""", 0)]
    [TestCase("""{"success":true,"data":[{"id":"1"},{"id":"2"}]}""", 2)]
    [TestCase("""{"success":true,"data":{"list":[{"id":"1"}],"total":1}}""", 1)]
    [TestCase("""{"success":true,"data":{"data":[null,{"id":"1"}]}}""", 1)]
    public async Task Page_is_found_in_any_shape(string body, int count)
    {
        YunkePage<CallLog> page = await ReadAsync(body);

        Assert.That(page.Items, Has.Count.EqualTo(count));
    }

    [TestCase("""{"success":true,"data":"text"}""")]
    [TestCase("""{"success":true,"data":7}""")]
    [TestCase("""{"success":true,"data":{"data":["text"]}}""")]
    public async Task What_is_no_page_is_an_unreadable_answer(string body)
    {
        using var mock = new YunkeMock(static options => options.MaxRetries = 0) { Otherwise = ScriptedAnswer.Json(body) };

        Assert.That((await mock.ListAsync()).Error?.Category, Is.EqualTo(ErrorCategory.InvalidResponse));
    }

    private static async Task<YunkePage<CallLog>> ReadAsync(string body, Action<YunkeOptions>? configure = null)
    {
        using var mock = new YunkeMock(configure, ScriptedAnswer.Json(body));
        return (await mock.ListAsync()).GetValueOrThrow();
    }
}
