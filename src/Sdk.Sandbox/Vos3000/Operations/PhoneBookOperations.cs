using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>GetCustomerPhoneBook, CreateCustomerPhoneBook, ModifyCustomerPhoneBook, DeleteCustomerPhoneBook.</summary>
internal static class PhoneBookOperations
{
    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("GetCustomerPhoneBook", Get),
        new("CreateCustomerPhoneBook", Create),
        new("ModifyCustomerPhoneBook", Modify),
        new("DeleteCustomerPhoneBook", Delete),
    ];

    private static Action<Utf8JsonWriter> Get(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        string? account = request.TextOrNull("account");
        string? e164 = request.TextOrNull("e164");
        if (!string.IsNullOrEmpty(account)) RecordOperations.MustExist(sandbox.Customers, account);
        List<Vos3000SandboxRecord> found =
        [
            .. sandbox.PhoneBook.Where(row => Matches(account, row.Text("account")) && Matches(e164, row.Text("e164"))),
        ];
        return RecordOperations.Answer("infoCustomerPhoneBooks", "InfoCustomerPhoneBook", found);
    }

    /// <summary>With <c>infoCustomerPhoneBookOverWrite</c> the entry that it names is replaced, if there is one.</summary>
    private static Action<Utf8JsonWriter>? Create(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        string account = request.Text("account");
        RecordOperations.MustExist(sandbox.Customers, account);
        Vos3000SandboxRecord? replaced = null;
        string e164;
        if (request.ObjectOrNull("infoCustomerPhoneBookOverWrite") is { } overwrite)
        {
            string? number = overwrite.TextOrNull("e164");
            string? shortNumber = overwrite.TextOrNull("shortE164");
            replaced = sandbox.PhoneBook.Where(row => row.Text("account") == account)
                .FirstOrDefault(row => row.Text("e164") == number || ShortNumbersOf(row).Any(other => other == shortNumber));
            e164 = request.TextOrNull("e164") ?? number ?? replaced?.Text("e164")
                ?? throw new Vos3000Refusal(Vos3000Codes.MissingParameter);
        }
        else
        {
            e164 = request.Text("e164");
        }

        Vos3000SandboxRecord entry = Vos3000SandboxRecord.Of(request).With("e164", e164).With("infoCustomerPhoneBookOverWrite", null);
        return Replace(sandbox, account, replaced, Stamp(sandbox, entry));
    }

    private static Action<Utf8JsonWriter>? Modify(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        string account = request.Text("account");
        if (!sandbox.PhoneBook.TryGet(Key(account, request.Text("e164")), out Vos3000SandboxRecord? entry))
            throw new Vos3000Refusal(Vos3000Codes.NotFound);
        Vos3000SandboxRecord changed = Stamp(sandbox, entry.Merge(request).With("newE164", null));
        if (request.TextOrNull("newE164") is { Length: > 0 } number) changed = changed.With("e164", number);
        return Replace(sandbox, account, entry, changed);
    }

    private static Action<Utf8JsonWriter>? Delete(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        string account = request.Text("account");
        return RecordOperations.DeleteAll(sandbox.PhoneBook, request.Texts("e164s").Select(e164 => Key(account, e164)));
    }

    private static Action<Utf8JsonWriter>? Replace(
        Vos3000Sandbox sandbox, string account, Vos3000SandboxRecord? replaced, Vos3000SandboxRecord entry)
    {
        string number = entry.Text("e164");
        if (number != replaced?.Text("e164") && sandbox.PhoneBook.TryGet(Key(account, number), out _))
            throw new Vos3000Refusal(Vos3000Sandbox.DuplicateCode);
        if (replaced is not null) sandbox.PhoneBook.Remove(Key(account, replaced.Text("e164")));
        sandbox.PhoneBook.Set(entry);
        return null;
    }

    private static Vos3000SandboxRecord Stamp(Vos3000Sandbox sandbox, Vos3000SandboxRecord entry) =>
        entry.With("lastUpdateTime", sandbox.Time.GetUtcNow().ToUnixTimeMilliseconds());

    private static IEnumerable<string?> ShortNumbersOf(Vos3000SandboxRecord entry) =>
        entry.Members.TryGetProperty("shortE164s", out JsonElement list) ? list.EnumerateArray().Select(item => item.GetString()) : [];

    private static bool Matches(string? wanted, string value) => string.IsNullOrEmpty(wanted) || wanted == value;

    private static string Key(string account, string e164) => account + "/" + e164;
}
