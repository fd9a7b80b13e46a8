using Sdk.Core;

namespace WeCom.Client;

/// <summary>Imports from rows to result: upload, start, wait.</summary>
internal static class ImportRun
{
    private const string NoMedia = "no-media-id", NoJob = "no-job-id";

    /// <summary>Goes from step to step; the first failure is the result.</summary>
    public static async Task<ApiResult<WeComImportResult>> RunAsync(
        ApiOperation operation,
        Task<ApiResult<WeComMedia>> upload,
        Func<string, Task<ApiResult<WeComJob>>> start,
        Func<string, Task<ApiResult<WeComImportResult>>> wait,
        IProgress<WeComImportResult>? progress)
    {
        ApiResult<WeComMedia> media = await upload.ConfigureAwait(false);
        if (!media.TryGetValue(out WeComMedia? file, out ApiError? error) || string.IsNullOrWhiteSpace(file.MediaId))
        {
            return ApiResult.Failure<WeComImportResult>(error ?? Missing(operation, NoMedia, "The answer to the upload holds no media id."), media.Call);
        }

        ApiResult<WeComJob> job = await start(file.MediaId).ConfigureAwait(false);
        if (!job.TryGetValue(out WeComJob? started, out error) || string.IsNullOrWhiteSpace(started.JobId))
        {
            return ApiResult.Failure<WeComImportResult>(error ?? Missing(operation, NoJob, "The answer to the start holds no job."), job.Call);
        }

        // Told before the wait: one that is cancelled has no other way to say which import goes on.
        progress?.Report(new WeComImportResult { JobId = started.JobId });
        ApiResult<WeComImportResult> result = await wait(started.JobId).ConfigureAwait(false);
        return result.Error is { } failure
            ? ApiResult.Failure<WeComImportResult>(
                failure with { Details = new WeComImportFailure(started.JobId, failure.Details as WeComErrorDetails) }, result.Call)
            : result;
    }

    private static ApiError Missing(ApiOperation operation, string code, string message) => WeComErrors.Catalog.CreateError(
        WeComClient.Provider.Name, operation.Name, code, ErrorCategory.InvalidResponse, message);
}
