namespace WeCom.Client.Tests.Wire;

/// <summary>What is looked at before anything is sent.</summary>
internal sealed class CheckTests
{
    [TestCase("a")]
    [TestCase("9")]
    [TestCase("ZhangSan")]
    [TestCase("zhang.san-3_x@corp")]
    public void Id_of_a_member_passes(string id) => Assert.That(() => Check.UserId(id), Throws.Nothing);

    [Test]
    public void Longest_id_of_a_member_passes_and_one_more_does_not()
    {
        Assert.That(() => Check.UserId(new string('a', 64)), Throws.Nothing);
        Assert.That(() => Check.UserId(new string('a', 65), "member"), Throws.ArgumentException.With.Property("ParamName").EqualTo("member"));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" ")]
    [TestCase("张三")]
    [TestCase("a b")]
    [TestCase("a|b")]
    [TestCase("@all")]
    [TestCase("_a")]
    [TestCase(".a")]
    [TestCase("-a")]
    [TestCase("a\n")]
    [TestCase("é")]
    public void Malformed_id_of_a_member_is_refused(string? userId) => Assert.That(
        () => Check.UserId(userId), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("userId"));

    [Test]
    public void Ids_of_members_are_counted_and_looked_at()
    {
        string[] userIds = ["a", "b"];
        Assert.That(() => Check.UserIds(userIds, 2), Throws.Nothing);
        Assert.That(() => Check.UserIds(userIds, 1), Refused(nameof(userIds)).And.Message.Contains("1 to 1 elements, not 2"));
        userIds = [];
        Assert.That(() => Check.UserIds(userIds, 2), Refused(nameof(userIds)));
        userIds = ["a", null!];
        Assert.That(() => Check.UserIds(userIds, 2), Refused(nameof(userIds)).And.Message.Contains("null"));
        userIds = ["a", "b c"];
        Assert.That(() => Check.UserIds(userIds, 2), Refused(nameof(userIds)));
        userIds = null!;
        Assert.That(() => Check.UserIds(userIds, 2), Throws.ArgumentNullException.With.Property("ParamName").EqualTo(nameof(userIds)));
    }

    [Test]
    public void Absent_text_passes_and_blank_text_does_not()
    {
        string? name = null;
        Assert.That(() => Check.Optional(name), Throws.Nothing);
        name = "a";
        Assert.That(() => Check.Optional(name), Throws.Nothing);
        name = " ";
        Assert.That(() => Check.Optional(name), Refused(nameof(name)));
    }

    [TestCase("", 0, true)]
    [TestCase("abc", 3, true)]
    [TestCase("abc", 2, false)]
    [TestCase("中文", 6, true)]
    [TestCase("中文", 5, false)]
    [TestCase("🙂", 4, true)]
    [TestCase("🙂", 3, false)]
    public void Bytes_are_those_of_utf8(string text, int maximum, bool passes)
    {
        if (passes)
        {
            Assert.That(() => Check.Bytes(text, maximum), Throws.Nothing);
        }
        else
        {
            Assert.That(() => Check.Bytes(text, maximum), Refused(nameof(text)).And.Message.Contains($"{maximum} are allowed"));
        }
    }

    [TestCase("abc", 3, true)]
    [TestCase("abcd", 3, false)]
    [TestCase("中文字", 3, true)]
    [TestCase("🙂🙂🙂", 3, true)]
    [TestCase("👨‍👩‍👧‍👦", 1, true)]
    [TestCase("é", 1, true)]
    [TestCase("🙂🙂", 1, false)]
    public void Characters_are_what_people_count(string text, int maximum, bool passes)
    {
        if (passes)
        {
            Assert.That(() => Check.Characters(text, maximum), Throws.Nothing);
        }
        else
        {
            Assert.That(() => Check.Characters(text, maximum), Refused(nameof(text)).And.Message.Contains($"{maximum} are allowed"));
        }
    }

    [Test]
    public void Missing_text_has_no_length()
    {
        Assert.That(() => Check.Bytes(null, 0), Throws.Nothing);
        Assert.That(() => Check.Characters(null, 0), Throws.Nothing);
    }

    [TestCase(null, true)]
    [TestCase(1L, true)]
    [TestCase(5L, true)]
    [TestCase(0L, false)]
    [TestCase(6L, false)]
    public void Number_is_within_its_range(long? number, bool passes) => Assert.That(
        () => Check.Range(number, 1, 5),
        passes ? Throws.Nothing : Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo(nameof(number)));

    private static NUnit.Framework.Constraints.EqualStringConstraint Refused(string name) =>
        Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo(name);
}
