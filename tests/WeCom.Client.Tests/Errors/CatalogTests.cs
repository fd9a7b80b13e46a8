using System.Globalization;
using Sdk.Core;

namespace WeCom.Client.Tests.Errors;

/// <summary>The table of the documentation's codes, with the letters that it groups them by, against the catalog.</summary>
internal sealed class CatalogTests
{
    private const string Table =
        """
        -1 B
        6000 C
        40001 K
        40003 A
        40004 40005 40006 40009 40011 40007 M
        40008 A
        40013 K
        40014 T
        40029 O
        40031 40032 40033 40035 40039 A
        40050 N
        40056 K
        40058 40063 40066 40068 40070 A
        40071 E
        40072 40073 A
        40082 T
        40088 40089 N
        40091 K
        40092 40093 40094 A
        40123 40145 40146 M
        40201 40206 A
        41001 T
        41002 41004 K
        41006 41009 41011 41016 41017 41019 41033 A
        42001 T
        42003 O
        42009 T
        42012 42014-42020 A
        42022 O
        42027-42051 42052 A
        43004 N
        44001 M
        44004 A
        45001 M
        45002 A
        45007 M
        45008 A
        45009 R
        45024 45026 45029 Q
        45030 45032 45034 A
        45031 K
        45033 45035 C
        45036 R
        46003 46004 N
        48001 48002 48004 P
        48005 48006 X
        48008 48009 P
        48010 K
        50001 O
        50002 P
        50003 60031 X
        50100 60268 60001 60009 60125 A
        60003 60123 60004 60124 N
        60005 60006 60007 A
        60008 E
        60010 A
        60011 P
        60020 301042 K
        60021 P
        60102 E
        60103 A
        60104 E
        60105 A
        60106 E
        60110 Q
        60111 N
        60112 60127 60129 60132 60140 60257 A
        81001 81002 81003 Q
        81011 P
        81013 A
        81014 Q
        81026 X
        82001-82004 A
        84014 84015 O
        85002 86001-86008 86101 86201 86207 86214-86220 90200-90208 92006 92007 A
        92008 P
        93000 K
        93001 P
        93004 X
        93008 P
        93017 A
        93018 M
        301002 P
        301005 A
        301007 X
        301016 301017 301019 M
        301021 A
        301022 B
        302003 302004 302006 302007 A
        302005 B
        302008 C
        701099 P
        830001 830002 830003 M
        """;

    /// <summary>What a letter means to a caller.</summary>
    private static readonly Dictionary<string, ErrorCategory> Letters = new()
    {
        ["T"] = ErrorCategory.AuthenticationExpired,
        ["B"] = ErrorCategory.ProviderBusy,
        ["R"] = ErrorCategory.RateLimited,
        ["C"] = ErrorCategory.Conflict,
        ["K"] = ErrorCategory.CredentialsRejected,
        ["P"] = ErrorCategory.PermissionDenied,
        ["N"] = ErrorCategory.NotFound,
        ["E"] = ErrorCategory.Conflict,
        ["A"] = ErrorCategory.InvalidRequest,
        ["M"] = ErrorCategory.InvalidRequest,
        ["Q"] = ErrorCategory.QuotaExceeded,
        ["O"] = ErrorCategory.InvalidRequest,
        ["X"] = ErrorCategory.PermissionDenied,
    };

    /// <summary>Codes that mean something narrower to a caller than their letter says.</summary>
    private static readonly Dictionary<string, ErrorCategory> Narrower = new()
    {
        ["40056"] = ErrorCategory.InvalidRequest,
        ["40145"] = ErrorCategory.NotFound,
        ["45033"] = ErrorCategory.RateLimited,
        ["48005"] = ErrorCategory.NotFound,
        ["48010"] = ErrorCategory.Tls,
        ["50001"] = ErrorCategory.PermissionDenied,
        ["60020"] = ErrorCategory.PermissionDenied,
        ["301042"] = ErrorCategory.PermissionDenied,
        ["81026"] = ErrorCategory.ProviderFault,
    };

    private static readonly string[] Repeatable = ["-1", "6000", "45033", "45035", "301022", "302005"];

    private static readonly string[] Waiting = ["45009", "45036"];

    private static IEnumerable<TestCaseData> Codes =>
        from line in Table.Split('\n')
        let words = line.Trim().Split(' ')
        from word in words[..^1]
        from code in Expand(word)
        select new TestCaseData(code, words[^1]);

    [Test]
    public void Table_is_complete() => Assert.That(Codes.Select(static code => (string)code.Arguments[0]!).ToList(), Has.Count.EqualTo(220).And.Unique);

    [TestCaseSource(nameof(Codes))]
    public void Code_is_in_the_catalog_with_the_category_of_its_letter_and_a_hint(string code, string letter)
    {
        ErrorCatalogEntry? entry = WeComErrors.Catalog.Find(code);

        Assert.That(entry, Is.Not.Null);
        Assert.That(entry!.Category, Is.EqualTo(Narrower.TryGetValue(code, out ErrorCategory narrower) ? narrower : Letters[letter]));
        Assert.That(entry.Hint?.English, Does.EndWith("."));
        Assert.That(entry.Hint?.Chinese, Does.EndWith("。").And.Match(@"\p{IsCJKUnifiedIdeographs}"));
        Assert.That(entry.IsTransient, Is.EqualTo(Repeatable.Contains(code) || Waiting.Contains(code)));
        Assert.That(entry.Window, Is.EqualTo(Waiting.Contains(code) ? TimeSpan.FromMinutes(1) : null));
    }

    [Test]
    public void Success_is_no_error() => Assert.That(WeComErrors.Catalog.Find("0"), Is.Null);

    [Test]
    public void Every_code_that_has_a_name_is_in_the_table_or_is_the_clients_own()
    {
        string[] known = [.. Codes.Select(static code => (string)code.Arguments[0]!)];
        string[] own = [WeComErrors.EmptyGrant, WeComErrors.EmptyTicket, WeComErrors.DamagedExport];
        string[] named = [.. typeof(WeComErrors).GetFields().Where(static field => field.IsLiteral).Select(static field => (string)field.GetRawConstantValue()!)];

        Assert.That(named, Has.Length.GreaterThan(20).And.Unique);
        Assert.That(named.Except(own), Is.SubsetOf(known));
        Assert.That(own, Has.All.Matches<string>(static code => !long.TryParse(code, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)));
    }

    private static IEnumerable<string> Expand(string word)
    {
        if (word.IndexOf('-', 1) is var dash && dash < 0)
        {
            return [word];
        }

        int first = int.Parse(word[..dash], CultureInfo.InvariantCulture);
        int last = int.Parse(word[(dash + 1)..], CultureInfo.InvariantCulture);
        return Enumerable.Range(first, last - first + 1).Select(static code => code.ToString(CultureInfo.InvariantCulture));
    }
}
