// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What the intelligent blacklist looks for (智能黑名单功能位). Unknown bits are passed through.</summary>
[Flags]
[JsonConverter(typeof(FlagsConverter<ExternalNumberVerify>))]
public enum ExternalNumberVerify : long
{
    /// <summary>None (0).</summary>
    None = 0,

    /// <summary>Enabled (1).</summary>
    Enabled = 1,

    /// <summary>Insurance marketing (2).</summary>
    InsuranceMarketing = 2,

    /// <summary>Stock recommendation (4).</summary>
    StockRecommendation = 4,

    /// <summary>New property (8).</summary>
    NewProperty = 8,

    /// <summary>Education training (16).</summary>
    EducationTraining = 16,

    /// <summary>Debt collection (32).</summary>
    DebtCollection = 32,

    /// <summary>Property agency (64).</summary>
    PropertyAgency = 64,

    /// <summary>Survey (128).</summary>
    Survey = 128,

    /// <summary>Car insurance follow up (256).</summary>
    CarInsuranceFollowUp = 256,

    /// <summary>Customer service notice (512).</summary>
    CustomerServiceNotice = 512,

    /// <summary>Financial marketing (1024).</summary>
    FinancialMarketing = 1024,

    /// <summary>Voice verification code (2048).</summary>
    VoiceVerificationCode = 2048,
}
