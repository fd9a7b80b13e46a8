using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using NUnit.Framework;
using Sdk.Core;

namespace Sdk.TestKit.Canaries;

/// <summary>
/// Listens to everything that a client lets out while it works: logs from Trace on with the values behind them, activities of all sources,
/// tags of all metrics, errors in every form. Says whether one of the <see cref="CanarySecrets"/> was among it.
/// </summary>
public sealed class CanaryWatch : IDisposable
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh");

    private readonly object _gate = new();
    private readonly StringBuilder _seen = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public CanaryWatch()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = SeeActivity,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => SeeTags(instrument, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => SeeTags(instrument, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, _, tags, _) => SeeTags(instrument, tags));
        _meters.Start();
    }

    /// <summary>Where clients under watch log.</summary>
    public LogCollector Logs { get; } = new();

    /// <summary>Everything that came out so far.</summary>
    public string AllText()
    {
        lock (_gate)
        {
            return $"{_seen}\n{Logs.AllText()}";
        }
    }

    /// <summary>Looks at an error in every form in which it can be shown.</summary>
    public void See(ApiError? error)
    {
        if (error is null)
        {
            return;
        }

        See(error.ToString());
        See(error.Code);
        See(error.Message);
        See(error.RequestId);
        See(error.Describe(CultureInfo.InvariantCulture));
        See(error.Describe(Chinese));
        See(error.Hint?.English + error.Hint?.Chinese);
        See(error.Details?.ToString());
        See(error.Exception?.ToString());
        See(error.ToException().ToString());
    }

    /// <summary>Looks at a text.</summary>
    public void See(string? text)
    {
        lock (_gate)
        {
            _seen.AppendLine(text);
        }
    }

    /// <summary>Fails when a secret came out.</summary>
    public void AssertClean()
    {
        string text = AllText();
        Assert.That(CanarySecrets.All.FindIn(text), Is.Empty, text);
    }

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private void SeeActivity(Activity activity)
    {
        var text = new StringBuilder($"{activity.Source.Name} {activity.OperationName} {activity.DisplayName} {activity.StatusDescription}");
        foreach (KeyValuePair<string, object?> tag in activity.TagObjects)
        {
            text.Append(' ').Append(tag.Key).Append('=').Append(tag.Value);
        }

        foreach (ActivityEvent happened in activity.Events)
        {
            text.Append(' ').Append(happened.Name);
            foreach (KeyValuePair<string, object?> tag in happened.Tags)
            {
                text.Append(' ').Append(tag.Key).Append('=').Append(tag.Value);
            }
        }

        foreach (KeyValuePair<string, string?> item in activity.Baggage)
        {
            text.Append(' ').Append(item.Key).Append('=').Append(item.Value);
        }

        See(text.ToString());
    }

    private void SeeTags(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new StringBuilder(instrument.Name);
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            text.Append(' ').Append(tag.Key).Append('=').Append(tag.Value);
        }

        See(text.ToString());
    }
}
