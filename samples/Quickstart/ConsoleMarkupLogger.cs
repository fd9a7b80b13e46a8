using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace Quickstart;

/// <summary>Shows warnings and errors of the clients in between the tables.</summary>
internal sealed class ConsoleMarkupLogger : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            AnsiConsole.MarkupLineInterpolated($"  [grey]log {logLevel}: {formatter(state, exception)}[/]");
        }
    }

    public void Dispose()
    {
    }
}
