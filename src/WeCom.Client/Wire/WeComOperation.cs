using Sdk.Core;

namespace WeCom.Client;

/// <summary>Makes operations: each endpoint has a partition of limits of its own, as the service counts.</summary>
internal static class WeComOperation
{
    /// <summary>The names under which operations ask for a token.</summary>
    public const string Application = "application", Contacts = "contacts";

    /// <summary>What members, departments and tags are kept under, where the cache is on.</summary>
    public const string AddressBook = "address-book";

    /// <param name="name">The name, for example <c>WeCom.Users.Get</c>.</param>
    /// <param name="method">GET or POST.</param>
    /// <param name="path">The path below the base address.</param>
    /// <param name="safety">What a repeated request would do.</param>
    /// <param name="credential"><see cref="Application"/>, <see cref="Contacts"/>, or null for a call without a token.</param>
    /// <param name="cacheArea">For reads what their answers are kept under, for other operations what they drop; null for neither.</param>
    public static ApiOperation Create(
        string name, HttpMethod method, string path, OperationSafety safety, string? credential = Application, string? cacheArea = null) =>
        new(name, method, path, safety)
        {
            Credential = credential,
            LimitPartition = path,
            RefusalWindow = WeComLimits.WindowOf(path),
            CacheArea = cacheArea,
        };

    /// <summary>What a call of an endpoint changes that this library has no method for; null for nothing that is kept.</summary>
    public static string? ChangedBy(string path, OperationSafety safety) =>
        safety != OperationSafety.Read && path is not ("user/authsucc" or "user/tfa_succ") && path.Split('/')[0].ToUpperInvariant() is "USER" or "DEPARTMENT" or "TAG" or "BATCH" ? AddressBook : null;

    /// <summary>The name of the credential for a secret.</summary>
    public static string CredentialOf(WeComSecretKind secret) => secret == WeComSecretKind.Contacts ? Contacts : Application;
}
