using System.Diagnostics.CodeAnalysis;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// A change of a card that was sent (更新模板卡片): its buttons turn gray and say something else, or another card takes its place. Never changes:
/// each method returns an update of its own. <c>WeComCardUpdate.ReplaceButton(code, "已处理").ForUsers("zhangsan")</c>.
/// </summary>
public sealed class WeComCardUpdate
{
    /// <summary>An update to be filled.</summary>
    public WeComCardUpdate()
    {
    }

    [SetsRequiredMembers]
    private WeComCardUpdate(WeComCardUpdate other)
    {
        ResponseCode = other.ResponseCode;
        ButtonText = other.ButtonText;
        Card = other.Card;
        Users = other.Users;
        Departments = other.Departments;
        Tags = other.Tags;
        IsForEveryone = other.IsForEveryone;
        AgentId = other.AgentId;
        TranslatesIds = other.TranslatesIds;
    }

    /// <summary>What allows one change (<c>response_code</c>): from <see cref="WeComSentMessage.ResponseCode"/>, or from the click on a card. Good for 72 hours and one use.</summary>
    public required Secret ResponseCode { get; init; }

    /// <summary>What the buttons say from now on (<c>button.replace_name</c>): of cards that ask for an answer. Null where a <see cref="Card"/> takes the place.</summary>
    public string? ButtonText { get; init; }

    /// <summary>The card that takes the place (<c>template_card</c>), of any of the five types. Null where only the buttons change.</summary>
    public WeComCard? Card { get; init; }

    /// <summary>The members whose card changes (<c>userids</c>): at most 1,000.</summary>
    public IReadOnlyList<string> Users { get; init; } = [];

    /// <summary>The departments whose members' card changes (<c>partyids</c>): at most 100.</summary>
    public IReadOnlyList<int> Departments { get; init; } = [];

    /// <summary>The tags whose members' card changes (<c>tagids</c>): at most 100.</summary>
    public IReadOnlyList<int> Tags { get; init; } = [];

    /// <summary>Whether the card of all who got it changes (<c>atall</c>).</summary>
    public bool IsForEveryone { get; init; }

    /// <summary>The application that sent the card (<c>agentid</c>); null for <see cref="WeComOptions.AgentId"/>.</summary>
    public int? AgentId { get; init; }

    /// <summary>Whether <c>$userName=ID$</c> and the like are replaced by names (<c>enable_id_trans</c>).</summary>
    public bool TranslatesIds { get; init; }

    /// <summary>Turns the buttons gray and has them say something else.</summary>
    /// <param name="responseCode">What allows the change.</param>
    /// <param name="buttonText">What they say from now on.</param>
    public static WeComCardUpdate ReplaceButton(Secret responseCode, string buttonText) => new() { ResponseCode = responseCode, ButtonText = buttonText };

    /// <summary>Puts another card in the place.</summary>
    /// <param name="responseCode">What allows the change.</param>
    /// <param name="card">The card.</param>
    public static WeComCardUpdate ReplaceCard(Secret responseCode, WeComCard card) => new() { ResponseCode = responseCode, Card = card };

    /// <summary>The same for these members, too.</summary>
    /// <param name="userIds">Their ids.</param>
    public WeComCardUpdate ForUsers(params IEnumerable<string> userIds)
    {
        ArgumentNullException.ThrowIfNull(userIds);
        return new WeComCardUpdate(this) { Users = [.. Users, .. userIds] };
    }

    /// <summary>The same for the members of these departments, too.</summary>
    /// <param name="departmentIds">The ids of the departments.</param>
    public WeComCardUpdate ForDepartments(params IEnumerable<int> departmentIds)
    {
        ArgumentNullException.ThrowIfNull(departmentIds);
        return new WeComCardUpdate(this) { Departments = [.. Departments, .. departmentIds] };
    }

    /// <summary>The same for the members with these tags, too.</summary>
    /// <param name="tagIds">The ids of the tags.</param>
    public WeComCardUpdate ForTags(params IEnumerable<int> tagIds)
    {
        ArgumentNullException.ThrowIfNull(tagIds);
        return new WeComCardUpdate(this) { Tags = [.. Tags, .. tagIds] };
    }

    /// <summary>The same for all who got the card.</summary>
    public WeComCardUpdate ForEveryone() => new(this) { IsForEveryone = true };

    /// <summary>The same for a card of another application than <see cref="WeComOptions.AgentId"/>.</summary>
    /// <param name="agentId">The application.</param>
    public WeComCardUpdate FromAgent(int agentId) => new(this) { AgentId = agentId };

    /// <summary>The same with ids replaced by names (id 转译).</summary>
    public WeComCardUpdate WithIdTranslation() => new(this) { TranslatesIds = true };

    internal static void Check(WeComCardUpdate? update, bool limits)
    {
        ArgumentNullException.ThrowIfNull(update);
        ArgumentNullException.ThrowIfNull(update.ResponseCode, "update.ResponseCode");
        ArgumentException.ThrowIfNullOrWhiteSpace(update.ResponseCode.Reveal(), "update.ResponseCode");
        MessageChecks.Recipients(update.Users, update.Departments, update.Tags, "update");
        if (update.ButtonText is null == update.Card is null)
        {
            throw MessageChecks.Wrong("update.Card", "An update has a text for the buttons (update.ButtonText) or a card (update.Card), and not both.");
        }

        WeCom.Client.Check.Optional(update.ButtonText, "update.ButtonText");
        update.Card?.Check(CardUse.Update, limits);
        if (limits)
        {
            update.CheckLimits();
        }
    }

    internal CardUpdateBody ToBody(int agentId) => new()
    {
        UserIds = Users.Count == 0 ? null : Users,
        PartyIds = Departments.Count == 0 ? null : Departments,
        TagIds = Tags.Count == 0 ? null : Tags,
        AtAll = IsForEveryone ? 1 : null,
        AgentId = agentId,
        ResponseCode = ResponseCode,
        EnableIdTrans = TranslatesIds ? 1 : null,
        Button = ButtonText is null ? null : new CardButtonBody { ReplaceName = ButtonText },
        TemplateCard = Card,
    };

    // The code is good for one call only, so a long list cannot be served in parts.
    private void CheckLimits()
    {
        WeCom.Client.Check.Count(Users, 0, MessageParts.MostUsers, "update.Users");
        WeCom.Client.Check.Count(Departments, 0, MessageParts.MostDepartments, "update.Departments");
        WeCom.Client.Check.Count(Tags, 0, MessageParts.MostTags, "update.Tags");
        if (!IsForEveryone && Users.Count + Departments.Count + Tags.Count == 0)
        {
            throw MessageChecks.Wrong("update.Users", "The update is for nobody: no member, no department, no tag.");
        }
    }
}
