using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Vos3000.Models;

/// <summary>A struct over the value on the wire with the documented values as members; for bit masks an enumeration of flags.</summary>
public static partial class EnumerationWriter
{
    /// <summary>Words that are written in capitals.</summary>
    private static readonly string[] Terms =
    [
        "ACD", "ASR", "CDR", "CPU", "E164", "G729", "G729A", "H245", "H323", "ID", "IMS", "INFO", "IP", "ISDN", "IVR", "MAC", "OK", "Q931", "RC4", "RFC2833", "RTP",
        "SDP", "SIP", "URI",
    ];

    public static string Write(Enumeration enumeration) =>
        enumeration.IsBitMask ? Flags(enumeration) : enumeration.IsText ? OfText(enumeration) : OfNumber(enumeration);

    private static string OfNumber(Enumeration enumeration)
    {
        string name = enumeration.Name;
        var members = new StringBuilder();
        var names = new StringBuilder();
        foreach ((string wire, string member) in enumeration.Values)
        {
            members.Append(CultureInfo.InvariantCulture, $"    /// <summary>{Words(member)} ({wire}).</summary>\n    public static {name} {member} => new({wire});\n\n");
            names.Append(CultureInfo.InvariantCulture, $"        {wire} => nameof({member}),\n");
        }

        return $$"""
            {{Repository.Mark}}
            using System.Globalization;
            using System.Text.Json.Serialization;
            using Sdk.Core;

            namespace Vos3000.Client;

            /// <summary>{{EnumerationTexts.Of[enumeration.Name]}}</summary>
            /// <param name="Value">The number on the wire.</param>
            [JsonConverter(typeof(OpenEnumerationConverter<{{name}}>))]
            public readonly record struct {{name}}(int Value) : IOpenEnumeration<{{name}}>
            {
            {{members}}    /// <inheritdoc/>
                public static {{name}} FromValue(int value) => new(value);

                /// <summary>The name of a documented value, else the number.</summary>
                public override string ToString() => Value switch
                {
            {{names}}        _ => Value.ToString(CultureInfo.InvariantCulture),
                };
            }

            """;
    }

    private static string OfText(Enumeration enumeration)
    {
        string name = enumeration.Name;
        var members = new StringBuilder();
        foreach ((string wire, string member) in enumeration.Values)
        {
            members.Append(CultureInfo.InvariantCulture, $"    /// <summary><c>{wire}</c>.</summary>\n    public static {name} {member} => new(\"{wire}\");\n\n");
        }

        return $$"""
            {{Repository.Mark}}
            using System.Text.Json.Serialization;

            namespace Vos3000.Client;

            /// <summary>{{EnumerationTexts.Of[enumeration.Name]}}</summary>
            /// <param name="Value">The text on the wire.</param>
            [JsonConverter(typeof({{name}}Converter))]
            public readonly record struct {{name}}(string Value)
            {
            {{members}}    /// <summary>The text on the wire.</summary>
                public override string ToString() => Value ?? "";
            }

            """;
    }

    private static string Flags(Enumeration enumeration)
    {
        string name = enumeration.Name;
        var members = new StringBuilder();
        foreach ((string wire, string member) in enumeration.Values)
        {
            members.Append(CultureInfo.InvariantCulture, $"\n    /// <summary>{Words(member)} ({wire}).</summary>\n    {member} = {wire},\n");
        }

        return $$"""
            {{Repository.Mark}}
            using System.Text.Json.Serialization;

            namespace Vos3000.Client;

            /// <summary>{{EnumerationTexts.Of[enumeration.Name]}}</summary>
            [Flags]
            [JsonConverter(typeof(FlagsConverter<{{name}}>))]
            public enum {{name}} : long
            {
                /// <summary>None (0).</summary>
                None = 0,
            {{members}}}

            """;
    }

    private static string Words(string name)
    {
        string words = WordStart().Replace(name, " ");
        words = words[0] + words[1..].ToLowerInvariant();
        foreach (string term in Terms)
        {
            words = Regex.Replace(words, $@"\b{term}\b", term, RegexOptions.IgnoreCase);
        }

        return words;
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();
}
