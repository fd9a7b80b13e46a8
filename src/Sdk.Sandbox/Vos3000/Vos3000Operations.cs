using System.Collections.Frozen;

namespace Sdk.Sandbox;

/// <summary>All operations of the softswitch, in the order of the manual.</summary>
internal static class Vos3000Operations
{
    private static readonly FrozenDictionary<string, Vos3000Operation> ByName = new[]
    {
        CustomerOperations.All, CustomerQueries.All, PhoneOperations.All, PhoneOnlineOperations.All, MappingGatewayOperations.All,
        RoutingGatewayOperations.All, CallOperations.All, CallBackOperations.All, PaymentOperations.All, HistoryOperations.All,
        SuiteOperations.All, SuiteOrderOperations.All, ActivePhoneCardOperations.All, PhoneCardOperations.All, BoundNumberOperations.All,
        RateOperations.All, CdrOperations.All, ReportOperations.All, NumberConversionOperations.All, NumberGroupOperations.All,
        MobileAreaOperations.All, PhoneBookOperations.All, IvrAudioOperations.All, TalkTimeOperations.All, SystemOperations.All,
    }.SelectMany(group => group).ToFrozenDictionary(operation => operation.Name, StringComparer.Ordinal);

    public static IReadOnlyList<string> Names { get; } =
        [.. Vos3000Specification.Current.OperationNames.Where(ByName.ContainsKey)];

    public static Vos3000Operation? Find(string name) => ByName.GetValueOrDefault(name);
}
