// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>Profile data of an account (账户补充信息). Sent as a whole: read it, change it, send it back.</summary>
public sealed class CustomerAdditional
{
    /// <summary>Kind of identity document (证件类型).</summary>
    public IdentityCardType? CardType { get; set; }

    /// <summary>Identity document number (证件号码).</summary>
    public string? CardNumber { get; set; }

    /// <summary>Postal address (地址).</summary>
    public string? Address { get; set; }

    /// <summary>Postal code (邮政编码).</summary>
    public string? PostCode { get; set; }

    /// <summary>Contact person (联系人).</summary>
    public string? LinkMan { get; set; }

    /// <summary>Contact telephone number (电话号码).</summary>
    public string? Telephone { get; set; }

    /// <summary>Fax number (传真).</summary>
    public string? Fax { get; set; }

    /// <summary>E-mail address (邮件地址).</summary>
    public string? Email { get; set; }

    /// <summary>E-mail copy (Cc) address (抄送地址).</summary>
    public string? EmailCc { get; set; }

    /// <summary>E-mail blind copy (Bcc) address (密送地址).</summary>
    public string? EmailBcc { get; set; }

    /// <summary>How often reports are mailed (报表发送类型).</summary>
    public ReportMailType? ReportType { get; set; }

    /// <summary>Company name (公司名称).</summary>
    public string? CompanyName { get; set; }

    /// <summary>Bank name (银行名称).</summary>
    public string? Bank { get; set; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(CustomerAdditional customerAdditional)
    {
        Check.Optional(customerAdditional.CardNumber);
        Check.Optional(customerAdditional.Address);
        Check.Optional(customerAdditional.PostCode);
        Check.Optional(customerAdditional.LinkMan);
        Check.Optional(customerAdditional.Telephone);
        Check.Optional(customerAdditional.Fax);
        Check.Optional(customerAdditional.Email);
        Check.Optional(customerAdditional.EmailCc);
        Check.Optional(customerAdditional.EmailBcc);
        Check.Optional(customerAdditional.CompanyName);
        Check.Optional(customerAdditional.Bank);
        Check.ExtraMembers(customerAdditional.ExtraMembers, CustomersJson.Default.CustomerAdditional);
    }
}
