using Sdk.Core;

namespace Yunke.Client;

internal sealed class GetLoginKeyBody
{
    public required string Phone { get; init; }
}

internal sealed class CheckAndGetUsersBody
{
    public string Method { get; init; } = "PASSWD";

    public string Scope { get; init; } = "company";

    public required string Account { get; init; }

    public string SmsCode { get; init; } = "";

    public required Secret Passwd { get; init; }
}

internal sealed class PasswordLoginBody
{
    public required string Phone { get; init; }

    public required Secret Password { get; init; }

    public string LoginType { get; init; } = "yunkecn";

    public required string CompanyCode { get; init; }

    public string SmsCode { get; init; } = "";

    public string ValidCode { get; init; } = "";

    public string CodeUuid { get; init; } = "";
}
