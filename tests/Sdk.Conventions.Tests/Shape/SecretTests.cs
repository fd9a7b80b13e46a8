using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Sdk.Conventions.Tests;

/// <summary>Secrets do not travel as plain texts that anything may print.</summary>
internal sealed partial class SecretTests
{
    private const string Canary = "canary-5f1d";

    /// <summary>Names that sound like a secret and hold none, each with its reason.</summary>
    private static readonly Dictionary<string, string> Harmless = new(StringComparer.Ordinal)
    {
        ["WeCom.Client.WeComCardButton.EventKey"] = "a name that comes back with a click",
        ["WeCom.Client.WeComCardChecklist.QuestionKey"] = "a name that comes back with an answer",
        ["WeCom.Client.WeComCardMenuAction.EventKey"] = "a name that comes back with a click",
        ["WeCom.Client.WeComCardSelection.QuestionKey"] = "a name that comes back with an answer",
        ["WeCom.Client.WeComCardSubmitButton.EventKey"] = "a name that comes back with a click",
        ["WeCom.Client.WeComErrors.EmptyTicket"] = "a code",
        ["WeCom.Client.WeComErrors.ForeignCorpSecret"] = "a code",
        ["WeCom.Client.WeComErrors.WrongCorpSecret"] = "a code",
        ["Yunke.Client.YunkeErrors.PasswordIncorrect"] = "a code",
        ["Yunke.Client.YunkeErrors.UnusableKeys"] = "a code",
        ["Yunke.Client.YunkeErrors.WrongPassword"] = "a code",
        ["Sdk.Core.AesGcmSecretProtector.KeyVariable"] = "the name of an environment variable",
    };

    [Test]
    public void No_public_text_is_a_secret_unless_it_is_listed() => Convention.Holds(
        "A secret in a plain text is one ToString, one log line or one serializer away from the outside.",
        from package in Package.CoreAndClients
        from type in package.PublicTypes
        from member in Members.Properties(type).Where(property => property.PropertyType == typeof(string)).Concat<MemberInfo>(
            Members.Fields(type).Where(field => field.FieldType == typeof(string)))
        where SecretName().IsMatch(member.Name) && !Harmless.ContainsKey(Members.Show(member))
        select Members.Show(member));

    [TestCase("CorpSecret", ExpectedResult = true)]
    [TestCase("Password", ExpectedResult = true)]
    [TestCase("AccessTokenValue", ExpectedResult = true)]
    [TestCase("SigningKey", ExpectedResult = true)]
    [TestCase("Keyword", ExpectedResult = false)]
    [TestCase("RequestId", ExpectedResult = false)]
    [TestCase("Signal", ExpectedResult = false)]
    public bool Names_of_secrets_are_recognized(string name) => SecretName().IsMatch(name);

    [Test]
    public void The_list_of_harmless_names_has_no_leftovers() => Convention.Holds(
        "A name that is gone would excuse a secret that takes its place.",
        Harmless.Keys.Except(
            from package in Package.CoreAndClients
            from type in package.PublicTypes
            from member in Members.Fields(type).Concat<MemberInfo>(Members.Properties(type))
            select Members.Show(member)));

    [TestCaseSource(typeof(Package), nameof(Package.CoreAndClients))]
    public void No_ToString_shows_a_secret(Package package) => Convention.Holds(
        "ToString ends up in logs: it shows nothing of a member that holds a secret.",
        from type in package.PublicTypes
        where type is { IsClass: true, IsAbstract: false } && OverridesToString(type) && Closed(type) is not null
        where FieldsOf(Closed(type)!).Any(field => SecretName().IsMatch(field.Name))
        where TextOf(Closed(type)!).Contains(Canary, StringComparison.Ordinal)
        select type.FullName!);

    [TestCaseSource(typeof(Package), nameof(Package.Clients))]
    public void Models_are_classes_and_not_records(Package package) => Convention.Holds(
        "A record prints all of its members by itself.",
        package.PublicTypes.Where(type => type.IsClass && Members.IsRecord(type)).Select(type => type.FullName!));

    private static bool OverridesToString(Type type) => type.GetMethod(nameof(ToString), [])!.DeclaringType is { } owner && owner != typeof(object);

    /// <summary>A type that an object can be made of; null when its parameters ask for more than a text gives.</summary>
    private static Type? Closed(Type type) => !type.IsGenericTypeDefinition
        ? type
        : type.GetGenericArguments().All(argument => argument.GetGenericParameterConstraints().Length == 0)
            ? type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(string))])
            : null;

    private static IEnumerable<FieldInfo> FieldsOf(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(field => field.FieldType == typeof(string));

    private static string TextOf(Type type)
    {
        object subject = RuntimeHelpers.GetUninitializedObject(type);
        foreach (FieldInfo field in FieldsOf(type))
        {
            field.SetValue(subject, SecretName().IsMatch(field.Name) ? Canary : "harmless");
        }

        return subject.ToString() ?? "";
    }

    [GeneratedRegex("(Secret|Password|Token|Key|Sign|Signature|Ticket|Cookie)s?(?![a-z])", RegexOptions.ExplicitCapture)]
    private static partial Regex SecretName();
}
