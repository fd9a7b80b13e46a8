using System.Text;
using System.Text.Json;

namespace Sdk.Core.Tests.Json;

[Parallelizable(ParallelScope.All)]
internal sealed class EnvelopeReaderTests
{
    private static readonly EnvelopeFormat Flat = new()
    {
        CodeNames = ["errcode"],
        MessageNames = ["errmsg"],
        RequestIdNames = ["trace"],
    };

    private static readonly EnvelopeFormat Nested = new()
    {
        CodeNames = ["code"],
        SuccessFlagNames = ["success"],
        MessageNames = ["error", "message", "msg"],
        RequestIdNames = ["requestId"],
        PayloadPath = ["data"],
        RetryAfterPath = ["data", "retryAfter"],
        SuccessCodes = [0, new CodeRange(200, 299)],
        SuccessTexts = ["OK"],
    };

    private static readonly EnvelopeFormat Deep = new() { CodeNames = ["code"], PayloadPath = ["data", "data"] };

    private static readonly EnvelopeFormat Tolerant = new()
    {
        CodeNames = ["retCode"],
        MessageNames = ["exception"],
        IgnoresCase = true,
        AllowsSingleElementArray = true,
    };

    [Test]
    public void A_flat_answer_is_its_own_payload()
    {
        Envelope envelope = Read("""{"errcode":0,"errmsg":"ok","userid":"a"}""", Flat);
        Assert.That(envelope.Succeeded(Flat), Is.True);
        Assert.That(PayloadOf("""{"errcode":0,"errmsg":"ok","userid":"a"}""", Flat), Is.EqualTo("""{"errcode":0,"errmsg":"ok","userid":"a"}"""));
        Assert.That(envelope.Message, Is.EqualTo("ok"));
    }

    [Test]
    public void A_nested_answer_holds_its_payload_in_a_member() =>
        Assert.That(PayloadOf("""{"code":0,"data":{"a":[1,2]},"message":"ok"}""", Nested), Is.EqualTo("""{"a":[1,2]}"""));

    [Test]
    public void A_payload_may_lie_two_members_deep() =>
        Assert.That(PayloadOf("""{"code":0,"data":{"x":{"data":1},"data":[1, 2]}}""", Deep), Is.EqualTo("[1, 2]"));

    [TestCase("""{"code":0,"data":{"x":1}}""")]
    [TestCase("""{"code":0,"data":{"data":null}}""")]
    [TestCase("""{"code":0,"data":null}""")]
    [TestCase("""{"code":0,"data":[1]}""")]
    [TestCase("""{"code":0,"data":"text"}""")]
    [TestCase("""{"code":0}""")]
    public void A_payload_that_is_not_where_it_should_be_is_absent(string json)
    {
        Assert.That(PayloadOf(json, Deep), Is.Empty);
        Assert.That(Read(json, Deep).Succeeded(Deep), Is.True);
    }

    [TestCase("0", true, "0")]
    [TestCase("\"0\"", true, "0")]
    [TestCase("\" 0 \"", true, "0")]
    [TestCase("0.0", true, "0")]
    [TestCase("2e2", true, "200")]
    [TestCase("\"200\"", true, "200")]
    [TestCase("299", true, "299")]
    [TestCase("300", false, "300")]
    [TestCase("-1", false, "-1")]
    [TestCase("\"-10007\"", false, "-10007")]
    [TestCase("9223372036854775807", false, "9223372036854775807")]
    [TestCase("\"ok\"", true, "ok")]
    [TestCase("\"E_DENIED\"", false, "E_DENIED")]
    public void A_code_counts_as_number_or_text(string code, bool success, string text)
    {
        Envelope envelope = Read($$"""{"code":{{code}}}""", Nested);
        Assert.That(envelope.Succeeded(Nested), Is.EqualTo(success));
        Assert.That(envelope.Code.ToString(), Is.EqualTo(text));
    }

    [TestCase("0.5")]
    [TestCase("1e30")]
    [TestCase("1e400")]
    [TestCase("9223372036854775808")]
    [TestCase("true")]
    [TestCase("{}")]
    [TestCase("[0]")]
    public void A_code_that_is_no_code_makes_the_answer_unreadable(string code) =>
        Assert.That(() => Read($$"""{"code":{{code}}}""", Nested), Throws.InstanceOf<JsonException>());

