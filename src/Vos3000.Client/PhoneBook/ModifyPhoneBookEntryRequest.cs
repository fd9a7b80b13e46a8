// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>ModifyCustomerPhoneBook</c> (修改账户电话簿): change a phone-book entry.</summary>
public sealed class ModifyPhoneBookEntryRequest
{
    /// <summary>Unique visible account number (账户号码).</summary>
    public required string Account { get; init; }

    /// <summary>Phone number of the entry (key) (电话号码).</summary>
    public required string E164 { get; init; }

    /// <summary>New phone number of the entry (新电话号码).</summary>
    public string? NewE164 { get; init; }

    /// <summary>Short numbers (短号列表).</summary>
    public IReadOnlyList<string>? ShortE164s { get; init; }

    /// <summary>Name of the person (姓名).</summary>
    public string? Name { get; init; }

    /// <summary>Department (部门).</summary>
    public string? Department { get; init; }

    /// <summary>Kind of device (设备类型).</summary>
    public PhoneBookDeviceType? DeviceType { get; init; }

    /// <summary>Kind of place (地址类型).</summary>
    public PhoneBookAddressType? AddressType { get; init; }

    /// <summary>How the entry came about (创建类型).</summary>
    public PhoneBookEntryType? Type { get; init; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(ModifyPhoneBookEntryRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.Account);
        Check.Required(request.E164);
        Check.Optional(request.NewE164);
        Check.List(request.ShortE164s);
        Check.Optional(request.Name);
        Check.Optional(request.Department);
        Check.Optional(request.Memo);
        Check.ExtraMembers(request.ExtraMembers, PhoneBookJson.Default.ModifyPhoneBookEntryRequest);
    }
}
