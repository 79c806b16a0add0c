using System.Net;

namespace InfoCenter.App.Access;

/// <summary>Counts failed entries by the visitor's address: whoever tries one password on many names is slowed down too.</summary>
internal sealed class DoorWatch(TimeProvider clock)
{
    // A township office shares one address, so there is room for several forgetful people.
    private const int Most = 40;
    private readonly RecentFailures _failures = new(clock, TimeSpan.FromMinutes(15));

    /// <exception cref="Core.Common.RuleBrokenException">Too many failures from there lately.</exception>
    public void Check(IPAddress? address)
    {
        if (address is not null && _failures.Of(address.ToString()) >= Most) throw AccessRules.TooManyFailures;
    }

    public void Fail(IPAddress? address)
    {
        if (address is not null) _failures.Add(address.ToString());
    }
}
