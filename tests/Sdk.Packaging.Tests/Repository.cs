namespace Sdk.Packaging.Tests;

/// <summary>Where things are in the working tree under test.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Script(string name) => Path.Combine(Root, "build", name);

    private static string FindRoot(string? directory)
    {
        while (directory is not null && !File.Exists(Path.Combine(directory, "Sdk.sln")))
        {
            directory = Path.GetDirectoryName(directory);
        }

        return directory ?? throw new InvalidOperationException("The tests do not run from inside the repository.");
    }
}
