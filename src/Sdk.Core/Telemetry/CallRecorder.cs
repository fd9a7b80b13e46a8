using System.Diagnostics;

namespace Sdk.Core;

/// <summary>Records a finished call: one log line, one activity, one set of metrics.</summary>
internal static class CallRecorder
{
    public static void Record(ClientRuntime runtime, ApiCall call, ICallResult result, Activity? activity)
    {
        ApiError? error = result.Error;
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

        if (activity is { IsAllDataRequested: true })
        {
            Describe(call, error, activity);
        }
    }

    private static void Describe(ApiCall call, ApiError? error, Activity activity)
    {
        activity.SetTag("http.request.method", call.Operation.Method.Method);
        activity.SetTag("server.address", call.Client.BaseAddress.Host);
        activity.SetTag("server.port", call.Client.BaseAddress.Port);
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
