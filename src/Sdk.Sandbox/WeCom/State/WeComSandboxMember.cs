namespace Sdk.Sandbox;

/// <summary>One member of the WeCom sandbox.</summary>
public sealed record WeComSandboxMember
{
    /// <summary>The user id. Its case does not matter.</summary>
    public required string UserId { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The alias.</summary>
    public string Alias { get; init; } = "";

    /// <summary>The mobile number; empty for none.</summary>
    public string Mobile { get; init; } = "";

    /// <summary>The personal e-mail address; empty for none.</summary>
    public string Email { get; init; } = "";

    /// <summary>The e-mail address of the company; empty for none.</summary>
    public string BizMail { get; init; } = "";

    /// <summary>The gender: 0 unknown, 1 male, 2 female.</summary>
    public int Gender { get; init; }

    /// <summary>The departments.</summary>
    public IReadOnlyList<int> Departments { get; init; } = [];

    /// <summary>The position in each of <see cref="Departments"/>.</summary>
    public IReadOnlyList<long> Orders { get; init; } = [];

    /// <summary>Whether the member leads, for each of <see cref="Departments"/>: 0 or 1. WeCom's list may be shorter.</summary>
    public IReadOnlyList<int> IsLeaderInDepartment { get; init; } = [];

    /// <summary>The superiors.</summary>
    public IReadOnlyList<string> DirectLeaders { get; init; } = [];

    /// <summary>The main department; <see langword="null"/> for the first of <see cref="Departments"/>.</summary>
    public int? MainDepartment { get; init; }

    /// <summary>The job title.</summary>
    public string Position { get; init; } = "";

    /// <summary>The landline number.</summary>
    public string Telephone { get; init; } = "";

    /// <summary>The address.</summary>
    public string Address { get; init; } = "";

    /// <summary>The job title that customers see.</summary>
    public string ExternalPosition { get; init; } = "";

    /// <summary>The picture; empty for none.</summary>
    public string Avatar { get; init; } = "";

    /// <summary>The state: 1 activated, 2 disabled, 4 not activated, 5 left.</summary>
    public int Status { get; init; } = 1;

    /// <summary>The open id in WeChat; <see langword="null"/> for a member who is not bound to WeChat.</summary>
    public string? OpenId { get; init; }

    /// <summary>The custom attributes as a JSON object; <see langword="null"/> for none.</summary>
    public string? ExtAttr { get; init; }

    /// <summary>The profile that customers see as a JSON object; <see langword="null"/> for none.</summary>
    public string? ExternalProfile { get; init; }

    /// <summary>Other addresses of the company's mail.</summary>
    public IReadOnlyList<string> BizMailAliases { get; init; } = [];

    /// <summary>Whether the member created the company, and cannot be deleted.</summary>
    public bool IsCreator { get; init; }

    /// <summary>Whether the user id was made by the system, and may be changed once.</summary>
    public bool HasSystemUserId { get; init; }

    /// <summary>Whether the member has no valid interface licence: then applications get 701099, or a row in <c>unlicenseduser</c>.</summary>
    public bool IsUnlicensed { get; init; }

    /// <summary>How many times the second verification was confirmed.</summary>
    public int Verifications { get; init; }

    /// <summary>How many times the member was invited.</summary>
    public int Invitations { get; init; }

    internal int MainOrFirst => MainDepartment ?? (Departments.Count == 0 ? 0 : Departments[0]);

    internal bool IsIn(int department) => Departments.Contains(department);
}
