namespace WeCom.Client.Tests.Departments;

internal sealed class DepartmentTreeTests
{
    [Test]
    public void Siblings_come_by_order_and_then_by_id()
    {
        WeComDepartmentTree tree = Build((1, 0, 0), (5, 1, null), (4, 1, 100), (3, 1, 4294967295), (2, 1, 100), (6, 2, 1));

        Assert.That(tree.Roots.Select(static node => node.Id), Is.EqualTo(new[] { 1 }));
        Assert.That(tree.Roots[0].Children.Select(static node => node.Id), Is.EqualTo(new[] { 3, 2, 4, 5 }));
        Assert.That(tree.All().Select(static node => node.Id), Is.EqualTo(new[] { 1, 3, 2, 6, 4, 5 }));
        Assert.That(tree.Count, Is.EqualTo(6));
    }

    [Test]
    public void Department_knows_its_level_its_path_and_what_is_below()
    {
        WeComDepartmentTree tree = WeComDepartmentTree.Build(
        [
            new WeComDepartment { Id = 1, Name = "总公司" },
            new WeComDepartment { Id = 7, Name = "后端", ParentId = 3 },
            new WeComDepartment { Id = 3, Name = "研发", ParentId = 1 },
            new WeComDepartment { Id = 8, ParentId = 7 },
        ]);

        WeComDepartmentTreeNode node = tree.Find(7)!;

        Assert.That((node.Level, node.Parent!.Id, node.GetPath(), node.GetPath(" > ")), Is.EqualTo((3, 3, "总公司/研发/后端", "总公司 > 研发 > 后端")));
        Assert.That(node.Ancestors().Select(static item => item.Id), Is.EqualTo(new[] { 3, 1 }));
        Assert.That(tree.Roots[0].Descendants().Select(static item => item.Id), Is.EqualTo(new[] { 3, 7, 8 }));
        Assert.That(tree.Find(8)!.PathNames, Is.EqualTo(new[] { "总公司", "研发", "后端", "8" }));
        Assert.That(tree.Find(9), Is.Null);
        Assert.That(tree.All().Any(static item => item.IsCutOff), Is.False);
    }

    [Test]
    public void Department_whose_parent_is_missing_stands_at_the_top_behind_the_others()
    {
        WeComDepartmentTree tree = Build((7, 99, 500), (8, 7, 0), (1, 0, 0), (2, 1, 0));

        Assert.That(tree.Roots.Select(static node => (node.Id, node.IsCutOff)), Is.EqualTo(new[] { (1, false), (7, true) }));
        Assert.That(tree.Find(8)!.Parent!.Id, Is.EqualTo(7));
        Assert.That(tree.Find(8)!.IsCutOff, Is.False);
    }

    [Test]
    public void Circle_is_cut_at_its_smallest_id_and_nothing_gets_lost()
    {
        WeComDepartmentTree tree = Build((1, 0, 0), (6, 4, 0), (4, 5, 0), (5, 6, 0), (2, 5, 0), (9, 9, 0));

        Assert.That(tree.Roots.Select(static node => (node.Id, node.IsCutOff)), Is.EqualTo(new[] { (1, false), (4, true), (9, true) }));
        Assert.That(tree.All().Select(static node => node.Id), Is.EquivalentTo(new[] { 1, 2, 4, 5, 6, 9 }));
        Assert.That(tree.Find(2)!.Ancestors().Select(static node => node.Id), Is.EqualTo(new[] { 5, 6, 4 }));
    }

    [Test]
    public void Odd_lists_are_survived()
    {
        WeComDepartmentTree tree = WeComDepartmentTree.Build(
        [
            new WeComDepartment { Name = "no id" }, null!,
            new WeComDepartment { Id = 1, Name = "first" }, new WeComDepartment { Id = 1, Name = "second" },
            new WeComDepartment { Id = 0 }, new WeComDepartment { Id = 2, ParentId = 0 },
        ]);

        Assert.That(tree.All().Select(static node => node.Id), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(tree.Find(1)!.Name, Is.EqualTo("first"));
        Assert.That(WeComDepartmentTree.Build([]).Roots, Is.Empty);
        Assert.That(() => WeComDepartmentTree.Build(null!), Throws.ArgumentNullException);
    }

    [TestCase(15)]
    [TestCase(30_000)]
    public void Deep_trees_take_no_recursion(int levels)
    {
        WeComDepartmentTree tree = WeComDepartmentTree.Build(
            Enumerable.Range(1, levels).Reverse().Select(static id => new WeComDepartment { Id = id, ParentId = id - 1 }));

        Assert.That(tree.Roots.Single().Descendants().Count(), Is.EqualTo(levels - 1));
        Assert.That(tree.Find(levels)!.Level, Is.EqualTo(levels));
    }

    private static WeComDepartmentTree Build(params (int Id, int Parent, long? Order)[] departments) => WeComDepartmentTree.Build(
        departments.Select(static item => new WeComDepartment { Id = item.Id, ParentId = item.Parent, Order = item.Order }));
}
