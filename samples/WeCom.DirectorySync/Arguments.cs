using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace WeCom.DirectorySync;

/// <summary>What the program was asked for.</summary>
internal sealed record Arguments(string? File, int? DepartmentId, bool Live)
{
    public const string Usage = """
        usage: WeCom.DirectorySync [OPTIONS]

          --file FILE               where the snapshot of the address book is kept; needed with --live. Without a file there the run is the
                                    first one; after it, each run shows what changed since the last
          --department ID           this department and those below it; all that the application sees by default
          --live                    the service that the settings name (WeCom__CorpId, WeCom__CorpSecret) instead of the sandbox, where two runs
                                    are made one after the other, with some changes in between
        """;

    public static bool TryParse(string[] args, [NotNullWhen(true)] out Arguments? arguments)
    {
        arguments = null;
        var read = new Arguments(null, null, false);
        for (int index = 0; index < args.Length; index++)
        {
            // An option without its value falls through to what is not understood.
            string? value = index + 1 < args.Length ? args[index + 1] : null;
            switch (args[index])
            {
                case "--live": read = read with { Live = true }; break;
                case "--file" when value is not null: read = read with { File = value }; index++; break;
                case "--department" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int id) && id > 0:
                    read = read with { DepartmentId = id };
                    index++;
                    break;
                default: return false;
            }
        }

        arguments = !read.Live || read.File is not null ? read : null;
        return arguments is not null;
    }
}
