using System.Text.Json;
using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Cards;

internal sealed class CardTests
{
    [TestCaseSource(typeof(CardExamples), nameof(CardExamples.Cards))]
    public async Task A_card_of_every_type_goes_out_as_documented(WeComCard card, string json)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(WeComMock.Ok));
        ApiResult<WeComSentMessage> sent = await mock.RunAsync(client => client.Messages.SendAsync(WeComMessage.Card(card).ToUsers("a")));
        Assert.That(sent.IsSuccess, Is.True, sent.Error?.ToString());
        Assert.That(mock.Only.BodyText, Is.EqualTo(
            $$"""{"touser":"a","msgtype":"template_card","agentid":1000002,"template_card":{{json}}}"""));
    }

    // The members of the documentation, as texts of their own: a member that is in no example above would be missing here.
    [TestCase("text_notice", "source action_menu task_id main_title quote_area emphasis_content sub_title_text horizontal_content_list jump_list card_action")]
    [TestCase("news_notice", "source action_menu task_id main_title quote_area image_text_area card_image vertical_content_list horizontal_content_list jump_list card_action")]
    [TestCase("button_interaction", "source action_menu task_id main_title quote_area sub_title_text horizontal_content_list card_action button_selection button_list")]
    [TestCase("vote_interaction", "source task_id main_title checkbox submit_button")]
    [TestCase("multiple_interaction", "source task_id main_title select_list submit_button")]
    public void The_examples_have_every_member(string type, string members)
    {
        string json = CardExamples.Cards().Select(static example => (string)example.Arguments[1]!).Single(json => json.Contains($"\"card_type\":\"{type}\"", StringComparison.Ordinal));
        using var document = JsonDocument.Parse(json);
        Assert.That(
            document.RootElement.EnumerateObject().Select(static member => member.Name), Is.EquivalentTo(members.Split(' ').Append("card_type")));
    }

    [Test]
    public async Task A_card_of_the_least_has_no_empty_members()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(WeComMock.Ok));
        var card = new WeComTextNoticeCard { SubTitleText = "x", CardAction = WeComCardLink.ToUrl("https://a/") };
        await mock.RunAsync(client => client.Messages.SendAsync(WeComMessage.Card(card).ToUsers("a")));
        Assert.That(mock.Only.BodyText, Does.EndWith(
            "{\"card_type\":\"text_notice\",\"sub_title_text\":\"x\",\"card_action\":{\"url\":\"https://a/\",\"type\":1}}}"));
    }

    [Test]
    public async Task A_refusal_of_a_card_is_an_invalid_request()
    {
        using var mock = new WeComMock(WeComMock.Refusal(42045, "Template_Card.button_list.key missing"));
        ApiResult<WeComSentMessage> sent = await mock.RunAsync(static client => client.Messages.SendAsync(WeComMessage.Card(CardExamples.Buttons).ToUsers("a")));
        Assert.That(sent.Error?.Category, Is.EqualTo(ErrorCategory.InvalidRequest));
    }
}
