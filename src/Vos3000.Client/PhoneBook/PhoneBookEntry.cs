// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>An entry of the phone book of an account (电话簿).</summary>
public sealed class PhoneBookEntry
{
    /// <summary>Phone number (号码).</summary>
    public string? E164 { get; set; }

    /// <summary>Short numbers (短号列表).</summary>
    [AllowNull]
    public IReadOnlyList<string> ShortE164s { get => field ?? []; set; }

    /// <summary>Name of the person (姓名).</summary>
    public string? Name { get; set; }

    /// <summary>Department (部门).</summary>
    public string? Department { get; set; }

    /// <summary>Kind of device (设备类型).</summary>
    public PhoneBookDeviceType? DeviceType { get; set; }

    /// <summary>Kind of place (地址类型).</summary>
    public PhoneBookAddressType? AddressType { get; set; }

    /// <summary>How the entry came about (创建类型).</summary>
    public PhoneBookEntryType? Type { get; set; }

    /// <summary>Time of the last change (最后更新时间).</summary>
    public DateTimeOffset? LastUpdateTime { get; set; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
