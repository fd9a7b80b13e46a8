using System.Globalization;
using System.Text;
using System.Text.Json;
using Sdk.Core.Tests.Fakes;

namespace Sdk.Core.Tests.Json;

[Parallelizable(ParallelScope.All)]
internal sealed class EnvelopeFuzzTests
{
    private const int Mutations = 20_000;

    private static readonly string[] Samples =
    [
        """{"code":0,"message":"好","data":{"list":[{"id":1,"name":"a\u4e00\n"}],"retryAfter":5},"requestId":"r-1","success":true}""",
        """{"errcode":40001,"errmsg":"bad \"quoted\" text","success":false,"data":{"data":{"a":[1,2,3.5,-4e10,null,true]}}}""",
        """[{"retCode":-10007,"exception":"无此对象","infoCustomers":[{"account":"10002","money":12.5}]}]""",
        """{"Code":"OK","msg":"","data":null}""",
        FakeProvider.Success,
    ];

    private static readonly EnvelopeFormat[] Formats =
    [
        FakeProvider.Nested,
        new() { CodeNames = ["errcode", "code", "retCode"], MessageNames = ["errmsg", "exception"], AllowsSingleElementArray = true, IgnoresCase = true },
        new() { CodeNames = ["code"], SuccessFlagNames = ["success"], PayloadPath = ["data", "data"], SuccessTexts = ["ok"] },
        EnvelopeFormat.None,
    ];

    [Test]
    public void Damaged_bytes_give_an_envelope_or_an_exception_that_counts_as_unreadable()
    {
        int seed = Environment.GetEnvironmentVariable("FUZZ_SEED") is { } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        TestContext.Out.WriteLine($"Seed {seed}; FUZZ_SEED={seed} repeats it.");
        var random = new Random(seed);
        int readable = 0;
        for (int i = 0; i < Mutations; i++)
        {
            byte[] body = Mutate(Encoding.UTF8.GetBytes(Samples[random.Next(Samples.Length)]), random);
            EnvelopeFormat format = Formats[random.Next(Formats.Length)];
            try
            {
                Envelope envelope = EnvelopeReader.Read(body, format, payloadIsRead: false);
                Assert.That(envelope.PayloadStart, Is.GreaterThanOrEqualTo(0));
                Assert.That(envelope.PayloadStart + envelope.PayloadLength, Is.LessThanOrEqualTo(body.Length));
                readable++;
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                // What the reader of answers treats as unreadable.
            }
            catch (Exception exception) when (exception is not AssertionException)
            {
                Assert.Fail($"Mutation {i} of seed {seed} ({Convert.ToHexString(body)}) threw {exception}");
            }
        }

        Assert.That(readable, Is.InRange(Mutations / 100, Mutations * 99 / 100), "the mutations must neither break everything nor nothing");
    }

    private static byte[] Mutate(byte[] body, Random random)
    {
        var bytes = new List<byte>(body);
        for (int count = random.Next(1, 5); count > 0 && bytes.Count > 0; count--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveAt(at);
                    break;
                case 2:
                    bytes.Insert(at, "{}[]\",:0-9.eE\\ \0\u00FF"u8.ToArray()[random.Next(17)]);
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 4:
                    bytes.InsertRange(at, bytes.GetRange(at, random.Next(1, Math.Min(24, bytes.Count - at) + 1)));
                    break;
                default:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
            }
        }

        return [.. bytes];
    }
}
