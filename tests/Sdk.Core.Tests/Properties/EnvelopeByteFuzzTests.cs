using System.Text;
using System.Text.Json;
using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Properties;

/// <summary>
/// Damaged answers, the same ones in every run (<see cref="Repeatable.Seed"/>). The reader may refuse them, but it must not fall over, and it
/// must not make a success of what is none.
/// </summary>
internal sealed class EnvelopeByteFuzzTests
{
    private const int Mutations = 20_000;

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(1);

    private byte[] _body = [];

    [Test]
    public Task The_reader_refuses_by_its_own_exceptions_and_claims_nothing_that_is_not_there() => FuzzAsync(format =>
    {
        EnvelopeModel? expected = Expected(format);
        int read = 0;
        foreach (bool payloadIsRead in new[] { false, true })
        {
            if (Read(format, payloadIsRead) is not { } found)
            {
                continue;
            }

            read++;
            Assert.That(found.PayloadStart, Is.GreaterThanOrEqualTo(0));
            Assert.That(found.PayloadLength, Is.GreaterThanOrEqualTo(0));
            Assert.That(found.PayloadStart + found.PayloadLength, Is.LessThanOrEqualTo(_body.Length));

            // What is left to the reader of the payload is all of the answer, or it will not see what is wrong with it.
            bool isLeft = (payloadIsRead && found.Succeeded(format) == true) || format == EnvelopeFormat.None;
            if (isLeft && found.PayloadStart == 0 && found.PayloadLength == _body.Length)
            {
                continue;
            }

            Assert.That(EnvelopeModel.IsDocument(_body), Is.True, "read to its end, though it has none");
            Assert.That(found.PayloadLength == 0 || EnvelopeModel.IsDocument(_body.AsMemory(found.PayloadStart, found.PayloadLength)), Is.True);
            if (expected is not null)
            {
                Assert.That(expected.IsReadable, Is.True);
                Assert.That(found.Code?.ToString(), Is.EqualTo(expected.Code));
                Assert.That(found.Succeeded(format), Is.EqualTo(expected.Succeeded));
            }
        }

        return Task.FromResult(read > 0);
    });

    [Test]
    public async Task A_call_ends_with_a_result_and_succeeds_only_with_an_answer_that_is_a_success()
    {
        var clock = new ManualTimeProvider();
        int status = 200;
        using var handler = new ScriptedHandler(clock) { Otherwise = ScriptedAnswer.From(_ => ScriptedAnswer.Bytes(_body, status)) };
        FakeOptions options = FakeOptions.Valid();
        options.MaxRetries = 0;
        using var pipeline = ApiPipeline.Create(FakeProvider.Create(), options, new ApiClientServices { Handler = handler, TimeProvider = clock });
        Dictionary<EnvelopeFormat, ApiOperation> operations = AnswerCorpus.Formats.ToDictionary(static format => format, static format =>
            new ApiOperation("Fake.Fuzz", HttpMethod.Get, "fuzz", OperationSafety.Read) { Envelope = format });
        int[] statuses = [200, 200, 200, 201, 404, 503];
        int number = 0;
        await FuzzAsync(async format =>
        {
            status = statuses[number++ % statuses.Length];
            ApiError? error = (number % 4) switch
            {
                0 => (await pipeline.SendAsync(operations[format], new ApiRequest())).Error,
                1 => (await pipeline.SendAsync(operations[format], new ApiRequest(), FakeJson.Default.JsonElement)).Error,
                _ => (await pipeline.SendAsync(operations[format], new ApiRequest(), FakeJson.Default.FakeItem)).Error,
            };
            if (error is not null)
            {
                Assert.That(error.Code, Is.Not.EqualTo("unexpected"));
                Assert.That(error.Category, Is.Not.EqualTo(ErrorCategory.Unknown));
                return false;
            }

            Assert.That(status, Is.LessThan(300));
            _body = EnvelopeReader.WithoutByteOrderMark(_body).ToArray();
            bool isUnread = format == EnvelopeFormat.None && number % 4 == 0;
            Assert.That(isUnread || EnvelopeModel.IsDocument(_body), Is.True, "a success that is not JSON");
            if (format != EnvelopeFormat.None)
            {
                Assert.That(Expected(format) is not { Succeeded: not true }, Is.True, "a success of which the answer says nothing");
            }

            return true;
        });
    }

    /// <summary>What the whole document says; null when a text in it is none, so that it cannot be told.</summary>
    private EnvelopeModel? Expected(EnvelopeFormat format)
    {
        try
        {
            return EnvelopeModel.Read(_body, format);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private Envelope? Read(EnvelopeFormat format, bool payloadIsRead)
    {
        try
        {
            return EnvelopeReader.Read(_body, format, payloadIsRead);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // Thrown by the platform's reader at a text that is no text; the reader of answers expects it.
            return null;
        }
    }

    private async Task FuzzAsync(Func<EnvelopeFormat, Task<bool>> isAccepted)
    {
        var random = new Random(Repeatable.Seed);
        int accepted = 0, number = 0;
        try
        {
            // On another thread, so that a reader that never ends fails the test and does not stop it.
            await Task.Run(async () =>
            {
                for (; number < Mutations; number++)
                {
                    (byte[] body, EnvelopeFormat format) = AnswerCorpus.Answers[random.Next(AnswerCorpus.Answers.Count)];
                    _body = ByteDamage.Apply(body, random);
                    EnvelopeFormat other = AnswerCorpus.Formats[random.Next(AnswerCorpus.Formats.Count)];
                    accepted += await isAccepted(random.Next(4) > 0 ? format : other) ? 1 : 0;
                }
            }).WaitAsync(LongestRun);
        }
        catch (Exception exception)
        {
            Assert.Fail($"""
                Mutation {number}; FUZZ_SEED={Repeatable.Seed} repeats it.
                {Encoding.UTF8.GetString(_body)}
                {Convert.ToHexString(_body)}
                {exception}
                """);
        }

        Assert.That(accepted, Is.InRange(Mutations / 50, Mutations * 9 / 10), "the mutations must neither break everything nor nothing");
    }
}
