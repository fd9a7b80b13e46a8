using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// A message that was taken. Whom it could not reach stands in the lists: the service counts that as a success, unless nobody is left. Ids of
/// members come back in lower case; compare them without regard to case.
/// </summary>
public sealed class WeComSentMessage
{
    /// <summary>The id of the message, for <see cref="WeComMessagesClient.RecallAsync(string, CancellationToken)"/> (<c>msgid</c>). Null when it went out in <see cref="Parts"/>.</summary>
    [JsonPropertyName("msgid")]
    public string? MessageId { get; set; }

    /// <summary>
    /// Changes the card once, within 72 hours (<c>response_code</c>): <see cref="WeComMessagesClient.UpdateCardAsync"/>. Only of cards that ask for an
    /// answer and of notices with a menu. Null when the message went out in <see cref="Parts"/>.
    /// </summary>
    public Secret? ResponseCode { get; set; }

    /// <summary>Members who do not exist or may not be written to (<c>invaliduser</c>).</summary>
    [AllowNull]
    [JsonPropertyName("invaliduser")]
    [JsonConverter(typeof(PipeListConverter))]
    public IReadOnlyList<string> InvalidUsers { get => field ?? []; set; }

    /// <summary>Departments that do not exist or may not be written to (<c>invalidparty</c>).</summary>
    [AllowNull]
    [JsonPropertyName("invalidparty")]
    [JsonConverter(typeof(PipeNumberListConverter))]
    public IReadOnlyList<int> InvalidDepartments { get => field ?? []; set; }

    /// <summary>Tags that do not exist or may not be written to (<c>invalidtag</c>).</summary>
    [AllowNull]
    [JsonPropertyName("invalidtag")]
    [JsonConverter(typeof(PipeNumberListConverter))]
    public IReadOnlyList<int> InvalidTags { get => field ?? []; set; }

    /// <summary>Members without a license for the interface (没有基础接口许可的成员, <c>unlicenseduser</c>).</summary>
    [AllowNull]
    [JsonPropertyName("unlicenseduser")]
    [JsonConverter(typeof(PipeListConverter))]
    public IReadOnlyList<string> UnlicensedUsers { get => field ?? []; set; }

    /// <summary>
    /// What the service said to each part, where the recipients were too many for one call; empty otherwise. Each part has a message id and a response
    /// code of its own.
    /// </summary>
    [AllowNull]
    [JsonIgnore]
    public IReadOnlyList<WeComSentMessage> Parts { get => field ?? []; set; }

    /// <summary>The ids of the message or of its parts.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> MessageIds => Parts.Count > 0 ? [.. Parts.SelectMany(static part => part.MessageIds)] : MessageId is null ? [] : [MessageId];

    /// <summary>Members that the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
