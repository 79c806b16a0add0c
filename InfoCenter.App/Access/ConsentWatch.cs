namespace InfoCenter.App.Access;

/// <summary>Slows down whoever sends codes that WeChat does not know, by address and by request; whoever follows a request from the same address is not stopped by it.</summary>
internal sealed class ConsentWatch(TimeProvider clock)
{
    private const int Most = 20;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly RecentFailures _failures = new(clock, Window);

    /// <exception cref="Core.Common.RuleBrokenException">Too many lately; the answer says how long to wait.</exception>
    public void Check(HttpContext request, string address, string number)
    {
        if (_failures.Of("address " + address) < Most && _failures.Of("number " + number) < Most) return;
        request.Response.Headers.RetryAfter = $"{Window.TotalSeconds}";
        throw AccessRules.TooManyRequests;
    }

    public void Fail(string address, string number)
    {
        _failures.Add("address " + address);
        _failures.Add("number " + number);
    }
}
