using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>How much time a row of a report covers (统计周期).</summary>
/// <param name="Value">The number on the wire: of days, or -2 for months.</param>
[JsonConverter(typeof(OpenEnumerationConverter<ReportPeriod>))]
public readonly record struct ReportPeriod(int Value) : IOpenEnumeration<ReportPeriod>
{
    /// <summary>A row for each day (1).</summary>
    public static ReportPeriod Day => new(1);

    /// <summary>A row for each month (-2).</summary>
    public static ReportPeriod Month => new(-2);

    /// <summary>A row for so many days.</summary>
    /// <param name="days">1 or more.</param>
    public static ReportPeriod Days(int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return new ReportPeriod(days);
    }

    /// <inheritdoc/>
    public static ReportPeriod FromValue(int value) => new(value);

    /// <summary><c>Month</c>, or the number of days.</summary>
    public override string ToString() => this == Month ? nameof(Month) : Value.ToString(CultureInfo.InvariantCulture);
}
