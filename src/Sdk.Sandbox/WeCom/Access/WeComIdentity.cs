namespace Sdk.Sandbox;

/// <summary>Codes of people who logged in, tickets for their private members, and codes of second verifications.</summary>
internal sealed class WeComIdentity(WeComSandbox sandbox)
{
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan TicketLifetime = TimeSpan.FromSeconds(1800);

    private readonly Dictionary<string, Issued> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Issued> _tickets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Issued> _verifications = new(StringComparer.Ordinal);

    public string IssueCode(WeComVisitor visitor) => Issue(_codes, visitor, 512);

    public string IssueTicket(WeComVisitor visitor) => Issue(_tickets, visitor, 512);

    public string IssueVerification(WeComVisitor visitor) => Issue(_verifications, visitor, 64);

    public WeComVisitor RedeemCode(string text)
    {
        if (!_codes.TryGetValue(text, out Issued? code)) throw new WeComRefusal(40029);
        if (code.IsUsed) throw new WeComRefusal(42022);
        if (IsOver(code, CodeLifetime)) throw new WeComRefusal(42003);
        code.IsUsed = true;
        return code.Visitor;
    }

    public WeComVisitor CheckTicket(string text)
    {
        if (!_tickets.TryGetValue(text, out Issued? ticket)) throw new WeComRefusal(84015);
        return IsOver(ticket, TicketLifetime) ? throw new WeComRefusal(84014) : ticket.Visitor;
    }

    public void RedeemVerification(string text, string userId)
    {
        bool isGood = _verifications.TryGetValue(text, out Issued? code) && !code.IsUsed && !IsOver(code, CodeLifetime)
            && string.Equals(code.Visitor.UserId, userId, StringComparison.OrdinalIgnoreCase);
        if (!isGood) throw WeComRefusal.Illegal("tfa_code");
        code!.IsUsed = true;
    }

    public void Clear()
    {
        _codes.Clear();
        _tickets.Clear();
        _verifications.Clear();
    }

    private string Issue(Dictionary<string, Issued> issued, WeComVisitor visitor, int length)
    {
        string text = sandbox.NextId("", length);
        issued.Add(text, new Issued(visitor, sandbox.Time.GetTimestamp()));
        return text;
    }

    private bool IsOver(Issued issued, TimeSpan lifetime) => sandbox.Time.GetElapsedTime(issued.At) >= lifetime;

    private sealed class Issued(WeComVisitor visitor, long at)
    {
        public WeComVisitor Visitor => visitor;

        public long At => at;

        public bool IsUsed { get; set; }
    }
}
