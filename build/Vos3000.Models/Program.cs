using Vos3000.Models;

string root = args.Length == 1 ? args[0] : Repository.Find(AppContext.BaseDirectory);
Specification specification = Specification.Load(Path.Combine(root, Repository.SpecificationFile));
string client = Path.Combine(root, Repository.ClientFolder);

IReadOnlyDictionary<string, string> files = Generator.Run(specification);
foreach (string stale in Repository.GeneratedFiles(client).Where(file => !files.ContainsKey(file)))
{
    File.Delete(Path.Combine(client, stale));
}

foreach ((string file, string text) in files)
{
    string path = Path.Combine(client, file);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllText(path, text);
}

Console.WriteLine($"{files.Count} files");
