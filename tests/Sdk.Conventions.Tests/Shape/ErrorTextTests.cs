using System.Globalization;
using Sdk.Core;

namespace Sdk.Conventions.Tests;

internal sealed class ErrorTextTests
{
    [TestCase("en-US", false)]
    [TestCase("zh-CN", true)]
    public void Every_category_has_words_of_its_own_in_both_languages(string culture, bool chinese)
    {
        var texts = Enum.GetValues<ErrorCategory>().Select(category => (Category: category, Text: Describe(category, culture))).ToArray();
        Convention.Holds(
            "A person reads what went wrong in the language of the program, and two categories are not told alike.",
            texts.Where(item => HasChinese(item.Text) != chinese).Select(item => $"{item.Category} in {culture}: {item.Text}")
                .Concat(texts.GroupBy(item => item.Text).Where(group => group.Count() > 1).Select(group => $"{string.Join(", ", group.Select(item => item.Category))}: {group.Key}")));
    }

    /// <summary>The words for the category alone: what both descriptions have around them is cut away.</summary>
    private static string Describe(ErrorCategory category, string culture)
    {
        var error = new ApiError { Provider = "P", Operation = "O", Code = "C", Category = category };
        string text = error.Describe(CultureInfo.GetCultureInfo(culture));
        int start = text.IndexOfAny([':', '：']) + 1;
        int end = text.LastIndexOfAny(['(', '（']);
        Assert.That(end, Is.GreaterThan(start), text);
        return text[start..end].Trim();
    }

    private static bool HasChinese(string text) => text.Any(c => c is >= '\u4E00' and <= '\u9FFF');
}
