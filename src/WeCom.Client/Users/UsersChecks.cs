using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace WeCom.Client;

/// <summary>What the documentation says of members that are created, changed, looked for and invited.</summary>
internal static class UsersChecks
{
    /// <summary>The largest place in an order: 32 bits without a sign.</summary>
    public const long LargestOrder = uint.MaxValue;

    private const int MostDepartments = 100, MostDirectLeaders = 1, MostAliases = 5;

    public static void Validate(CreateWeComUserRequest request, bool withLimits)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.UserId(request.UserId);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Name);
        Fields(request);
        if (withLimits)
        {
            Check.Characters(request.Name, 64);
            BytesBetween(request.BizMail, 6, 64);
            FieldLimits(request);
            if (string.IsNullOrWhiteSpace(request.Mobile) && string.IsNullOrWhiteSpace(request.Email))
            {
                throw Wrong("request.Mobile", "A member has a phone number (Mobile) or an e-mail address (Email).");
            }
        }
    }

    public static void Validate(UpdateWeComUserRequest request, bool withLimits)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.UserId(request.UserId);
        Check.Optional(request.Name);
        if (request.NewUserId is not null)
        {
            Check.UserId(request.NewUserId);
        }

        if (request.BizMailAliases is not null)
        {
            Check.Count(request.BizMailAliases, 0, int.MaxValue);
        }

        Fields(request);
        if (withLimits)
        {
            Check.Characters(request.Name, 64);
            BytesBetween(request.BizMail, 6, 63);
            Check.Range(request.BizMailAliases?.Count, 0, MostAliases, "request.BizMailAliases");
            FieldLimits(request);
        }
    }

    public static void Validate(InviteWeComUsersRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.UserIds is { Count: > 0 })
        {
            Check.UserIds(request.UserIds, int.MaxValue);
        }

        Ids(request.DepartmentIds, 1);
        Ids(request.TagIds, 0);
        if (request is { UserIds: null or { Count: 0 }, DepartmentIds: null or { Count: 0 }, TagIds: null or { Count: 0 } })
        {
            throw new ArgumentException("There must be a member, a department or a tag to invite.", nameof(request));
        }
    }

    /// <summary>A phone number: 5 to 32 bytes.</summary>
    public static void Mobile(string? mobile, bool withLimits)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mobile);
        BytesBetween(withLimits ? mobile : null, 5, 32, nameof(mobile));
    }

    /// <summary>An e-mail address: 6 to 64 bytes.</summary>
    public static void Email(string? email, bool withLimits)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        BytesBetween(withLimits ? email : null, 6, 64, nameof(email));
    }

    /// <summary>Ids of departments or tags; null passes.</summary>
    public static void Ids(IReadOnlyCollection<int>? ids, int smallest, [CallerArgumentExpression(nameof(ids))] string? name = null)
    {
        foreach (int id in ids ?? [])
        {
            Check.Range(id, smallest, int.MaxValue, name);
        }
    }

    private static void Fields(WeComUserFields request)
    {
        Ids(request.DepartmentIds, 1, "request.Memberships");
        Check.Range(request.MainDepartmentId, 1, int.MaxValue);
        if (request.DirectLeaderIds is { Count: > 0 })
        {
            Check.UserIds(request.DirectLeaderIds, int.MaxValue);
        }

        Attributes(request.ExtendedAttributes?.Attributes, "request.ExtendedAttributes");
        Attributes(request.ExternalProfile?.Attributes, "request.ExternalProfile");
    }

    private static void FieldLimits(WeComUserFields request)
    {
        Check.Characters(request.Alias, 64);
        Check.Range(request.Memberships?.Count, 0, MostDepartments, "request.Memberships");
        Orders(request.Memberships);
        Check.Range(request.DirectLeaderIds?.Count, 0, MostDirectLeaders, "request.DirectLeaderIds");
        Check.Characters(request.Position, 128);
        Gender(request.Gender);
        BytesBetween(request.Email, 6, 64);
        Telephone(request.Telephone);
        Check.Characters(request.ExternalPosition, 12);
        Check.Characters(request.Address, 128);
        AttributeLimits(request.ExtendedAttributes?.Attributes, "request.ExtendedAttributes");
        AttributeLimits(request.ExternalProfile?.Attributes, "request.ExternalProfile");
    }

    private static void Orders(IReadOnlyList<WeComMembership>? memberships)
    {
        foreach (WeComMembership membership in memberships ?? [])
        {
            Check.Range(membership.Order, 0, LargestOrder, "request.Memberships");
        }

        if (memberships?.DistinctBy(static item => item.DepartmentId).Count() < memberships?.Count)
        {
            throw Wrong("request.Memberships", "A department is named twice.");
        }
    }

    private static void Gender(WeComGender? gender)
    {
        if (gender is { } given && given != WeComGender.Male && given != WeComGender.Female)
        {
            throw Wrong("request.Gender", "The gender that is sent is male or female.");
        }
    }

    private static void Telephone(string? telephone)
    {
        Check.Bytes(telephone, 32, "request.Telephone");
        if (telephone?.All(static character => char.IsAsciiDigit(character) || character is '-' or '+' or ',') == false)
        {
            throw Wrong("request.Telephone", "A telephone number has digits, -, + and , only.");
        }
    }

    private static void Attributes(IReadOnlyList<WeComAttributeItem>? attributes, string name)
    {
        foreach (WeComAttributeItem? attribute in attributes ?? [])
        {
            ArgumentNullException.ThrowIfNull(attribute, name);
            ArgumentException.ThrowIfNullOrWhiteSpace(attribute.Name, $"{name}.{nameof(attribute.Name)}");
            if (attribute.Type is null)
            {
                throw Wrong($"{name}.{nameof(attribute.Type)}", "An attribute has a type.");
            }
        }
    }

    private static void AttributeLimits(IReadOnlyList<WeComAttributeItem>? attributes, string name)
    {
        foreach (WeComAttributeItem attribute in attributes ?? [])
        {
            Check.Characters(attribute.Text?.Value, 64, $"{name}.{nameof(attribute.Text)}");
            Check.Characters(attribute.Web?.Title, 12, $"{name}.{nameof(attribute.Web)}");
            Check.Characters(attribute.MiniProgram?.Title, 12, $"{name}.{nameof(attribute.MiniProgram)}");
        }
    }

    /// <summary>A text of so many bytes of UTF-8. Null passes, and so does the empty text, which clears what is there.</summary>
    private static void BytesBetween(string? value, int minimum, int maximum, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        Check.Bytes(value, maximum, name);
        if (!string.IsNullOrEmpty(value) && Encoding.UTF8.GetByteCount(value) is var bytes && bytes < minimum)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The text has {bytes} bytes of UTF-8; at least {minimum} are due."), name);
        }
    }

    private static ArgumentException Wrong(string name, string message) => new(message, name);
}
