using System.Net;
using System.Net.Sockets;

namespace InfoCenter.Core.Accounts;

/// <summary>Networks and single addresses, of both kinds of IP.</summary>
public sealed class AddressList
{
    private const int LongestText = 500;
    private readonly List<IPNetwork> _networks;

    private AddressList(List<IPNetwork> networks) => _networks = networks;

    /// <summary>Nothing is listed.</summary>
    public bool IsEmpty => _networks.Count == 0;

    /// <summary>Reads one address or network a line; commas and spaces part them too.</summary>
    /// <exception cref="Common.RuleBrokenException">One of them is none.</exception>
    public static AddressList Read(string? text)
    {
        if (text?.Length > LongestText) throw AccountRules.TooManyAddresses;
        var typed = (text ?? "").Split(['\n', '\r', ' ', ',', ';', '，', '；', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new([.. typed.Select(one => Network(one) ?? throw AccountRules.AddressIsMalformed(one))]);
    }

    /// <summary>Whether the address is in one of the networks. An unknown address is in none.</summary>
    public bool Admits(IPAddress? address)
    {
        if (address is null) return false;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        // A link-local address carries the number of the card it came in by, which is no part of it.
        if (address is { AddressFamily: AddressFamily.InterNetworkV6, ScopeId: not 0 }) address = new IPAddress(address.GetAddressBytes());
        return _networks.Any(network => network.Contains(address));
    }

    /// <summary>One a line.</summary>
    public override string ToString() => string.Join('\n', _networks);

    // 10.1.2.3/16 is understood as the network it lies in; a short form such as 10.1 or 167772161 is not an address people mean.
    private static IPNetwork? Network(string text)
    {
        var parts = text.Split('/');
        if (parts.Length > 2 || !IPAddress.TryParse(parts[0], out var address)) return null;
        if (address.AddressFamily is AddressFamily.InterNetwork && parts[0].Count(sign => sign == '.') != 3) return null;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();

        var bytes = address.GetAddressBytes();
        var length = bytes.Length * 8;
        if (parts.Length == 2 && (!int.TryParse(parts[1], out length) || length < 0 || length > bytes.Length * 8)) return null;

        for (var bit = length; bit < bytes.Length * 8; bit++) bytes[bit / 8] &= (byte)~(128 >> (bit % 8));
        return new IPNetwork(new IPAddress(bytes), length);
    }
}
