using System.Globalization;

namespace Sdk.Sandbox;

/// <content>Making companies of other sizes.</content>
public sealed partial class WeComSandbox
{
    private const int RootDepartment = 1;
    private const int FirstDepartmentId = 2;

    // Beyond the numbers of demo members, so that no telephone number comes twice.
    private const int FirstOwnNumber = 1_000_000;

    /// <summary>How many departments one may hold before it is 81001. The default is 30,000.</summary>
    public int LargestDepartment { get; set; } = 30_000;

    /// <summary>How many members an answer may hold before it is refused with 45029. The default is 10,000.</summary>
    public int LargestList { get; set; } = 10_000;

    /// <summary>Adds a department.</summary>
    /// <param name="name">The name.</param>
    /// <param name="parentId">The department above; 0 for a root.</param>
    /// <param name="id">The id; <see langword="null"/> for the next one.</param>
    /// <exception cref="ArgumentException">The id is taken.</exception>
    public WeComSandboxDepartment AddDepartment(string name, int parentId = RootDepartment, int? id = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        lock (Gate)
        {
            WeComSandboxDepartment department = new() { Id = id ?? NextDepartmentId(), Name = name, ParentId = parentId };
            return Departments.TryAdd(department) ? department : throw new ArgumentException("The id is taken.", nameof(id));
        }
    }

    /// <summary>Adds a member of one department, with the demo data's values.</summary>
    /// <param name="userId">The user id.</param>
    /// <param name="departmentId">The department.</param>
    /// <exception cref="ArgumentException">The user id is taken.</exception>
    public WeComSandboxMember AddMember(string userId, int departmentId = RootDepartment)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        lock (Gate)
        {
            WeComSandboxMember member = WeComDemoMembers.Make(userId, FirstOwnNumber + NextNumber(), departmentId);
            return Members.TryAdd(member) ? member : throw new ArgumentException("The user id is taken.", nameof(userId));
        }
    }

    /// <summary>Adds members until the company has so many, spread over its departments. The root is added when it is not there.</summary>
    /// <param name="members">How many, for example 5000.</param>
    public void GrowTo(int members)
    {
        lock (Gate)
        {
            if (Departments.Count == 0) AddDepartment("沙箱科技", 0, RootDepartment);
            int[] departments = [.. Departments.Select(row => row.Id)];
            for (int number = Members.Count + 1; Members.Count < members; number++)
            {
                string userId = string.Create(CultureInfo.InvariantCulture, $"user{number:0000}");
                Members.TryAdd(WeComDemoMembers.Make(userId, number, departments[number % departments.Length]));
            }
        }
    }

    /// <summary>Adds an application that sees the whole company and may do everything that applications may.</summary>
    /// <param name="agentId">The agent id.</param>
    /// <param name="secret">Its secret.</param>
    /// <param name="name">Its name.</param>
    public WeComSandboxApplication AddApplication(int agentId, string secret, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        ArgumentException.ThrowIfNullOrEmpty(name);
        WeComSandboxApplication application = new()
        {
            AgentId = agentId,
            Secret = secret,
            Name = name,
            VisibleParties = [RootDepartment],
            CanUseLiving = true,
            CanContactCustomers = true,
        };
        Applications.Set(application);
        return application;
    }

    internal int NextDepartmentId() => Departments.Count == 0 ? FirstDepartmentId : Math.Max(FirstDepartmentId, Departments.Max(row => row.Id) + 1);
}
