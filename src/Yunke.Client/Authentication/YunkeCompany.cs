using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yunke.Client;

/// <summary>A company that an account belongs to (公司). The documentation names only its host and that there is a code.</summary>
public sealed class YunkeCompany
{
    /// <summary>Where the company lives, as the service writes it (<c>domain</c>).</summary>
    public string? Domain { get; set; }

    /// <summary>The code of the company (公司代码), for example <c>2fy7qa</c> (<c>companyCode</c>, or <c>company</c>).</summary>
    public string? CompanyCode { get => field ?? Alias.Read(ExtraMembers, "company"); set; }

    /// <summary>The name of the company (<c>companyName</c>).</summary>
    public string? CompanyName { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    /// <summary>
    /// The address of <see cref="Domain"/>, for <see cref="YunkeAuthenticationClient.PasswordLoginAsync"/>: https, unless it is this machine.
    /// Null when the service gives none that can be used.
    /// </summary>
    [JsonIgnore]
    public Uri? Address => YunkeHost.Parse(Domain);
}
