// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>CreateCustomerPhoneBook</c> (创建账户电话簿): create or overwrite a phone-book entry.</summary>
public sealed partial class CreatePhoneBookEntryRequest
{
    /// <summary>Unique visible account number (账户号码).</summary>
    public required string Account { get; init; }

    /// <summary>Phone number; required without infoCustomerPhoneBookOverWrite, with it the number the replaced entry gets (电话号码).</summary>
    public string? E164 { get; init; }

    /// <summary>Create-or-replace mode: which existing entry may be overwritten (覆盖模式).</summary>
    [JsonPropertyName("infoCustomerPhoneBookOverWrite")]
    public PhoneBookOverwrite? Overwrite { get; init; }

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

    internal static void Validate(CreatePhoneBookEntryRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.Account);
        Check.Optional(request.E164);
        Check.Item(request.Overwrite, PhoneBookOverwrite.Validate);
        Check.List(request.ShortE164s);
        Check.Optional(request.Name);
        Check.Optional(request.Department);
        Check.Optional(request.Memo);
        CheckRules(request);
        Check.ExtraMembers(request.ExtraMembers, PhoneBookJson.Default.CreatePhoneBookEntryRequest);
    }

    static partial void CheckRules(CreatePhoneBookEntryRequest request);
}
