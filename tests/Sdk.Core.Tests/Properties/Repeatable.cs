using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using NUnit.Framework.Internal;

namespace Sdk.Core.Tests.Properties;

/// <summary>
/// Checks a property on generated values, the same ones in every run. <c>FUZZ_SEED=7 dotnet test …</c> takes others; a failure names
/// its seed, the value that it was found with, and the smallest one that still fails.
/// </summary>
internal static class Repeatable
{
    /// <summary>The seed of runs that name none: tests that fail now and then teach people to run them again.</summary>
    public static int Seed { get; } = Environment.GetEnvironmentVariable("FUZZ_SEED") is { } given
        ? int.Parse(given, CultureInfo.InvariantCulture)
        : 20_260_301;

    /// <summary>Checks a property that fails by an assertion or any other exception.</summary>
    /// <param name="values">The values.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="property">The property.</param>
    public static void Check<T>(Arbitrary<T> values, int count, Action<T> property) =>
        Run(count, Prop.ForAll(values, value =>
        {
            // What fails while a value is made smaller is no failure of the test by itself.
            using var context = new TestExecutionContext.IsolatedContext();
            property(value);
        }));

    /// <summary>The same for a property that waits.</summary>
    /// <param name="values">The values.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="property">The property.</param>
    public static void Check<T>(Arbitrary<T> values, int count, Func<T, Task> property) =>
        Check(values, count, value => property(value).GetAwaiter().GetResult());

    /// <summary>The list without one of its elements, each of them in turn: the way to a smaller list that still fails.</summary>
    public static IEnumerable<IReadOnlyList<T>> Shorter<T>(IReadOnlyList<T> list)
    {
        if (list.Count > 3)
        {
            yield return [.. list.Take(list.Count / 2)];
            yield return [.. list.Skip(list.Count / 2)];
        }

        for (int i = 0; i < list.Count; i++)
        {
            yield return [.. list.Take(i), .. list.Skip(i + 1)];
        }
    }

    private static void Run(int count, Property property)
    {
        try
        {
            var replay = new Replay(new Rnd((ulong)Seed), FSharpOption<int>.None);
            property.Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(count).WithReplay(replay));
        }
        catch (Exception exception)
        {
            Assert.Fail($"FUZZ_SEED={Seed} repeats it. {exception.Message}");
        }
    }
}
