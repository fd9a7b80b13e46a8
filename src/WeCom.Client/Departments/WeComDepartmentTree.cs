namespace WeCom.Client;

/// <summary>
/// The tree of departments (部门结构), built from a list of them. Nothing of the list gets lost: a department whose parent is not in the list stands at
/// the top, and a circle is cut at its smallest id.
/// </summary>
public sealed class WeComDepartmentTree
{
    private readonly Dictionary<int, WeComDepartmentTreeNode> _nodes = [];

    private WeComDepartmentTree()
    {
    }

    /// <summary>
    /// The departments at the top, one as a rule. Those whose parent is missing come last (<see cref="WeComDepartmentTreeNode.IsCutOff"/>).
    /// </summary>
    public IReadOnlyList<WeComDepartmentTreeNode> Roots { get; private set; } = [];

    /// <summary>How many departments there are.</summary>
    public int Count => _nodes.Count;

    /// <summary>Builds the tree.</summary>
    /// <param name="departments">The departments, in any order. One without an id is left out, and of two with one id the first is taken.</param>
    public static WeComDepartmentTree Build(IEnumerable<WeComDepartment> departments)
    {
        ArgumentNullException.ThrowIfNull(departments);
        var tree = new WeComDepartmentTree();
        foreach (WeComDepartment department in departments)
        {
            if (department?.Id is { } id)
            {
                tree._nodes.TryAdd(id, new WeComDepartmentTreeNode(department));
            }
        }

        tree.Connect();
        return tree;
    }

    /// <summary>The department with an id; null when it is not in the tree.</summary>
    /// <param name="id">The id.</param>
    public WeComDepartmentTreeNode? Find(int id) => _nodes.GetValueOrDefault(id);

    /// <summary>All departments, each one before those below it, siblings in order.</summary>
    public IEnumerable<WeComDepartmentTreeNode> All() => WeComDepartmentTreeNode.WalkDown(Roots);

    private void Connect()
    {
        // Siblings are in order from here on, because they are added in this order.
        WeComDepartmentTreeNode[] sorted =
            [.. _nodes.Values.OrderByDescending(static node => node.Department.Order ?? 0).ThenBy(static node => node.Id)];
        ILookup<int, WeComDepartmentTreeNode> children =
            sorted.Where(static node => node.Department.ParentId is not (null or 0)).ToLookup(static node => node.Department.ParentId!.Value);
        var roots = new List<WeComDepartmentTreeNode>();
        var placed = new HashSet<int>();
        AddRoots(sorted.Where(static node => node.Department.ParentId is null or 0), isCutOff: false);
        AddRoots(sorted.Where(node => node.Department.ParentId is not (null or 0) and { } parent && !_nodes.ContainsKey(parent)), isCutOff: true);

        // What no root leads to is in a circle, or below one.
        foreach (WeComDepartmentTreeNode node in _nodes.Values.OrderBy(static node => node.Id))
        {
            if (!placed.Contains(node.Id))
            {
                AddRoots([InCircle(node)], isCutOff: true);
            }
        }

        Roots = roots;

        void AddRoots(IEnumerable<WeComDepartmentTreeNode> nodes, bool isCutOff)
        {
            foreach (WeComDepartmentTreeNode root in nodes)
            {
                root.IsCutOff = isCutOff;
                roots.Add(root);
                Place(root, children, placed);
            }
        }
    }

    /// <summary>Puts all departments below a root in their places.</summary>
    private static void Place(WeComDepartmentTreeNode root, ILookup<int, WeComDepartmentTreeNode> children, HashSet<int> placed)
    {
        placed.Add(root.Id);
        var open = new Queue<WeComDepartmentTreeNode>([root]);
        while (open.TryDequeue(out WeComDepartmentTreeNode? node))
        {
            // The one that a circle was cut at has its place already.
            foreach (WeComDepartmentTreeNode child in children[node.Id].Where(child => placed.Add(child.Id)))
            {
                node.Add(child);
                open.Enqueue(child);
            }
        }
    }

    /// <summary>The smallest id of the circle that a department is in or hangs from.</summary>
    private WeComDepartmentTreeNode InCircle(WeComDepartmentTreeNode node)
    {
        var seen = new HashSet<int>();
        WeComDepartmentTreeNode entry = node;
        while (seen.Add(entry.Id))
        {
            entry = Above(entry);
        }

        WeComDepartmentTreeNode smallest = entry;
        for (WeComDepartmentTreeNode next = Above(entry); next != entry; next = Above(next))
        {
            smallest = next.Id < smallest.Id ? next : smallest;
        }

        return smallest;
    }

    private WeComDepartmentTreeNode Above(WeComDepartmentTreeNode node) => _nodes[node.Department.ParentId!.Value];
}