    [TestCase("""{"data":{"code":0}}""")]
    [TestCase("""{"code":null,"data":{}}""")]
    [TestCase("""{"code":"","data":{}}""")]
    [TestCase("""{"code":"  ","data":{}}""")]
    [TestCase("""{"data":[{"code":0},{"success":false}]}""")]
    [TestCase("""{"requestId":{"code":0},"error":{"code":5},"data":1}""")]
    [TestCase("{}")]
    public void Without_a_code_and_a_flag_an_answer_says_nothing_about_success(string json) =>
        Assert.That(Read(json, Nested).Succeeded(Nested), Is.Null);

    [TestCase("""{"success":true,"success":{"code":5},"data":1}""")]
    [TestCase("""{"success":true,"success":[{"code":5}],"data":1}""")]
    [TestCase("""{"requestId":"a","requestId":{"code":5},"success":true,"data":1}""")]
    [TestCase("""{"error":"a","message":{"code":5},"msg":[{"code":6}],"success":true,"data":1}""")]
    public void A_nested_code_never_counts_wherever_it_hides(string json)
    {
        Envelope envelope = Read(json, Nested);
        Assert.That(envelope.Code, Is.Null);
        Assert.That(envelope.Succeeded(Nested), Is.True);
        Assert.That(PayloadOf(json, Nested), Is.EqualTo("1"));
    }

    [TestCase("true", true)]
    [TestCase("false", false)]
    [TestCase("1", true)]
    [TestCase("0", false)]
    [TestCase("\"True\"", true)]
    [TestCase("\"false\"", false)]
    [TestCase("null", null)]
    [TestCase("\"maybe\"", null)]
    [TestCase("{}", null)]
    public void A_success_flag_decides_where_there_is_no_code(string flag, bool? success) =>
        Assert.That(Read($$"""{"data":{},"success":{{flag}} }""", Nested).Succeeded(Nested), Is.EqualTo(success));

    [TestCase("""{"success":false,"code":0}""", false)]
    [TestCase("""{"code":0,"success":false}""", false)]
    [TestCase("""{"success":true,"code":500}""", false)]
    [TestCase("""{"success":true,"code":200}""", true)]
    public void Flag_and_code_must_both_mean_success(string json, bool success) =>
        Assert.That(Read(json, Nested).Succeeded(Nested), Is.EqualTo(success));

    [TestCase("""{"code":1,"msg":"third","message":"second","error":"first"}""", "first")]
    [TestCase("""{"code":1,"error":"first","message":"second","msg":"third"}""", "first")]
    [TestCase("""{"code":1,"msg":"third","message":"second"}""", "second")]
    [TestCase("""{"code":1,"msg":"third","message":"","error":null}""", "third")]
    [TestCase("""{"code":1,"error":{"text":"x"},"msg":"third"}""", "third")]
    [TestCase("""{"code":1,"message":42}""", "42")]
    [TestCase("""{"code":1}""", null)]
    public void Of_several_messages_the_preferred_one_counts_wherever_it_stands(string json, string? message) =>
        Assert.That(Read(json, Nested).Message, Is.EqualTo(message));

    [TestCase("""{"a":1,"b":2}""")]
    [TestCase("""{"b":2,"a":1}""")]
    public void Of_several_codes_the_preferred_one_counts_wherever_it_stands(string json)
    {
        var format = new EnvelopeFormat { CodeNames = ["a", "b"] };
        Assert.That(Read(json, format).Code.ToString(), Is.EqualTo("1"));
    }

    [TestCase("""{"ok":false,"success":true}""")]
    [TestCase("""{"success":true,"ok":false}""")]
    public void Of_several_flags_the_preferred_one_counts_wherever_it_stands(string json)
    {
        var format = new EnvelopeFormat { SuccessFlagNames = ["success", "ok"] };
        Assert.That(Read(json, format).SuccessFlag, Is.True);
    }

    [TestCase("""{"traceId":"second","requestId":"first","code":0}""")]
    [TestCase("""{"requestId":"first","traceId":"second","code":0}""")]
    public void Of_several_request_ids_the_preferred_one_counts_wherever_it_stands(string json)
    {
        var format = new EnvelopeFormat { CodeNames = ["code"], RequestIdNames = ["requestId", "traceId"] };
        Assert.That(Read(json, format).RequestId, Is.EqualTo("first"));
    }

    [Test]
    public void A_code_may_follow_the_payload()
    {
        const string Json = """{"data":{"code":7,"list":[{"code":8}]},"code":40401,"msg":"no"}""";
        Assert.That(Read(Json, Nested).Code.ToString(), Is.EqualTo("40401"));
        Assert.That(PayloadOf(Json, Nested), Is.EqualTo("""{"code":7,"list":[{"code":8}]}"""));
    }

