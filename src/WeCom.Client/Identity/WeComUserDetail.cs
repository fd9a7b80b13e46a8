using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>What a member consented to tell of herself (访问用户敏感信息). Whatever she did not consent to is null.</summary>
public sealed class WeComUserDetail
{
    /// <summary>The id (<c>userid</c>).</summary>
    [JsonPropertyName("userid")]
    public string? UserId { get; set; }

    /// <summary>The gender (<c>gender</c>).</summary>
    public WeComGender? Gender { get; set; }

    /// <summary>The address of the portrait (<c>avatar</c>).</summary>
    public string? Avatar { get; set; }

    /// <summary>The address of the personal QR code (<c>qr_code</c>).</summary>
    public string? QrCode { get; set; }

    /// <summary>The phone number (<c>mobile</c>).</summary>
    public string? Mobile { get; set; }

    /// <summary>The e-mail address (<c>email</c>).</summary>
    public string? Email { get; set; }

    /// <summary>The e-mail address at the company (<c>biz_mail</c>).</summary>
    public string? BizMail { get; set; }

    /// <summary>The postal address (<c>address</c>).</summary>
    public string? Address { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
