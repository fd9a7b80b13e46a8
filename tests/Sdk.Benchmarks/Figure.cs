namespace Sdk.Benchmarks;

/// <summary>The bounds of a figure.</summary>
/// <param name="Must">What has to be kept.</param>
/// <param name="Aim">What is wanted.</param>
/// <param name="IsMinimum">Whether more is better.</param>
internal sealed record Goal(double Must, double Aim, bool IsMinimum = false)
{
    public string Judge(double value) => Meets(value, Aim) ? "ok" : Meets(value, Must) ? "must" : "missed";

    private bool Meets(double value, double bound) => IsMinimum ? value >= bound : value <= bound;
}

/// <summary>One line of the table.</summary>
/// <param name="Name">The benchmark.</param>
/// <param name="Measure">What was measured, with its unit.</param>
/// <param name="Bare">The figure of the bare client; null where there is nothing to compare with.</param>
/// <param name="Ours">Our figure.</param>
/// <param name="Judged">What the goal binds: a ratio, a difference, or our figure itself.</param>
/// <param name="Goal">The goal; null for a figure that is only reported.</param>
internal sealed record Figure(string Name, string Measure, double? Bare, double Ours, double Judged, Goal? Goal)
{
    /// <summary>A figure that is judged by the median of the ratios of each round.</summary>
    public static Figure Ratio(string name, string measure, Sample[] bare, Sample[] ours, Func<Sample, double> select, Goal? goal) => new(
        name, measure, Harness.Median(bare.Select(select)), Harness.Median(ours.Select(select)), Harness.Ratio(ours, bare, select), goal);
}
