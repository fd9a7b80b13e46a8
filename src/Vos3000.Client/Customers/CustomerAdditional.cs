using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>Profile data of an account (账户补充信息). Sent as a whole: read it, change it, send it back.</summary>
public sealed class CustomerAdditional
{
    /// <summary>Kind of identity document (证件类型).</summary>
    public IdentityCardType? CardType { get; init; }

    /// <summary>Identity document number (证件号码).</summary>
    public string? CardNumber { get; init; }

    /// <summary>Postal address (地址).</summary>
    public string? Address { get; init; }

    /// <summary>Postal code (邮政编码).</summary>
    public string? PostCode { get; init; }

    /// <summary>Contact person (联系人).</summary>
    public string? LinkMan { get; init; }

    /// <summary>Contact telephone number (电话号码).</summary>
    public string? Telephone { get; init; }

    /// <summary>Fax number (传真).</summary>
    public string? Fax { get; init; }

    /// <summary>E-mail address (邮件地址).</summary>
    public string? Email { get; init; }

    /// <summary>E-mail copy (Cc) address (抄送地址).</summary>
    public string? EmailCc { get; init; }

    /// <summary>E-mail blind copy (Bcc) address (密送地址).</summary>
    public string? EmailBcc { get; init; }

    /// <summary>How often reports are mailed (报表发送类型).</summary>
    public ReportMailType? ReportType { get; init; }

    /// <summary>Company name (公司名称).</summary>
    public string? CompanyName { get; init; }

    /// <summary>Bank name (银行名称).</summary>
    public string? Bank { get; init; }

    /// <summary>Members that this version of the client does not know; null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
