using System.Text;
using System.Text.Json;

namespace Sdk.Core.Tests.Properties;

/// <summary>The reader's one pass finds what a reader of whole documents finds.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class EnvelopeProperties
{
    private const int Answers = 1_500;

    [Test]
    public void Code_message_and_payload_are_those_of_the_whole_document() =>
        Repeatable.Check(GeneratedAnswer.Any, Answers, answer =>
        {
            var expected = EnvelopeModel.Read(answer.Body, answer.Format);
            Envelope found;
            try
            {
                found = EnvelopeReader.Read(answer.Body, answer.Format, answer.PayloadIsRead);
            }
            catch (JsonException)
            {
                Assert.That(expected.IsReadable, Is.False);
                return;
            }

            bool? succeeded = found.Succeeded(answer.Format);
            string text = Encoding.UTF8.GetString(answer.Body, found.PayloadStart, found.PayloadLength);
            if (!expected.IsJson)
            {
                // What lies behind a code that means success is left to the reader of the payload, and so is an answer that is nothing but payload.
                bool isPlain = answer.Format.CodeNames.Count == 0 && answer.Format.PayloadPath.Count == 0;
                Assert.That((answer.PayloadIsRead && succeeded == true) || isPlain, Is.True, "not read to its end");
                Assert.That(found.PayloadLength, Is.EqualTo(answer.Body.Length));
                return;
            }

            Assert.That(expected.IsReadable, Is.True);
            Assert.That(found.Code?.ToString(), Is.EqualTo(expected.Code));
            Assert.That(succeeded, Is.EqualTo(expected.Succeeded));
            Assert.That(text.Trim(), Is.EqualTo(expected.Payload ?? ""));
            if (succeeded != true || !answer.PayloadIsRead)
            {
                // Of a success nobody asks what it says besides its payload.
                Assert.That(found.Message, Is.EqualTo(expected.Message));
                Assert.That(found.RequestId, Is.EqualTo(expected.RequestId));
                Assert.That(found.RetryAfter, Is.EqualTo(expected.RetryAfter));
            }
        });

    [Test]
    public void Without_a_code_and_a_flag_nothing_counts_as_success() =>
        Repeatable.Check(GeneratedAnswer.Any, Answers / 3, answer =>
        {
            GeneratedAnswer without = answer with
            {
                Members = [.. answer.Members.Where(member => !answer.Format.CodeNames.Concat(answer.Format.SuccessFlagNames).Contains(
                    JsonDocument.Parse(member.Name).RootElement.GetString(), StringComparer.OrdinalIgnoreCase))],
            };
            try
            {
                Assert.That(EnvelopeReader.Read(without.Body, without.Format, without.PayloadIsRead).Succeeded(without.Format), Is.Null);
            }
            catch (JsonException)
            {
                // Cut off, or framed by something else: no success either.
            }
        });
}
