using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Directory;

/// <summary>A small company behind the handler: answers by path and query, and can refuse single departments and tags.</summary>
internal sealed class Company : IDisposable
{
    public Company(Action<WeComOptions>? configure = null) => Mock = new WeComMock(configure) { Otherwise = ScriptedAnswer.From(Answer) };

    public WeComMock Mock { get; }

    public string Departments { get; set; } =
        """{"id":1,"name":"总公司","parentid":0,"order":1},{"id":3,"name":"销售","parentid":1,"order":5},{"id":2,"name":"研发","parentid":1,"order":9},{"id":4,"name":"后端","parentid":2,"order":1}""";

    /// <summary>The members of each department, as JSON without brackets.</summary>
    public Dictionary<int, string> Members { get; } = new()
    {
        [1] = """{"userid":"boss","name":"老板","status":1,"department":[1]}""",
        [2] = """{"userid":"Anna","name":"安娜","status":1,"department":[2,4]},{"userid":"bob","name":"波","status":4,"department":[2]}""",
        [4] = """{"userid":"anna","name":"安娜","status":1,"department":[2,4]},{"userid":"carl","name":"卡","status":4,"department":[4]}""",
        [3] = """{"userid":"dora","name":"朵","status":2,"department":[3]}""",
    };

    public Dictionary<int, string> Tags { get; } = new()
    {
        [9] = """ "tagname":"乒乓球","userlist":[{"userid":"carl","name":"卡"},{"userid":"Anna"}],"partylist":[3,2]""",
        [5] = """ "tagname":"党员","userlist":[],"partylist":[]""",
    };

    /// <summary>Departments and tags, as <c>department_id=2</c> or <c>tagid=5</c>, and what they are answered with.</summary>
    public Dictionary<string, ScriptedAnswer> Instead { get; } = [];

    public IEnumerable<string> Paths => Mock.Sent.Select(static sent => sent.Address.AbsolutePath["/cgi-bin/".Length..]);

    public void Dispose() => Mock.Dispose();

    private static Dictionary<string, string> QueryOf(RecordedRequest request) => request.Address.Query.TrimStart('?').Split('&')
        .Select(static part => part.Split('=')).ToDictionary(static part => part[0], static part => part[1]);

    private ScriptedAnswer Answer(RecordedRequest request)
    {
        Dictionary<string, string> query = QueryOf(request);
        string? argument = query.Where(static item => item.Key is "department_id" or "tagid" or "id").Select(static item => $"{item.Key}={item.Value}").SingleOrDefault();
        if (argument is not null && Instead.TryGetValue(argument, out ScriptedAnswer? instead))
        {
            return instead;
        }

        return request.Address.AbsolutePath["/cgi-bin/".Length..] switch
        {
            "department/simplelist" => ScriptedAnswer.Json($$"""{"errcode":0,"department_id":[{{Departments}}]}"""),
            "department/list" => ScriptedAnswer.Json($$"""{"errcode":0,"department":[{{Departments}}]}"""),
            "user/list" => ScriptedAnswer.Json($$"""{"errcode":0,"userlist":[{{Members.GetValueOrDefault(int.Parse(query["department_id"], System.Globalization.CultureInfo.InvariantCulture))}}]}"""),
            "tag/list" => ScriptedAnswer.Json($$"""{"errcode":0,"taglist":[{{string.Join(',', Tags.Keys.Select(static id => $$"""{"tagid":{{id}}}"""))}}]}"""),
            "tag/get" => ScriptedAnswer.Json($$"""{"errcode":0,{{Tags[int.Parse(query["tagid"], System.Globalization.CultureInfo.InvariantCulture)]}}}"""),
            string path => throw new InvalidOperationException($"{path} is not in the company."),
        };
    }
}
