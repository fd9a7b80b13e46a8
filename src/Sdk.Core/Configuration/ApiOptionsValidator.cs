using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace Sdk.Core;

/// <summary>Fails with every problem of the options at once, each under its configuration key.</summary>
internal sealed class ApiOptionsValidator<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(string name) : IValidateOptions<TOptions>
    where TOptions : ApiClientOptions
{
    public ValidateOptionsResult Validate(string? optionsName, TOptions options)
    {
        if (optionsName != name)
        {
            return ValidateOptionsResult.Skip;
        }

        IReadOnlyList<string> problems = Problems(options);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    public static IReadOnlyList<string> Problems(TOptions options)
    {
        var problems = new SettingsProblems(options.Source?.Prefix ?? typeof(TOptions).Name + ".", [.. options.Source?.Problems ?? []]);
        options.Validate(problems);
        return problems.All;
    }
}
