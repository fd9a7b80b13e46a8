using Sdk.Core;

namespace WeCom.Client;

internal sealed class UserDetailBody
{
    public Secret? UserTicket { get; init; }
}

internal sealed class TfaInfoBody
{
    public Secret? Code { get; init; }
}
