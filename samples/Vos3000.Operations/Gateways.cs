using System.Globalization;
using Sdk.Core;
using Spectre.Console;
using Vos3000.Client;

namespace Vos3000.Operations;

/// <summary>All gateways; those that are set up but not online come first.</summary>
internal sealed class Gateways(Vos3000Client vos)
{
    public async Task<bool> ShowAsync(CancellationToken cancellationToken)
    {
        ApiResult<GetMappingGatewayResponse> mapping = await vos.MappingGateways.GetAsync(cancellationToken: cancellationToken);
        ApiResult<GetMappingGatewayOnlineResponse> mappingOnline = await vos.MappingGateways.GetOnlineAsync(cancellationToken: cancellationToken);
        ApiResult<GetRoutingGatewayResponse> routing = await vos.RoutingGateways.GetAsync(cancellationToken: cancellationToken);
        ApiResult<GetRoutingGatewayOnlineResponse> routingOnline = await vos.RoutingGateways.GetOnlineAsync(cancellationToken: cancellationToken);
        if ((mapping.Error ?? mappingOnline.Error ?? routing.Error ?? routingOnline.Error) is { } error)
        {
            return Screen.Fail(error);
        }

        Dictionary<string, MappingGatewayOnline> mappingByName = ByName(mappingOnline.Value!.Gateways, static gateway => gateway.Name);
        Dictionary<string, RoutingGatewayOnline> routingByName = ByName(routingOnline.Value!.Gateways, static gateway => gateway.Name);
        Gateway[] all =
        [
            .. mapping.Value!.Gateways.Select(gateway => Gateway.Of(gateway, mappingByName.GetValueOrDefault(gateway.Name ?? ""))),
            .. routing.Value!.Gateways.Select(gateway => Gateway.Of(gateway, routingByName.GetValueOrDefault(gateway.Name ?? ""))),
        ];

        Table table = Screen.Table("Gateways", "Gateway", "Kind", "State", "Calls", "Lines", "ASR", "ACD", "Memo");
        foreach (Gateway gateway in all.OrderBy(static gateway => gateway.IsOnline))
        {
            table.Row(
                gateway.Name, gateway.Kind, gateway.IsOnline ? "online" : "OFFLINE", Screen.Number(gateway.Calls), Screen.Number(gateway.Lines),
                Screen.Number(gateway.AnswerSeizureRatio), gateway.AverageDuration?.ToString("g", CultureInfo.InvariantCulture), gateway.Memo);
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated($"{all.Count(static gateway => !gateway.IsOnline)} of {all.Length} gateways are offline");
        return true;
    }

    private static Dictionary<string, T> ByName<T>(IEnumerable<T> gateways, Func<T, string?> name) =>
        gateways.DistinctBy(name).ToDictionary(gateway => name(gateway) ?? "", StringComparer.Ordinal);

    private sealed record Gateway(
        string? Name, string Kind, bool IsOnline, int? Calls, int? Lines, double? AnswerSeizureRatio, TimeSpan? AverageDuration, string? Memo)
    {
        public static Gateway Of(MappingGateway gateway, MappingGatewayOnline? online) =>
            new(gateway.Name, "mapping", online is not null, online?.CurrentCall, gateway.Capacity, online?.Asr, online?.Acd, gateway.Memo);

        public static Gateway Of(RoutingGateway gateway, RoutingGatewayOnline? online) =>
            new(gateway.Name, "routing", online is not null, online?.CurrentCall, gateway.Capacity, online?.Asr, online?.Acd, gateway.Memo);
    }
}
