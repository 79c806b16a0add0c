using System.Net;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Accounts;

public sealed class AddressListTests
{
    [Theory]
    [InlineData("10.1.2.3", "10.1.2.3", true)]
    [InlineData("10.1.2.3", "10.1.2.4", false)]
    [InlineData("10.1.0.0/16", "10.1.255.255", true)]
    [InlineData("10.1.77.9/16", "10.1.0.1", true)]
    [InlineData("10.1.0.0/16", "10.2.0.0", false)]
    [InlineData("10.1.0.0/16", "::ffff:10.1.2.3", true)]
    [InlineData("0.0.0.0/0", "203.0.113.9", true)]
    [InlineData("0.0.0.0/0", "2001:db8::1", false)]
    [InlineData("2001:db8::/32", "2001:db8:1::5", true)]
    [InlineData("2001:db8::/32", "2001:db9::5", false)]
    [InlineData("fe80::/10", "fe80::1%3", true)]
    [InlineData("::1", "::1", true)]
    public void An_address_is_in_the_network_or_not(string list, string address, bool isIn) =>
        Assert.Equal(isIn, AddressList.Read(list).Admits(IPAddress.Parse(address)));

    [Theory]
    [InlineData("10.1")]
    [InlineData("167772161")]
    [InlineData("10.1.2.3/33")]
    [InlineData("10.1.2.3/-1")]
    [InlineData("10.1.2.300")]
    [InlineData("10.1.2.3/8/8")]
    [InlineData("example.org")]
    [InlineData("fe80::/129")]
    public void What_is_no_address_is_refused(string text) => Refusal.Expect(nameof(AccountRules.AddressIsMalformed), () => AddressList.Read(text));

    [Fact]
    public void A_list_is_kept_one_a_line_and_nobody_unknown_is_in_it()
    {
        var list = AddressList.Read("10.1.0.0/16，192.168.0.9；\r\n2001:db8::/32");

        Assert.Equal("10.1.0.0/16\n192.168.0.9/32\n2001:db8::/32", list.ToString());
        Assert.False(list.Admits(null));
        Assert.True(AddressList.Read(" ").IsEmpty);
    }
}
