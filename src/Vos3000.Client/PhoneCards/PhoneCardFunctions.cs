// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What a phone card can do (卡功能类型). Unknown bits are passed through.</summary>
[Flags]
[JsonConverter(typeof(FlagsConverter<PhoneCardFunctions>))]
public enum PhoneCardFunctions : long
{
    /// <summary>None (0).</summary>
    None = 0,

    /// <summary>Open account (2).</summary>
    OpenAccount = 2,

    /// <summary>Open account creates active phone card (4).</summary>
    OpenAccountCreatesActivePhoneCard = 4,

    /// <summary>Open account creates phone (8).</summary>
    OpenAccountCreatesPhone = 8,

    /// <summary>Recharge (16).</summary>
    Recharge = 16,

    /// <summary>Recharge replaces fee rate (32).</summary>
    RechargeReplacesFeeRate = 32,

    /// <summary>Recharge adds suite order (64).</summary>
    RechargeAddsSuiteOrder = 64,

    /// <summary>Face value credits balance (128).</summary>
    FaceValueCreditsBalance = 128,
}
