namespace Sdk.Conventions.Tests;

internal sealed class SourceTextTests
{
    [TestCase("/// Try again. try\ncode", "\ncode")]
    [TestCase("a /* try\n catch */ b", "a \n b")]
    [TestCase("var x = \"try // no comment\"; // try", "var x = \"\"; ")]
    [TestCase("var x = \"\\\"try\\\"\" + '\"' + try;", "var x = \"\" + \"\" + try;")]
    [TestCase("var x = @\"c:\\try\\\" + try;", "var x = \"\" + try;")]
    [TestCase("var x = $\"try {y} catch\";", "var x = \"\";")]
    [TestCase("var x = $$\"\"\"try\n \"catch\" \"\"\";", "var x = \"\"\n;")]
    public void Comments_and_texts_are_no_code(string source, string code) => Assert.That(SourceText.CodeOf(source), Is.EqualTo(code));
}
