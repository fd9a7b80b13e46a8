using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using NUnit.Framework.Internal;

namespace Vos3000.Client.Tests.Properties;

/// <summary>
/// Checks a property on generated values, the same ones in every run. <c>FUZZ_SEED=7 dotnet test …</c> takes others; a failure names
/// its seed, the value that it was found with, and the smallest one that still fails.
/// </summary>
internal static class Repeatable
{
    private static readonly int Seed = Environment.GetEnvironmentVariable("FUZZ_SEED") is { } given
        ? int.Parse(given, CultureInfo.InvariantCulture)
        : 20_260_301;

    /// <summary>Checks a property that fails by an assertion or any other exception.</summary>
    /// <param name="values">The values.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="property">The property.</param>
    public static void Check<T>(Arbitrary<T> values, int count, Action<T> property)
    {
        Property checkedOnAll = Prop.ForAll(values, value =>
        {
            // What fails while a value is made smaller is no failure of the test by itself.
            using var context = new TestExecutionContext.IsolatedContext();
            property(value);
        });
        try
        {
            var replay = new Replay(new Rnd((ulong)Seed), FSharpOption<int>.None);
            checkedOnAll.Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(count).WithReplay(replay));
        }
        catch (Exception exception)
        {
            Assert.Fail($"FUZZ_SEED={Seed} repeats it. {exception.Message}");
        }
    }

    /// <summary>The same for a property that waits.</summary>
    /// <param name="values">The values.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="property">The property.</param>
    public static void Check<T>(Arbitrary<T> values, int count, Func<T, Task> property) =>
        Check(values, count, value => property(value).GetAwaiter().GetResult());
}
