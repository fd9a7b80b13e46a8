namespace Sdk.Sandbox;

/// <summary>Calls of the open platform, and the records that could not be pushed.</summary>
internal static class YunkeOpenCallOperations
{
    private const int MaximumBatch = 100;

    public static SandboxAnswer Dial(YunkeCall call)
    {
        YunkeArguments members = call.Members();
        string model = members.Text("callModel");
        if (model is not ("1" or "6")) throw YunkeRefusal.WrongParameter("callModel");
        YunkeSandboxOpenCall made = new()
        {
            CallId = call.Sandbox.OpenPlatform.NextCallId(),
            UserId = call.Caller.UserId,
            Phone = members.Text("phone"),
            CallModel = model,
            StartedAt = call.Sandbox.Time.GetUtcNow(),
        };
        call.Sandbox.OpenPlatform.Calls.Set(made);
        return call.Sandbox.Envelope.SuccessText(made.CallId);
    }

    public static SandboxAnswer HangUp(YunkeCall call)
    {
        SandboxTable<string, YunkeSandboxOpenCall> calls = call.Sandbox.OpenPlatform.Calls;
        string id = call.Members().Text("callId");
        if (!calls.TryGet(id, out YunkeSandboxOpenCall? made) || !IsOwn(call, made)) throw new YunkeRefusal(YunkeCodes.Failed, "通话不存在");
        if (made.EndedAt is not null) throw new YunkeRefusal(YunkeCodes.Failed, "通话已结束");
        calls.Set(made with { EndedAt = call.Sandbox.Time.GetUtcNow() });
        return Nothing(call);
    }

    public static SandboxAnswer GetFailedRecords(YunkeCall call)
    {
        YunkeArguments members = call.Members();
        int size = members.Count("size", MaximumBatch, MaximumBatch);
        bool autoDelete = members.Flag("autoDelete", absent: false);
        bool newestFirst = members.TextOrEmpty("sort").Equals("desc", StringComparison.OrdinalIgnoreCase);
        YunkeSandboxOpenPlatform platform = call.Sandbox.OpenPlatform;
        YunkeSandboxCall[] waiting = [.. platform.FailedCallRecords.Where(row => row.CompanyCode == call.Caller.CompanyCode)];
        YunkeSandboxCall[] batch = [.. (newestFirst ? waiting.AsEnumerable().Reverse() : waiting).Take(size)];
        string batchId = FormattableString.Invariant($"batch-{platform.Batches.Count + 1:00000}");
        platform.Batches.Add(batchId, (call.Caller.CompanyCode, [.. batch.Select(row => row.Id)]));
        if (autoDelete) Remove(platform, batchId);
        return call.Sandbox.Envelope.SuccessObject(json =>
        {
            json.WriteNumber("total", waiting.Length);
            json.WriteStartArray("records");
            foreach (YunkeSandboxCall row in batch)
            {
                json.WriteStartObject();
                YunkeCallWriter.Write(json, call.Sandbox, row);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("batchId", batchId);
        });
    }

    /// <summary>Removes what a batch had. Once more removes nothing and is fine, because the first answer may have been lost.</summary>
    public static SandboxAnswer RemoveFailedRecords(YunkeCall call)
    {
        string batchId = call.Members().Text("batchId");
        YunkeSandboxOpenPlatform platform = call.Sandbox.OpenPlatform;
        if (!platform.Batches.TryGetValue(batchId, out (string CompanyCode, IReadOnlyList<string> Ids) batch)
            || batch.CompanyCode != call.Caller.CompanyCode) throw new YunkeRefusal(YunkeCodes.Failed, "批次不存在");
        Remove(platform, batchId);
        return Nothing(call);
    }

    private static void Remove(YunkeSandboxOpenPlatform platform, string batchId)
    {
        (string company, IReadOnlyList<string> ids) = platform.Batches[batchId];
        foreach (string id in ids) platform.FailedCallRecords.Remove(id);
        // A record that fails once more belongs to a later batch.
        platform.Batches[batchId] = (company, []);
    }

    private static bool IsOwn(YunkeCall call, YunkeSandboxOpenCall made) =>
        call.Sandbox.Members.TryGet(made.UserId, out YunkeSandboxMember? member) && member.CompanyCode == call.Caller.CompanyCode;

    private static SandboxAnswer Nothing(YunkeCall call) => call.Sandbox.Envelope.Success(json => json.WriteNullValue());
}
