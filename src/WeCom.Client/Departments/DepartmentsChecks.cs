using System.Buffers;
using System.Runtime.CompilerServices;

namespace WeCom.Client;

/// <summary>What the documentation says of departments that are created and changed.</summary>
internal static class DepartmentsChecks
{
    private const int LongestName = 64;

    /// <summary>The documentation shows the bar in its wide form.</summary>
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("\\:*?\"<>|｜");

    public static void Validate(CreateWeComDepartmentRequest request, bool withLimits)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Name);
        Check.Optional(request.EnglishName);
        Check.Range(request.ParentId, 1, int.MaxValue);
        Check.Range(request.Id, 1, int.MaxValue);
        if (withLimits)
        {
            Name(request.Name);
            Name(request.EnglishName);
            Check.Range(request.Id, 2, int.MaxValue);
            Check.Range(request.Order, 0, UsersChecks.LargestOrder);
        }
    }

    public static void Validate(UpdateWeComDepartmentRequest request, bool withLimits)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Range(request.Id, 1, int.MaxValue);
        Check.Optional(request.Name);
        Check.Range(request.ParentId, 1, int.MaxValue);
        if (withLimits)
        {
            Name(request.Name);
            Name(request.EnglishName);
            Check.Range(request.Order, 0, UsersChecks.LargestOrder);
        }
    }

    private static void Name(string? text, [CallerArgumentExpression(nameof(text))] string? name = null)
    {
        Check.Characters(text, LongestName, name);
        if (text.AsSpan().ContainsAny(NotInNames))
        {
            throw new ArgumentException("The name of a department has none of \\ : * ? \" < > |.", name);
        }
    }
}
