using Sdk.Core;
using Spectre.Console;
using Yunke.Client;

namespace Yunke.CallReport;

/// <summary>Downloads recordings, each with a bar. A file has its name only when it is complete.</summary>
internal sealed class Downloads(YunkeClient yunke, string folder)
{
    /// <returns>Why it ended early; null when it did not.</returns>
    public Task<ApiError?> RunAsync(IReadOnlyList<CallLog> calls, CancellationToken cancellationToken)
    {
        if (calls.Count == 0)
        {
            return Task.FromResult<ApiError?>(null);
        }

        Directory.CreateDirectory(folder);
        return AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new DownloadedColumn())
            .StartAsync(progress => RunAsync(progress, calls, cancellationToken));
    }

    private async Task<ApiError?> RunAsync(ProgressContext progress, IReadOnlyList<CallLog> calls, CancellationToken cancellationToken)
    {
        int number = 0;
        foreach (CallLog call in calls)
        {
            string name = FormattableString.Invariant($"{call.StartCallTime:yyyyMMdd-HHmmss}-{++number}.mp3");
            ProgressTask task = progress.AddTask(name, maxValue: 1);
            ApiResult<DownloadedContent> saved = await SaveAsync(call.RecordFile!, Path.Combine(folder, name), task, cancellationToken);
            if (saved.Error is { Category: not ErrorCategory.NotFound } error)
            {
                return error;
            }
        }

        return null;
    }

    private async Task<ApiResult<DownloadedContent>> SaveAsync(string voiceId, string path, ProgressTask task, CancellationToken cancellationToken)
    {
        string part = path + ".part";
        ApiResult<DownloadedContent> saved;
        await using (FileStream file = File.Create(part))
        {
            saved = await yunke.Recordings.DownloadAsync(voiceId, file, new DownloadOptions { Progress = new Bar(task) }, cancellationToken);
        }

        if (saved.IsSuccess)
        {
            File.Move(part, path, overwrite: true);
        }
        else
        {
            File.Delete(part);
        }

        return saved;
    }

    private sealed class Bar(ProgressTask task) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value)
        {
            task.MaxValue = value.Total ?? value.Received;
            task.Value = value.Received;
        }
    }
}
