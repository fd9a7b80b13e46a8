using System.Globalization;

namespace Sdk.Benchmarks;

/// <summary>Prints figures as they come.</summary>
internal sealed class Table(TextWriter output)
{
    public void WriteHeader()
    {
        output.WriteLine("judged: ours / bare, or as the measure says. ok: the aim is reached; must: the bound is kept, the aim is not.");
        output.WriteLine();
        WriteLine("figure", "measure", "bare", "ours", "judged", "must", "aim", "");
        output.WriteLine(new string('-', 116));
    }

    public void Write(Figure figure) => WriteLine(
        figure.Name,
        figure.Measure,
        figure.Bare is { } bare ? Format(bare) : "",
        Format(figure.Ours),
        figure.Goal is null && figure.Bare is null ? "" : FormatJudged(figure.Judged),
        figure.Goal is { } must ? FormatBound(must, must.Must) : "",
        figure.Goal is { } aim ? FormatBound(aim, aim.Aim) : "",
        figure.Goal?.Judge(figure.Judged) ?? "");

    private static string FormatBound(Goal goal, double bound) => (goal.IsMinimum ? ">= " : "<= ") + FormatJudged(bound);

    /// <summary>Ratios are small numbers with decimals, bytes and nanoseconds large ones without.</summary>
    private static string FormatJudged(double value) => value.ToString(Math.Abs(value) is < 10 and not 0 ? "0.000" : "#,0", CultureInfo.InvariantCulture);

    private static string Format(double value) => value.ToString(Math.Abs(value) < 100 ? "#,0.0" : "#,0", CultureInfo.InvariantCulture);

    private void WriteLine(string figure, string measure, string bare, string ours, string judged, string must, string aim, string verdict) =>
        output.WriteLine($"{figure,-28}{measure,-24}{bare,11}{ours,11}{judged,10}{must,11}{aim,11}  {verdict}".TrimEnd());
}
