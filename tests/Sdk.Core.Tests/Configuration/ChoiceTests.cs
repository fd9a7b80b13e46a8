using Microsoft.Extensions.Configuration;

namespace Sdk.Core.Tests.Configuration;

[Parallelizable(ParallelScope.All)]
internal sealed class ChoiceTests
{
    [TestCase("Tuesday", DayOfWeek.Tuesday)]
    [TestCase("tuesday", DayOfWeek.Tuesday)]
    [TestCase(null, DayOfWeek.Friday)]
    [TestCase("", DayOfWeek.Friday)]
    [TestCase(" ", DayOfWeek.Friday)]
    public void Name_is_read_and_nothing_keeps_what_is_there(string? value, DayOfWeek expected)
    {
        (DayOfWeek read, IReadOnlyList<string> problems) = Read(value);
        Assert.That(read, Is.EqualTo(expected));
        Assert.That(problems, Is.Empty);
    }

    [TestCase("2")]
    [TestCase("+2")]
    [TestCase("Caturday")]
    [TestCase("Monday,Tuesday")]
    [TestCase("99")]
    public void What_is_no_name_is_a_problem_that_names_the_choices(string value)
    {
        (DayOfWeek read, IReadOnlyList<string> problems) = Read(value);
        Assert.That(read, Is.EqualTo(DayOfWeek.Friday));
        Assert.That(problems, Has.Count.EqualTo(1).And.All.Contains("Fake:Day must be one of Sunday, Monday").And.All.Not.Contains("Caturday"));
    }

    private static (DayOfWeek Read, IReadOnlyList<string> Problems) Read(string? value)
    {
        IConfigurationSection section = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Fake:Day", value), new("Fake:Other", "x")]).Build().GetSection("Fake");
        var reader = new SettingsReader(section, () => throw new InvalidOperationException());
        DayOfWeek read = reader.Choice("Day", DayOfWeek.Friday);
        reader.Text("Other", null);
        return (read, reader.Finish().Problems);
    }
}
