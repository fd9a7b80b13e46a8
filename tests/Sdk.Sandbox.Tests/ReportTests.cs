using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests;

internal sealed class ReportTests : Vos3000TestBase
{
    private const string Range = "\"beginTime\":\"20260420\",\"endTime\":\"20260519\"";

    private IEnumerable<Vos3000SandboxCdr> InRange => Vos3000.Cdrs.Where(cdr => cdr.Account == "10002"
        && cdr.Start >= new DateTimeOffset(2026, 4, 19, 16, 0, 0, TimeSpan.Zero)
        && cdr.Start < new DateTimeOffset(2026, 5, 19, 16, 0, 0, TimeSpan.Zero));

    [TestCase("GetReportCustomerFee", "\"accounts\":[\"10002\"]", 1)]
    [TestCase("GetReportCustomerFee", "\"accounts\":[\"10002\"]", 30)]
    [TestCase("GetReportCustomerFee", "\"accounts\":[\"10002\"]", -2)]
    [TestCase("GetReportPhoneFee", "\"account\":\"10002\"", 7)]
    [TestCase("GetReportCustomerLocationFee", "\"account\":\"10002\"", -2)]
    public async Task The_rows_of_a_report_add_up_to_the_records(string operation, string owner, int period)
    {
        IReadOnlyList<JsonObject> rows = await ReportAsync(operation, owner, period);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Sum(row => (long)row["cdrCount"]!), Is.EqualTo(InRange.Count()));
            Assert.That(rows.Sum(row => (decimal)row["totalFee"]!), Is.EqualTo(InRange.Sum(cdr => cdr.Fee)));
            Assert.That(rows.Sum(row => (long)row["totalTime"]!), Is.EqualTo(InRange.Sum(cdr => cdr.FeeTime)));
        }
    }

    [Test]
    public async Task The_classes_of_calls_add_up_to_a_row()
    {
        foreach (JsonObject row in await ReportAsync("GetReportCustomerFee", "\"accounts\":[\"10002\"]", 7))
        {
            string[] classes = ["net", "local", "domestic", "international"];
            Assert.That(classes.Sum(name => (int)row[name + "Count"]!), Is.EqualTo((int)row["cdrCount"]!));
            Assert.That(classes.Sum(name => (decimal)row[name + "Fee"]!), Is.EqualTo((decimal)row["totalFee"]!));
        }
    }

    [Test]
    public async Task A_row_spans_its_days_and_the_last_one_ends_with_the_range()
    {
        IReadOnlyList<JsonObject> rows = await ReportAsync("GetReportCustomerFee", "\"accounts\":[\"10002\"]", 7);
        Assert.That(rows.Select(row => DayOf(row["beginTime"]!)), Is.EqualTo(new[] { "04-20", "04-27", "05-04", "05-11", "05-18" }));
        Assert.That(rows.Select(row => DayOf(row["endTime"]!)), Is.EqualTo(new[] { "04-27", "05-04", "05-11", "05-18", "05-20" }));

        rows = await ReportAsync("GetReportCustomerFee", "\"accounts\":[\"10002\"]", -2);
        Assert.That(rows.Select(row => DayOf(row["beginTime"]!)), Is.EqualTo(new[] { "04-20", "05-01" }));
        Assert.That(rows.Select(row => DayOf(row["endTime"]!)), Is.EqualTo(new[] { "05-01", "05-20" }));

        static string DayOf(JsonNode instant) =>
            DateTimeOffset.FromUnixTimeMilliseconds((long)instant).ToOffset(TimeSpan.FromHours(8)).ToString("MM-dd", null);
    }

    [Test]
    public async Task Phones_and_areas_can_be_picked()
    {
        IReadOnlyList<JsonObject> phones = await ReportAsync("GetReportPhoneFee", "\"account\":\"10002\",\"e164s\":[\"80014\"]", 30);
        Assert.That(phones.Select(row => (string?)row["e164"]), Is.EqualTo(new[] { "80014" }));
        IReadOnlyList<JsonObject> areas = await ReportAsync("GetReportCustomerLocationFee", "\"account\":\"10002\",\"areaCode\":\"138\"", 30);
        Assert.That(areas.Select(row => (string?)row["areaName"]), Is.EqualTo(new[] { "上海移动" }));
        Assert.That(
            areas.Sum(row => (long)row["cdrCount"]!), Is.EqualTo(InRange.Count(cdr => cdr.CalleeE164.StartsWith("138", StringComparison.Ordinal))));
    }

    [TestCase("GetReportCustomerFee", """{"accounts":["nobody"],"period":1,"beginTime":"20260501","endTime":"20260502"}""", -10007)]
    [TestCase("GetReportPhoneFee", """{"account":"nobody","period":1,"beginTime":"20260501","endTime":"20260502"}""", -10007)]
    [TestCase("GetReportPhoneFee", """{"account":"10002","period":0,"beginTime":"20260501","endTime":"20260502"}""", -10124)]
    [TestCase("GetReportPhoneFee", """{"account":"10002","period":-1,"beginTime":"20260501","endTime":"20260502"}""", -10124)]
    [TestCase("GetReportPhoneFee", """{"account":"10002","period":1,"beginTime":"20260502","endTime":"20260501"}""", -10124)]
    [TestCase("GetReportCustomerLocationFee", """{"account":"10002","period":1,"beginTime":"00010101","endTime":"20260501"}""", -10124)]
    public async Task A_report_that_cannot_be_made_is_refused(string operation, string body, int code) =>
        AssertRefused(await CallAsync(operation, body), code);

    [Test]
    public async Task The_longest_range_there_is_works()
    {
        const string Body = """{"accounts":["10002"],"period":2147483647,"beginTime":"19700101","endTime":"99991231"}""";
        Assert.That(CodeOf(await CallAsync("GetReportCustomerFee", Body)), Is.Zero);
    }

    private async Task<IReadOnlyList<JsonObject>> ReportAsync(string operation, string owner, int period)
    {
        JsonObject answer = await CallAsync(operation, $$"""{{{owner}},"period":{{period}},{{Range}}}""");
        return Rows(answer, $"info{operation["Get".Length..]}s");
    }
}
