using Vos3000.Models;

namespace Vos3000.Client.Tests.Specification;

/// <summary>The models that are checked in are those that the specification gives.</summary>
internal sealed class GeneratorTests
{
    private const string Advice = "Write the models anew: dotnet run -c Release --project build/Vos3000.Models";

    private static readonly string Root = Repository.Find(AppContext.BaseDirectory);
    private static readonly string Client = Path.Combine(Root, Repository.ClientFolder);

    [Test]
    public void Models_are_as_the_generator_writes_them()
    {
        IReadOnlyDictionary<string, string> files = Generator.Run(Models.Specification.Load(Path.Combine(Root, Repository.SpecificationFile)));

        Assert.That(Repository.GeneratedFiles(Client), Is.EquivalentTo(files.Keys), Advice);
        foreach ((string file, string text) in files)
        {
            Assert.That(File.ReadAllText(Path.Combine(Client, file)), Is.EqualTo(text), $"{file}: {Advice}");
        }
    }
}
