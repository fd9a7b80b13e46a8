using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WeCom.Client;

/// <summary>Runs <see cref="WeComWarmUp"/> in the background when the host starts; the host does not wait for it.</summary>
internal sealed partial class WeComWarmUpService(WeComWarmUp warmUp, IProgress<WeComWarmUpStep>? progress, ILogger<WeComWarmUp>? logger) : BackgroundService
{
    [SuppressMessage("Design", "CA1031", Justification = "What fails here is a bar on a screen: it must not stop the host.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start of the host goes on at once.
        await Task.Yield();
        try
        {
            await warmUp.RunAsync(progress, stoppingToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            if (logger is not null)
            {
                Failed(logger, exception);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Fetching tokens at start was broken off.")]
    private static partial void Failed(ILogger logger, Exception exception);
}
