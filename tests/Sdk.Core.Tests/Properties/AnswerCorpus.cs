using System.Text;

namespace Sdk.Core.Tests.Properties;

/// <summary>Answers of every shape that providers send, each with the format that it is read with.</summary>
internal static class AnswerCorpus
{
    private static readonly EnvelopeFormat Flat = new()
    {
        CodeNames = ["errcode"],
        MessageNames = ["errmsg"],
    };

    private static readonly EnvelopeFormat Tolerant = new()
    {
        CodeNames = ["retCode"],
        MessageNames = ["exception"],
        IgnoresCase = true,
        AllowsSingleElementArray = true,
    };

    private static readonly EnvelopeFormat Nested = new()
    {
        CodeNames = ["code"],
        SuccessFlagNames = ["success"],
        MessageNames = ["message", "msg"],
        RequestIdNames = ["requestId"],
        PayloadPath = ["data"],
        RetryAfterPath = ["data", "retryAfter"],
        SuccessCodes = [0, new CodeRange(200, 299)],
        SuccessTexts = ["OK"],
    };

    private static readonly EnvelopeFormat Deep = new() { CodeNames = ["code"], MessageNames = ["msg"], PayloadPath = ["data", "data"] };

    public static IReadOnlyList<EnvelopeFormat> Formats { get; } = [Flat, Tolerant, Nested, Deep, EnvelopeFormat.None];

    public static IReadOnlyList<(byte[] Body, EnvelopeFormat Format)> Answers { get; } =
    [
        Answer(Flat, """{"errcode":0,"errmsg":"ok","name":"Ann","number":7}"""),
        Answer(Flat, """{"errcode":40014,"errmsg":"invalid access_token, hint: [1625], more info at https://example.com/?e=40014"}"""),
        Answer(Flat, """{"userlist":[{"userid":"张三","department":[1,2],"order":[1,3.9166666666666665E-5]}],"errmsg":"ok","errcode":0,"number":1.0}"""),
        Answer(Flat, "\r\n{ \"errcode\" : \"0\" ,\t\"errmsg\" : \"\\u6210\\u529f\" , \"name\" : null }\r\n"),
        Answer(Tolerant, """{"retCode":0,"infoCustomers":[{"account":"10002","money":-118.65,"validTime":9223372036854775807}]}"""),
        Answer(Tolerant, """[{"retCode":-10007,"exception":"无此对象"}]"""),
        Answer(Tolerant, """{"RetCode":-10124,"Exception":"bad \"quoted\" \\ text"}"""),
        Answer(Nested, """{"code":0,"success":true,"message":"好","data":{"name":"a\u4e00\n\ud83d\ude00","number":3},"requestId":"r-1"}"""),
        Answer(Nested, """{"code":"OK","msg":"","data":[{"a":{"b":{"c":[[[[]]]]}}}],"requestId":77}"""),
        Answer(Nested, """{"code":429,"success":false,"message":"slow down","data":{"retryAfter":2.5}}"""),
        Answer(Nested, """{"success":true,"data":null}"""),
        Answer(Deep, """{"code":0,"data":{"total":2,"data":{"name":"x","number":-1}},"msg":null}"""),
        Answer(EnvelopeFormat.None, """{"name":"Ann","number":12,"list":[true,false,null,-4e10]}"""),
        Answer(EnvelopeFormat.None, "[1,2,{\"a\":\"b\"}]"),
        Answer(Nested, "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body>{\"code\":0}</body></html>"),
        ([0xEF, 0xBB, 0xBF, .. "{\"errcode\":0,\"errmsg\":\"ok\"}"u8], Flat),
    ];

    private static (byte[] Body, EnvelopeFormat Format) Answer(EnvelopeFormat format, string text) => (Encoding.UTF8.GetBytes(text), format);
}

/// <summary>Damages bytes as connections, proxies and careless servers do.</summary>
internal static class ByteDamage
{
    public static byte[] Apply(byte[] body, Random random)
    {
        var bytes = new List<byte>(body);
        for (int count = random.Next(1, 5); count > 0 && bytes.Count > 0; count--)
        {
            int at = random.Next(bytes.Count);
            int length = random.Next(1, Math.Min(24, bytes.Count - at) + 1);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, random.Next(4) == 0 ? length : 1);
                    break;
                case 3:
                    bytes.Insert(at, "{}[]\",:0-9.eE\\u \t\0\u00FF"u8[random.Next(20)]);
                    break;
                case 4 when random.Next(3) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 5:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
            }
        }

        return [.. bytes];
    }
}
