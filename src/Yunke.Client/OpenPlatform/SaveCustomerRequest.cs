namespace Yunke.Client;

/// <summary>A customer (客户) to add or to change. What is left out stays as it is.</summary>
public sealed class SaveCustomerRequest
{
    /// <summary>The name (<c>name</c>).</summary>
    public string? Name { get; init; }

    /// <summary>The phone number (<c>phone</c>).</summary>
    public string? Phone { get; init; }

    /// <summary>The id of the customer (<c>customerId</c>). Required for a change.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The member of staff who looks after the customer (<c>userId</c>).</summary>
    public string? UserId { get; init; }

    /// <summary>Those who may work with the customer too (<c>collaborators</c>).</summary>
    public IReadOnlyList<string>? Collaborators { get; init; }

    /// <summary>Values of the company's own fields (<c>customFieldValues</c>).</summary>
    public IReadOnlyList<CustomerFieldValue>? CustomFieldValues { get; init; }

    internal static void Validate(IReadOnlyList<SaveCustomerRequest> customers, bool change)
    {
        Check.Batch(customers);
        foreach (SaveCustomerRequest customer in customers)
        {
            if (change)
            {
                ArgumentException.ThrowIfNullOrWhiteSpace(customer.CustomerId);
            }
            else
            {
                ArgumentException.ThrowIfNullOrWhiteSpace(customer.Name);
            }

            Check.Optional(customer.Name);
            Check.Optional(customer.Phone);
            Check.Optional(customer.UserId);
            foreach (CustomerFieldValue value in customer.CustomFieldValues ?? [])
            {
                ArgumentException.ThrowIfNullOrWhiteSpace(value?.Id, nameof(customer.CustomFieldValues));
            }
        }
    }
}
