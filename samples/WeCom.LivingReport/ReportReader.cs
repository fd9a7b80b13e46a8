using Sdk.Core;
using Spectre.Console;
using WeCom.Client;

namespace WeCom.LivingReport;

/// <summary>Reads lives and their viewers. The service lists the lives of an anchor only, so the anchors have to be known.</summary>
internal sealed class ReportReader(WeComClient weCom, Arguments arguments)
{
    public Task<Report> ReadAsync(CancellationToken cancellationToken) =>
        AnsiConsole.Status().StartAsync("Looking for lives", status => ReadAsync(status, cancellationToken));

    private async Task<Report> ReadAsync(StatusContext status, CancellationToken cancellationToken)
    {
        var lives = new List<WeComLiveSummary>();
        var errors = new List<ApiError>();
        await foreach (ApiResult<WeComLiveSummary> result in weCom.Statistics.SummarizeLivesAsync(
            arguments.Anchors, arguments.Begin, arguments.End, cancellationToken: cancellationToken))
        {
            // A live that cannot be read costs none of the others.
            if (result.TryGetValue(out WeComLiveSummary? live, out ApiError? error))
            {
                lives.Add(live);
                status.Status($"{lives.Count} lives, {lives.Sum(static one => one.Figures.Viewers)} viewers");
            }
            else
            {
                errors.Add(error);
            }
        }

        return new Report(arguments.From, arguments.To, [.. lives.OrderBy(static one => one.Live.LivingStart ?? one.Live.ReserveStart)], errors);
    }
}
