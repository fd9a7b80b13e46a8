using System.Diagnostics.CodeAnalysis;

namespace WeCom.Client;

/// <summary>
/// A message of the application (应用消息): what it says, to whom, and how. Never changes: each method returns a message of its own, so that one
/// can be kept and sent to others. <c>WeComMessage.Text("…").ToUsers("zhangsan").Confidential()</c>. The older task cards (<c>taskcard</c>,
/// <c>interactive_taskcard</c>) are not among the types; template cards replace them.
/// </summary>
public sealed partial class WeComMessage
{
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromMinutes(30);

    /// <summary>A message to be filled.</summary>
    public WeComMessage()
    {
    }

    [SetsRequiredMembers]
    private WeComMessage(WeComMessage other)
    {
        Content = other.Content;
        Users = other.Users;
        Departments = other.Departments;
        Tags = other.Tags;
        IsToEveryone = other.IsToEveryone;
        AgentId = other.AgentId;
        Confidentiality = other.Confidentiality;
        TranslatesIds = other.TranslatesIds;
        DuplicateCheckInterval = other.DuplicateCheckInterval;
    }

    /// <summary>What it says.</summary>
    public required WeComMessageContent Content { get; init; }

    /// <summary>The members who get it (<c>touser</c>). More than 1,000 are served in several calls.</summary>
    public IReadOnlyList<string> Users { get; init; } = [];

    /// <summary>The departments whose members get it (<c>toparty</c>). More than 100 are served in several calls.</summary>
    public IReadOnlyList<int> Departments { get; init; } = [];

    /// <summary>The tags whose members get it (<c>totag</c>). More than 100 are served in several calls.</summary>
    public IReadOnlyList<int> Tags { get; init; } = [];

    /// <summary>Whether all who see the application get it (<c>@all</c>).</summary>
    public bool IsToEveryone { get; init; }

    /// <summary>The application that sends it (<c>agentid</c>); null for <see cref="WeComOptions.AgentId"/>.</summary>
    public int? AgentId { get; init; }

    /// <summary>How it is kept from being passed on (<c>safe</c>); null for not at all.</summary>
    public WeComConfidentiality? Confidentiality { get; init; }

    /// <summary>Whether <c>$userName=ID$</c>, <c>$departmentName=ID$</c>, <c>$userAlias=ID$</c> and <c>$userAliasOrName=ID$</c> are replaced by names (<c>enable_id_trans</c>).</summary>
    public bool TranslatesIds { get; init; }

    /// <summary>For how long the service drops the very same message (<c>duplicate_check_interval</c>), at most 4 hours; null for not at all.</summary>
    public TimeSpan? DuplicateCheckInterval { get; init; }

    /// <summary>The same for these members, too (<c>touser</c>).</summary>
    /// <param name="userIds">Their ids.</param>
    public WeComMessage ToUsers(params IEnumerable<string> userIds)
    {
        ArgumentNullException.ThrowIfNull(userIds);
        return new WeComMessage(this) { Users = [.. Users, .. userIds] };
    }

    /// <summary>The same for the members of these departments, too (<c>toparty</c>).</summary>
    /// <param name="departmentIds">The ids of the departments.</param>
    public WeComMessage ToDepartments(params IEnumerable<int> departmentIds)
    {
        ArgumentNullException.ThrowIfNull(departmentIds);
        return new WeComMessage(this) { Departments = [.. Departments, .. departmentIds] };
    }

    /// <summary>The same for the members with these tags, too (<c>totag</c>).</summary>
    /// <param name="tagIds">The ids of the tags.</param>
    public WeComMessage ToTags(params IEnumerable<int> tagIds)
    {
        ArgumentNullException.ThrowIfNull(tagIds);
        return new WeComMessage(this) { Tags = [.. Tags, .. tagIds] };
    }

    /// <summary>The same for all who see the application (<c>@all</c>), which leaves room for no other recipient.</summary>
    public WeComMessage ToEveryone() => new(this) { IsToEveryone = true };

    /// <summary>The same from another application than <see cref="WeComOptions.AgentId"/>; the secret must be that application's, too.</summary>
    /// <param name="agentId">The application.</param>
    public WeComMessage FromAgent(int agentId) => new(this) { AgentId = agentId };

    /// <summary>The same, not to be passed on, with a watermark (保密消息): texts, pictures, videos, files and mpnews.</summary>
    public WeComMessage Confidential() => new(this) { Confidentiality = WeComConfidentiality.Confidential };

    /// <summary>The same, to be passed on inside the company only: mpnews.</summary>
    public WeComMessage ConfidentialWithinCompany() => new(this) { Confidentiality = WeComConfidentiality.WithinCompany };

    /// <summary>The same with ids replaced by names (id 转译): <c>$userName=ID$</c> and the like in texts, titles, descriptions and values.</summary>
    public WeComMessage WithIdTranslation() => new(this) { TranslatesIds = true };

    /// <summary>
    /// The same, to be dropped by the service when the very same message was sent within an interval (重复消息检查): with the same content,
    /// recipients and choices. That makes it safe to send once more after a failure. The client does so by itself only when the interval is at least
    /// the time limit of the whole call (<see cref="Sdk.Core.ApiClientOptions.TotalTimeout"/>, 100 seconds by default), as a repetition after the
    /// interval would be a second message; with a shorter one the message is sent once.
    /// </summary>
    /// <param name="interval">Whole seconds up to 4 hours; null for 30 minutes.</param>
    public WeComMessage WithDuplicateCheck(TimeSpan? interval = null) => new(this) { DuplicateCheckInterval = interval ?? DefaultInterval };

    /// <summary>
    /// The message in parts that fit into one call each: at most 1,000 members, 100 departments and 100 tags, each of them in one part only, and no
    /// id twice. <see cref="WeComMessagesClient.SendAsync"/> does this by itself.
    /// </summary>
    public IReadOnlyList<WeComMessage> Split() => MessageParts.Of(this);

    internal WeComMessage For(IReadOnlyList<string> users, IReadOnlyList<int> departments, IReadOnlyList<int> tags) =>
        new(this) { Users = users, Departments = departments, Tags = tags };
}