    [TestCase("""{"code":0,"code":0}""")]
    [TestCase("""{"code":0,"data":{},"code":500}""")]
    public void A_code_that_stands_twice_makes_the_answer_unreadable(string json) =>
        Assert.That(() => Read(json, Nested), Throws.InstanceOf<JsonException>());

    [Test]
    public void A_format_without_an_envelope_takes_the_whole_answer()
    {
        Assert.That(PayloadOf("""[1,2]""", EnvelopeFormat.None), Is.EqualTo("[1,2]"));
        Assert.That(Read("""{"code":5}""", EnvelopeFormat.None).Succeeded(EnvelopeFormat.None), Is.Null);
    }

    [Test]
    public void A_null_without_an_envelope_is_an_absent_payload() =>
        Assert.That(PayloadOf("null", EnvelopeFormat.None), Is.Empty);

    [Test]
    public void A_byte_order_mark_is_dropped()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. "{\"code\":0}"u8];
        Assert.That(Encoding.UTF8.GetString(EnvelopeReader.WithoutByteOrderMark(body)), Is.EqualTo("{\"code\":0}"));
        Assert.That(EnvelopeReader.WithoutByteOrderMark("{}"u8).Length, Is.EqualTo(2));
    }

    [Test]
    public void Depth_32_is_read_and_depth_33_is_not()
    {
        Assert.That(Read(Nest(31), Nested).Succeeded(Nested), Is.True);
        Assert.That(() => Read(Nest(32), Nested), Throws.InstanceOf<JsonException>());

        static string Nest(int arrays) => $$$"""{"code":0,"data":{{{new string('[', arrays)}}}{{{new string(']', arrays)}}}}""";
    }

    [TestCase("""{"code":0}{"code":0}""")]
    [TestCase("""{"code":0} x""")]
    [TestCase("""{"code":0""")]
    [TestCase("""{"code":0,"data":[1,2""")]
    [TestCase("""{"code":""")]
    [TestCase("""{"code":0,}""")]
    [TestCase("[]")]
    [TestCase("""[{"code":0}]""")]
    [TestCase("null")]
    [TestCase("5")]
    [TestCase("")]
    public void An_answer_that_is_not_one_object_is_unreadable(string json) =>
        Assert.That(() => Read(json, Nested), Throws.InstanceOf<JsonException>());

    [TestCase("""[{"retCode":0,"a":1}]""", """{"retCode":0,"a":1}""")]
    [TestCase(""" [ {"retCode":0} ] """, """{"retCode":0}""")]
    [TestCase("""{"retCode":0}""", """{"retCode":0}""")]
    public void A_format_may_allow_an_array_of_one(string json, string payload) =>
        Assert.That(PayloadOf(json, Tolerant), Is.EqualTo(payload));

    [TestCase("""[{"retCode":0},{"retCode":0}]""")]
    [TestCase("""[{"retCode":0}""")]
    [TestCase("""[{"retCode":0}] []""")]
    [TestCase("[]")]
    [TestCase("[5]")]
    [TestCase("""[[{"retCode":0}]]""")]
    public void An_array_of_anything_else_is_unreadable(string json) =>
        Assert.That(() => Read(json, Tolerant), Throws.InstanceOf<JsonException>());

    [Test]
    public void Names_may_be_compared_without_regard_to_case()
    {
        Envelope envelope = Read("""{"RETCODE":-1,"Exception":"x"}""", Tolerant);
        Assert.That(envelope.Code.ToString(), Is.EqualTo("-1"));
        Assert.That(envelope.Message, Is.EqualTo("x"));
        Assert.That(Read("""{"CODE":5}""", Nested).Code, Is.Null);
    }

    [TestCase("""{"retCode":0,"rows":[],"retCode":-1}""")]
    [TestCase("""{"retCode":0,"rows":[],"RETCODE":-1}""")]
    [TestCase("""{"retCode":0,"rows":[],"RetCode":-1}""")]
    [TestCase("""{"retCode":0,"rows":[],"\u0072etCode":-1}""")]
    public void A_second_code_is_noticed_however_it_is_spelled(string json) =>
        Assert.That(() => EnvelopeReader.Read(Encoding.UTF8.GetBytes(json), Tolerant, payloadIsRead: true), Throws.TypeOf<JsonException>());

    [TestCase("""{"retCode":0,"rows":["retcode","\u4e2d"],"note":"retCode is \u0030"}""")]
    public void What_only_looks_like_a_second_code_is_none(string json) =>
        Assert.That(EnvelopeReader.Read(Encoding.UTF8.GetBytes(json), Tolerant, payloadIsRead: true).Code.ToString(), Is.EqualTo("0"));

    [TestCase("1e-30")]
    [TestCase("0.000001")]
    [TestCase("-1E-400")]
    public void A_number_next_to_zero_is_not_success(string code) =>
        Assert.That(() => Read($$"""{"retCode":{{code}}}""", Tolerant), Throws.TypeOf<JsonException>());

    [TestCase("0.0")]
    [TestCase("0e5")]
    [TestCase("-0")]
    public void Zero_in_any_form_is_zero(string code) => Assert.That(Read($$"""{"retCode":{{code}}}""", Tolerant).Code.ToString(), Is.EqualTo("0"));

    [Test]
    public void An_escaped_name_is_the_name_it_means() =>
        Assert.That(Read("""{"\u0063ode":5}""", Nested).Code.ToString(), Is.EqualTo("5"));

    [TestCase("7", 7.0)]
    [TestCase("7.5", 7.5)]
    [TestCase("\"7\"", 7.0)]
    [TestCase("0", 0.0)]
    [TestCase("-1", null)]
    [TestCase("\"soon\"", null)]
    [TestCase("\"NaN\"", null)]
    [TestCase("\"Infinity\"", null)]
    [TestCase("1e400", null)]
    [TestCase("99999999999", null)]
    [TestCase("{}", null)]
    [TestCase("null", null)]
    public void A_waiting_time_may_stand_in_the_answer(string value, double? seconds) =>
        Assert.That(Read($$$"""{"code":42901,"data":{"retryAfter":{{{value}}}}}""", Nested).RetryAfter?.TotalSeconds, Is.EqualTo(seconds));

    [Test]
    public void A_flat_answer_whose_payload_is_read_is_scanned_no_further_than_its_success_code()
    {
        var format = new EnvelopeFormat { CodeNames = ["errcode"], MessageNames = ["errmsg"] };
        string json = """{"errcode":0,"errmsg":"ok","list":[1]}""";
        Envelope envelope = Read(json, format, payloadIsRead: true);
        Assert.That(envelope.Succeeded(format), Is.True);
        Assert.That(envelope.Message, Is.Null, "the pass has ended before the message");
        Assert.That(envelope.PayloadLength, Is.EqualTo(json.Length));
    }

    [Test]
    public void A_flat_answer_with_a_refusal_is_scanned_to_its_message()
    {
        Envelope envelope = Read("""{"errcode":40001,"errmsg":"bad","list":[1]}""", Flat, payloadIsRead: true);
        Assert.That(envelope.Message, Is.EqualTo("bad"));
    }

    [Test]
    public void The_early_end_does_not_miss_a_flag_that_says_failure()
    {
        var format = new EnvelopeFormat { CodeNames = ["code"], SuccessFlagNames = ["success"] };
        string json = """{"code":0,"list":[1],"success":false}""";
        Assert.That(Read(json, format, payloadIsRead: true).Succeeded(format), Is.False);
    }

    [Test]
    public void The_early_end_does_not_miss_a_preferred_code()
    {
        var format = new EnvelopeFormat { CodeNames = ["code", "status"] };
        string json = """{"status":0,"list":[1],"code":5}""";
        Assert.That(Read(json, format, payloadIsRead: true).Succeeded(format), Is.False);
    }

    [Test]
    public void The_early_end_does_not_miss_a_second_code() =>
        Assert.That(() => Read("""{"errcode":0,"list":[1],"errcode":5}""", Flat, payloadIsRead: true), Throws.InstanceOf<JsonException>());

    [TestCase("", "Empty")]
    [TestCase(" \r\n\t", "Empty")]
    [TestCase("<html>", "Html")]
    [TestCase("\n<!DOCTYPE html>", "Html")]
    [TestCase(" {", "Json")]
    [TestCase("[", "Json")]
    [TestCase("null", "Text")]
    [TestCase("ok", "Text")]
    public void The_first_bytes_tell_what_a_body_is(string body, string kind) =>
        Assert.That(EnvelopeReader.KindOf(Encoding.UTF8.GetBytes(body)).ToString(), Is.EqualTo(kind));

    private static Envelope Read(string json, EnvelopeFormat format, bool payloadIsRead = false) =>
        EnvelopeReader.Read(Encoding.UTF8.GetBytes(json), format, payloadIsRead);

    private static string PayloadOf(string json, EnvelopeFormat format)
    {
        byte[] body = Encoding.UTF8.GetBytes(json);
        Envelope envelope = EnvelopeReader.Read(body, format, payloadIsRead: false);
        return Encoding.UTF8.GetString(body, envelope.PayloadStart, envelope.PayloadLength);
    }
}
