using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace Sdk.Sandbox;

/// <summary>One request on its way through an operation.</summary>
internal sealed class WeComCall(WeComSandbox sandbox, HttpRequest request, ReadOnlyMemory<byte> raw, WeComToken? token)
{
    private WeComArguments? _body;
    private WeComRange? _range;

    public WeComSandbox Sandbox => sandbox;

    public HttpRequest Request => request;

    public ReadOnlyMemory<byte> Raw => raw;

    public DateTimeOffset Now { get; } = sandbox.Time.GetUtcNow();

    public string CallerAddress => request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>The agent of the application that calls; <see langword="null"/> for contact sync.</summary>
    public int? AgentId => token?.AgentId;

    /// <summary>The application that calls.</summary>
    public WeComSandboxApplication Application => sandbox.Applications[AgentId ?? throw new WeComRefusal(48002)];

    /// <summary>What the caller may see.</summary>
    public WeComRange Range => _range ??= WeComRange.Of(sandbox, AgentId is { } agent ? sandbox.Applications[agent] : null);

    /// <summary>Whether the body was sent and was no JSON object: then nothing was found in it.</summary>
    public bool HasWrongJson { get; private set; }

    public WeComArguments Body => _body ??= Parse();

    public string? QueryOrNull(string name) => request.Query[name].LastOrDefault() is { Length: > 0 } text ? text : null;

    public string Query(string name, int missing) => QueryOrNull(name) ?? throw WeComRefusal.Of(missing, name);

    public int? QueryNumberOrNull(string name)
    {
        if (QueryOrNull(name) is not { } text) return null;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw WeComRefusal.Illegal(name);
    }

    public int QueryNumber(string name, int missing) => QueryNumberOrNull(name) ?? throw WeComRefusal.Of(missing, name);

    /// <summary>A member that the caller may see.</summary>
    public WeComSandboxMember Member(string userId)
    {
        if (!sandbox.Members.TryGet(userId, out WeComSandboxMember? member)) throw WeComRefusal.Of(60111, userId);
        if (!Range.Sees(member)) throw WeComRefusal.Of(60021, userId);
        if (member.IsUnlicensed && AgentId is not null) throw WeComRefusal.Of(701099, userId);
        return member;
    }

    /// <summary>A department that the caller may see.</summary>
    public WeComSandboxDepartment Department(int id)
    {
        if (!sandbox.Departments.TryGet(id, out WeComSandboxDepartment? department)) throw WeComRefusal.Of(60003, id.ToString(CultureInfo.InvariantCulture));
        return Range.Sees(id) ? department : throw WeComRefusal.Of(60011, id.ToString(CultureInfo.InvariantCulture));
    }

    private WeComArguments Parse()
    {
        if (raw.IsEmpty) return new WeComArguments(default);
        // The parser looks at the bytes of texts only when they are read.
        HasWrongJson = !Utf8.IsValid(raw.Span);
        if (HasWrongJson) return new WeComArguments(default);
        try
        {
            using JsonDocument document = JsonDocument.Parse(raw);
            HasWrongJson = document.RootElement.ValueKind != JsonValueKind.Object;
            return new WeComArguments(HasWrongJson ? default : document.RootElement.Clone());
        }
        catch (JsonException)
        {
            HasWrongJson = true;
            return new WeComArguments(default);
        }
    }
}
