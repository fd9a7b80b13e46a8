using System.Runtime.CompilerServices;
using Sdk.Core;

namespace Yunke.Client;

/// <summary>What the documentation says of what is sent. What is wrong is named after the argument and never sent.</summary>
internal static class Check
{
    /// <summary>The largest page that the service allows.</summary>
    public const int LargestCallLogPage = 200, LargestReportPage = 100;

    public static bool IsPhone(string? value) => !string.IsNullOrEmpty(value) && value.All(char.IsAsciiDigit);

    /// <summary>A phone number: digits.</summary>
    public static void Phone(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        if (!IsPhone(value))
        {
            throw new ArgumentException("A phone number holds digits only.", name);
        }
    }

    public static void Password(Secret? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        if (value.Length == 0)
        {
            throw new ArgumentException("The password is empty.", name);
        }
    }

    /// <summary>The code of a company, or the id of a user: what a header can carry.</summary>
    public static void HeaderText(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        if (!YunkeHost.IsHeaderText(value))
        {
            throw new ArgumentException("Visible ASCII characters only are allowed.", name);
        }
    }

    /// <summary>The address of a company's host.</summary>
    public static void Host(Uri? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        if (YunkeHost.ProblemOf(value) is { } problem)
        {
            throw new ArgumentException($"The address {problem}.", name);
        }
    }

    /// <summary>A text that may be absent, but not blank.</summary>
    public static void Optional(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        }
    }

    /// <summary>What is sent together: at least one, and none of them null.</summary>
    public static void Batch<T>(IReadOnlyList<T>? value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        if (value.Count == 0 || value.Contains(null!))
        {
            throw new ArgumentException("At least one is needed, and none may be null.", name);
        }
    }

    /// <summary>The number of a page, from 1.</summary>
    public static void Page(int? value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 1, 1, name);

    /// <summary>The size of a page.</summary>
    public static void PageSize(int? value, int largest, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 1, 1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value ?? 1, largest, name);
    }

    /// <summary>An end that does not lie before its beginning.</summary>
    public static void Order<T>(T? begin, T? end, [CallerArgumentExpression(nameof(end))] string? name = null)
        where T : struct, IComparable<T>
    {
        if (begin is { } first && end is { } last && last.CompareTo(first) < 0)
        {
            throw new ArgumentOutOfRangeException(name, "The end lies before the beginning.");
        }
    }
}
