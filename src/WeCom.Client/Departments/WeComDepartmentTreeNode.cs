using System.Globalization;

namespace WeCom.Client;

/// <summary>A department in its place in the tree (部门层级).</summary>
public sealed class WeComDepartmentTreeNode
{
    private readonly List<WeComDepartmentTreeNode> _children = [];

    internal WeComDepartmentTreeNode(WeComDepartment department) => Department = department;

    /// <summary>The department.</summary>
    public WeComDepartment Department { get; }

    /// <summary>The id of the department.</summary>
    public int Id => Department.Id ?? 0;

    /// <summary>The name of the department, or its id where the list that the tree was built from has no names.</summary>
    public string Name => Department.Name ?? Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>The department above it; null at a root.</summary>
    public WeComDepartmentTreeNode? Parent { get; private set; }

    /// <summary>The departments right below it: the largest order first, of equal ones the smallest id.</summary>
    public IReadOnlyList<WeComDepartmentTreeNode> Children => _children;

    /// <summary>The level, 1 at a root.</summary>
    public int Level { get; private set; } = 1;

    /// <summary>
    /// Whether it stands at the top although it names a department above it: one that was not in the list, or one that leads in a circle back to this one.
    /// </summary>
    public bool IsCutOff { get; internal set; }

    /// <summary>The names from the root down to this one.</summary>
    public IReadOnlyList<string> PathNames => [.. Ancestors().Reverse().Append(this).Select(static node => node.Name)];

    /// <summary>The names from the root down to this one as one text, for example <c>总公司/研发/后端</c>.</summary>
    /// <param name="separator">What stands between two names.</param>
    public string GetPath(string separator = "/") => string.Join(separator, PathNames);

    /// <summary>The departments above it, from its parent up to the root.</summary>
    public IEnumerable<WeComDepartmentTreeNode> Ancestors()
    {
        for (WeComDepartmentTreeNode? node = Parent; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }

    /// <summary>All departments below it, each one before those below it.</summary>
    public IEnumerable<WeComDepartmentTreeNode> Descendants() => WalkDown(_children);

    /// <summary>The name, or the id.</summary>
    public override string ToString() => Name;

    /// <summary>Departments with all below them. Without recursion: what the service says of levels may not hold.</summary>
    internal static IEnumerable<WeComDepartmentTreeNode> WalkDown(IReadOnlyList<WeComDepartmentTreeNode> from)
    {
        var open = new Stack<WeComDepartmentTreeNode>(from.Reverse());
        while (open.TryPop(out WeComDepartmentTreeNode? node))
        {
            yield return node;
            for (int index = node._children.Count - 1; index >= 0; index--)
            {
                open.Push(node._children[index]);
            }
        }
    }

    internal void Add(WeComDepartmentTreeNode child)
    {
        child.Parent = this;
        child.Level = Level + 1;
        _children.Add(child);
    }
}
