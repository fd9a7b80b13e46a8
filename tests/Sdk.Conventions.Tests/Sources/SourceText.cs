using System.Text.RegularExpressions;

namespace Sdk.Conventions.Tests;

/// <summary>C# source for searching: what is code, without comments and texts, line by line as it was.</summary>
internal static partial class SourceText
{
    /// <summary>The source with comments and the contents of texts blanked; lines keep their numbers.</summary>
    public static string CodeOf(string source) => Blanked().Replace(source, match =>
    {
        string lines = new('\n', match.Value.Count(c => c == '\n'));
        return match.Groups["comment"].Success ? lines : $"\"\"{lines}";
    });

    /// <summary>Where a pattern matches in the code of files, as <c>file:line: what</c>.</summary>
    public static IEnumerable<string> Find(IEnumerable<string> files, Regex pattern) =>
        from file in files
        let code = CodeOf(Repository.Text(file))
        from Match match in pattern.Matches(code)
        select $"{file}:{LineOf(code, match.Index)}: {match.Value}";

    public static int LineOf(string text, int position) => text.AsSpan(0, position).Count('\n') + 1;

    [GeneratedRegex(
        """
        (?<comment> //[^\n]* | /\*.*?\*/ )
        | \$*(?<quotes>"{3,}).*?\k<quotes>
        | \$?@\$?"(?:[^"]|"")*"
        | \$?"(?:\\.|[^"\\\n])*"
        | '(?:\\.[^'\n]*|[^'\\\n])'
        """,
        RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Blanked();
}
