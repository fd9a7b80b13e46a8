using System.Net.Http.Headers;
using System.Text;

namespace Sdk.Core;

/// <summary>Reads the name that a server gives a file. It comes from outside.</summary>
internal static class DownloadName
{
    private const string Header = "Content-Disposition";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether the server treats the content as a file, however well it says so.</summary>
    public static bool IsNamed(HttpResponseMessage response) => response.Content.Headers.NonValidated.Contains(Header);

    /// <summary>The last part of the name only: a server must not choose the folder.</summary>
    public static string? Of(HttpResponseMessage response)
    {
        ContentDispositionHeaderValue? disposition = response.Content.Headers.ContentDisposition;
        string? name = disposition?.FileNameStar ?? Repair(disposition?.FileName ?? RawName(response));
        name = name?.Trim('"', ' ');
        name = name?[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        return string.IsNullOrWhiteSpace(name) || name is "." or ".." || name.Any(char.IsControl) ? null : name;
    }

    /// <summary>A name that is no token and stands without quotation marks makes the whole header unreadable for the framework.</summary>
    private static string? RawName(HttpResponseMessage response)
    {
        if (!response.Content.Headers.NonValidated.TryGetValues(Header, out HeaderStringValues values))
        {
            return null;
        }

        foreach (string part in values.ToString().Split(';', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith("filename=", StringComparison.OrdinalIgnoreCase))
            {
                return part["filename=".Length..];
            }
        }

        return null;
    }

    /// <summary>Some servers write UTF-8 as it is, which arrives as one character per byte.</summary>
    private static string? Repair(string? name)
    {
        if (name is null || Ascii.IsValid(name) || name.Any(static character => character > byte.MaxValue))
        {
            return name;
        }

        try
        {
            return Strict.GetString(Encoding.Latin1.GetBytes(name));
        }
        catch (DecoderFallbackException)
        {
            // It is Latin-1 after all.
            return name;
        }
    }
}
