using System.Diagnostics;

namespace Sdk.Core;

/// <summary>Records a finished call: one log line, one activity, one set of metrics.</summary>
internal static class CallRecorder
{
    public static void Finished(ClientRuntime runtime, ApiCall call, ApiError? error)
    {
        CallLog.Finished(runtime.Logger, call, error);
        if (runtime.Telemetry.Duration.Enabled)
        {
            var tags = new TagList { { "operation", call.Operation.Name } };
            if (error is not null)
            {
                tags.Add("error.type", error.Category.ToString());
                tags.Add("code", KnownCode(error));
            }

            runtime.Telemetry.Duration.Record(call.Elapsed.TotalSeconds, tags);
        }

        if (call.Activity is { IsAllDataRequested: true } activity)
        {
            Describe(call, error, activity);
        }
    }

    /// <summary>The caller cancelled, or disposed the client: no result, but not nothing to tell either.</summary>
    public static void Abandoned(ClientRuntime runtime, ApiCall call)
    {
        CallLog.Abandoned(runtime.Logger, call);
        if (runtime.Telemetry.Duration.Enabled)
        {
            runtime.Telemetry.Duration.Record(
                call.Elapsed.TotalSeconds, new TagList { { "operation", call.Operation.Name }, { "error.type", "canceled" } });
        }

        call.Activity?.SetTag("error.type", "canceled").SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>A call is about to wait and to be sent again.</summary>
    public static void Retrying(ClientRuntime runtime, ApiCall call, ApiError error)
    {
        CallLog.Retrying(runtime.Logger, call, error);
        runtime.Telemetry.Retries.Add(
            1,
            new KeyValuePair<string, object?>("operation", call.Operation.Name),
            new KeyValuePair<string, object?>("error.type", error.Category.ToString()));
        call.Activity?.AddEvent(new ActivityEvent("retry", tags: new ActivityTagsCollection
        {
            ["error.type"] = error.Category.ToString(),
            ["delay"] = call.NextDelay.TotalSeconds,
        }));
    }

    /// <summary>An answer that was kept serves a call.</summary>
    public static void Served(ClientRuntime runtime, ApiCall call)
    {
        CallLog.Served(runtime.Logger, call);
        runtime.Telemetry.CacheHits.Add(
            1,
            new KeyValuePair<string, object?>("operation", call.Operation.Name),
            new KeyValuePair<string, object?>("source", call.Source == ResultSource.Stale ? "stale" : "fresh"));
    }

    /// <summary>How long a call waited for admission.</summary>
    public static void Waited(ClientRuntime runtime, ApiCall call, long since)
    {
        if (runtime.Telemetry.LimiterWait.Enabled)
        {
            runtime.Telemetry.LimiterWait.Record(
                runtime.Time.GetElapsedTime(since).TotalSeconds, new KeyValuePair<string, object?>("operation", call.Operation.Name));
        }
    }

    private static void Describe(ApiCall call, ApiError? error, Activity activity)
    {
        activity.SetTag("http.request.method", call.Operation.Method.Method);
        activity.SetTag("server.address", call.Target.Host);
        activity.SetTag("server.port", call.Target.Port);
        activity.SetTag("url.template", call.Operation.Path);
        if (call.HttpStatus is { } status)
        {
            activity.SetTag("http.response.status_code", status);
        }

        if (call.Attempts > 1)
        {
            activity.SetTag("http.request.resend_count", call.Attempts - 1);
        }

        if (error is not null)
        {
            activity.SetTag("error.type", error.Category.ToString());
            activity.SetTag("code", KnownCode(error));
            activity.SetStatus(ActivityStatusCode.Error);
        }
    }

    /// <summary>Tags come from closed sets: a code that the catalog does not list would let the provider fill the metrics store.</summary>
    private static string KnownCode(ApiError error) => error.CodeIsForeign ? "other" : error.Code;
}
