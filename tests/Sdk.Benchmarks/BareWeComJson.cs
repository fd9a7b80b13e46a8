using System.Text.Json.Serialization;

namespace Sdk.Benchmarks;

/// <summary>What every answer tells besides its payload.</summary>
internal interface IBareWeComAnswer
{
    int Errcode { get; }
}

/// <summary>A member as somebody writes it who needs it once.</summary>
internal sealed class BareWeComUser : IBareWeComAnswer
{
    public int Errcode { get; set; }

    public string? Errmsg { get; set; }

    public string? Userid { get; set; }

    public string? Name { get; set; }

    public List<int>? Department { get; set; }

    public List<long>? Order { get; set; }

    public string? Position { get; set; }

    public string? Mobile { get; set; }

    public string? Gender { get; set; }

    public string? Email { get; set; }

    public string? BizMail { get; set; }

    public List<int>? IsLeaderInDept { get; set; }

    public List<string>? DirectLeader { get; set; }

    public string? Avatar { get; set; }

    public string? ThumbAvatar { get; set; }

    public string? Telephone { get; set; }

    public string? Alias { get; set; }

    public string? Address { get; set; }

    public string? OpenUserid { get; set; }

    public int? MainDepartment { get; set; }

    public int? Status { get; set; }

    public string? QrCode { get; set; }

    public string? ExternalPosition { get; set; }
}

internal sealed class BareWeComUsers : IBareWeComAnswer
{
    public int Errcode { get; set; }

    public string? Errmsg { get; set; }

    public List<BareWeComUser>? Userlist { get; set; }
}

internal sealed class BareWeComMessage
{
    [JsonPropertyName("touser")]
    public string? ToUser { get; init; }

    public string Msgtype { get; init; } = "text";

    [JsonPropertyName("agentid")]
    public int AgentId { get; init; }

    public BareWeComText? Text { get; init; }
}

internal sealed class BareWeComText
{
    public string? Content { get; init; }
}

internal sealed class BareWeComSent : IBareWeComAnswer
{
    public int Errcode { get; set; }

    public string? Errmsg { get; set; }

    public string? Invaliduser { get; set; }

    public string? Msgid { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(BareWeComUser))]
[JsonSerializable(typeof(BareWeComUsers))]
[JsonSerializable(typeof(BareWeComMessage))]
[JsonSerializable(typeof(BareWeComSent))]
internal sealed partial class BareWeComJson : JsonSerializerContext;
