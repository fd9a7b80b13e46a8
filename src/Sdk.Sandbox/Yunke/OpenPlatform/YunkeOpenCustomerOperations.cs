namespace Sdk.Sandbox;

/// <summary>Customers of the open platform.</summary>
internal static class YunkeOpenCustomerOperations
{
    public static SandboxAnswer GetCustomFields(YunkeCall call) => call.Sandbox.Envelope.Success(json =>
    {
        json.WriteStartArray();
        foreach (YunkeSandboxCustomField field in call.Sandbox.OpenPlatform.CustomFields)
        {
            json.WriteStartObject();
            json.WriteString("id", field.Id);
            json.WriteString("name", field.Name);
            json.WriteNumber("fieldType", field.FieldType);
            json.WriteStartArray("options");
            foreach (string option in field.Options) json.WriteStringValue(option);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static SandboxAnswer Add(YunkeCall call)
    {
        IReadOnlyList<Func<YunkeSandboxCustomer, YunkeSandboxCustomer>> fills =
        [
            .. call.Rows().Select(row =>
            {
                row.Text("name");
                row.Text("phone");
                return Read(call, row);
            }),
        ];
        return Answer(call, [.. fills.Select(fill => call.Sandbox.OpenPlatform.Add(call.Caller.CompanyCode, fill))]);
    }

    public static SandboxAnswer Update(YunkeCall call)
    {
        SandboxTable<string, YunkeSandboxCustomer> customers = call.Sandbox.OpenPlatform.Customers;
        (string Id, Func<YunkeSandboxCustomer, YunkeSandboxCustomer> Fill)[] changes =
        [
            .. call.Rows().Select(row =>
            {
                string id = row.Text("customerId");
                bool found = customers.TryGet(id, out YunkeSandboxCustomer? customer) && customer.CompanyCode == call.Caller.CompanyCode;
                return found ? (id, Read(call, row)) : throw new YunkeRefusal(YunkeCodes.Failed, "客户不存在：" + id);
            }),
        ];
        return Answer(call, [.. changes.Select(change => customers.Update(change.Id, change.Fill)!)]);
    }

    /// <summary>
    /// The change that a row asks for. Members that are absent change nothing; all rows are checked before one is written.
    /// </summary>
    private static Func<YunkeSandboxCustomer, YunkeSandboxCustomer> Read(YunkeCall call, YunkeArguments row)
    {
        string? name = Sent(row, "name");
        string? phone = Sent(row, "phone");
        string? user = Sent(row, "userId");
        if (user is { Length: > 0 } && !call.Sandbox.Members.TryGet(user, out _)) throw YunkeRefusal.WrongParameter("userId");
        IReadOnlyList<string>? collaborators = row.Has("collaborators") ? row.Texts("collaborators") : null;
        Dictionary<string, IReadOnlyList<string>> values = new(StringComparer.Ordinal);
        foreach (YunkeArguments value in row.Objects("customFieldValues"))
        {
            string field = value.Text("id");
            if (!call.Sandbox.OpenPlatform.CustomFields.TryGet(field, out _)) throw YunkeRefusal.WrongParameter("customFieldValues");
            values[field] = value.Texts("values");
        }

        return customer => customer with
        {
            Name = name ?? customer.Name,
            Phone = phone ?? customer.Phone,
            UserId = user ?? customer.UserId,
            Collaborators = collaborators ?? customer.Collaborators,
            CustomFieldValues = Merge(customer.CustomFieldValues, values),
        };
    }

    private static string? Sent(YunkeArguments row, string name) => row.Has(name) ? row.TextOrEmpty(name) : null;

    private static Dictionary<string, IReadOnlyList<string>> Merge(
        IReadOnlyDictionary<string, IReadOnlyList<string>> old, Dictionary<string, IReadOnlyList<string>> values)
    {
        Dictionary<string, IReadOnlyList<string>> merged = new(old, StringComparer.Ordinal);
        foreach ((string field, IReadOnlyList<string> value) in values) merged[field] = value;
        return merged;
    }

    private static SandboxAnswer Answer(YunkeCall call, YunkeSandboxCustomer[] customers) => call.Sandbox.Envelope.Success(json =>
    {
        json.WriteStartArray();
        foreach (YunkeSandboxCustomer customer in customers)
        {
            json.WriteStartObject();
            json.WriteString("customerId", customer.CustomerId);
            json.WriteString("phone", customer.Phone);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
