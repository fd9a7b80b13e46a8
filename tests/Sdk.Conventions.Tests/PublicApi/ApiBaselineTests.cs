namespace Sdk.Conventions.Tests;

/// <summary>The public API of every package as reviewed: <c>build/api</c> changes in the commit that changes it.</summary>
internal sealed class ApiBaselineTests
{
    private const string UpdateSwitch = "UPDATE_API_BASELINES";

    private static bool Updates => Environment.GetEnvironmentVariable(UpdateSwitch) == "1";

    [TestCaseSource(typeof(Package), nameof(Package.All))]
    public void The_public_api_is_the_reviewed_one(Package package)
    {
        string file = $"build/api/{package.Name}.txt";
        string actual = ApiPrinter.Print(package.PublicTypes);
        if (Updates)
        {
            Directory.CreateDirectory(Repository.FullPath("build/api"));
            File.WriteAllText(Repository.FullPath(file), actual);
        }

        string reviewed = Repository.Exists(file) ? Repository.Text(file) : "";
        IReadOnlyList<string> changes = ApiDiff.Between(reviewed, actual);
        if (changes.Count > 0 || reviewed != actual)
        {
            Assert.Fail(
                $"The public API of {package.Name} is not the one in {file}:\n  {string.Join("\n  ", changes)}\n" +
                $"If that is meant, run {UpdateSwitch}=1 dotnet test tests/Sdk.Conventions.Tests, and commit the file.");
        }
    }

    [Test]
    public void Every_baseline_belongs_to_a_package()
    {
        IEnumerable<string> known = Package.All.Select(package => $"build/api/{package.Name}.txt");
        Convention.Holds("A file in build/api is named after a library of src.", Repository.Files("build/api", "*").Except(known));
    }
}
