using System.Text;
using Microsoft.Extensions.Logging;

namespace Sdk.TestKit;

/// <summary>Collects everything that is logged, from Trace on, with the values behind the messages.</summary>
public sealed class LogCollector : ILoggerFactory, ILoggerProvider
{
    private readonly object _gate = new();
    private readonly List<LogEntry> _entries = [];

    /// <summary>What was logged so far.</summary>
    public IReadOnlyList<LogEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>What was logged at one level.</summary>
    public IReadOnlyList<LogEntry> At(LogLevel level) => [.. Entries.Where(entry => entry.Level == level)];

    /// <summary>Everything in one text: messages, values, exceptions. For tests that look for something that must not be there.</summary>
    public string AllText() => string.Join('\n', Entries);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    private void Add(LogEntry entry)
    {
        lock (_gate)
        {
            _entries.Add(entry);
        }
    }

    private sealed class Logger(LogCollector collector, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            collector.Add(new LogEntry(
                category, logLevel, eventId, formatter(state, exception), state as IReadOnlyList<KeyValuePair<string, object?>> ?? [], exception));
    }
}

/// <summary>One logged message.</summary>
/// <param name="Category">The category.</param>
/// <param name="Level">The level.</param>
/// <param name="EventId">The id of the event.</param>
/// <param name="Message">The message as a reader sees it.</param>
/// <param name="Values">The values behind the message, by name.</param>
/// <param name="Exception">The exception; null for none.</param>
public sealed record LogEntry(
    string Category,
    LogLevel Level,
    EventId EventId,
    string Message,
    IReadOnlyList<KeyValuePair<string, object?>> Values,
    Exception? Exception)
{
    public override string ToString()
    {
        StringBuilder text = new StringBuilder().Append(Level).Append(' ').Append(Category).Append(' ').Append(EventId.Id).Append(": ").Append(Message);
        foreach (KeyValuePair<string, object?> value in Values)
        {
            text.Append(" [").Append(value.Key).Append('=').Append(value.Value).Append(']');
        }

        return text.Append(' ').Append(Exception).ToString();
    }
}
