namespace Sdk.Sandbox;

/// <summary>Which faults the coming requests of a provider meet. Thread-safe.</summary>
public sealed class FaultPlan
{
    private readonly object _gate = new();
    private readonly List<(string? Operation, Fault Fault)> _once = [];
    private readonly List<(string? Operation, Fault Fault)> _always = [];

    internal FaultPlan()
    {
    }

    /// <summary>How many enqueued faults are still to come.</summary>
    public int Pending
    {
        get
        {
            lock (_gate) return _once.Count;
        }
    }

    /// <summary>Applies a fault to the next request that no earlier fault takes.</summary>
    public void Enqueue(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (_gate) _once.Add((null, fault));
    }

    /// <summary>Applies a fault to the next request of one operation.</summary>
    /// <param name="operation">The provider's name of the operation, for example <c>GetCdr</c>.</param>
    /// <param name="fault">The fault.</param>
    public void Enqueue(string operation, Fault fault)
    {
        ArgumentException.ThrowIfNullOrEmpty(operation);
        ArgumentNullException.ThrowIfNull(fault);
        lock (_gate) _once.Add((operation, fault));
    }

    /// <summary>Applies a fault to every request that no enqueued fault takes, until <see cref="Clear"/>.</summary>
    public void Always(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (_gate) _always.Add((null, fault));
    }

    /// <summary>Applies a fault to every request of one operation that no enqueued fault takes, until <see cref="Clear"/>.</summary>
    /// <param name="operation">The provider's name of the operation, for example <c>GetCdr</c>.</param>
    /// <param name="fault">The fault.</param>
    public void Always(string operation, Fault fault)
    {
        ArgumentException.ThrowIfNullOrEmpty(operation);
        ArgumentNullException.ThrowIfNull(fault);
        lock (_gate) _always.Add((operation, fault));
    }

    /// <summary>Back to normal for all coming requests.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _once.Clear();
            _always.Clear();
        }
    }

    internal Fault? Take(string operation)
    {
        lock (_gate)
        {
            int next = _once.FindIndex(planned => planned.Operation is null || planned.Operation == operation);
            if (next >= 0)
            {
                Fault fault = _once[next].Fault;
                _once.RemoveAt(next);
                return fault;
            }

            // The newest standing order wins.
            return _always.FindLast(planned => planned.Operation is null || planned.Operation == operation).Fault;
        }
    }
}
