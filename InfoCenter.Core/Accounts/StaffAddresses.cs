using System.Net;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Accounts;

/// <summary>From where the staff pages open; read from the database at most every three seconds.</summary>
public sealed class StaffAddresses(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);
    private (long ReadAt, AddressList List)? _known;

    /// <summary>Every address while the security administrator has listed none.</summary>
    public bool Admits(IPAddress? address)
    {
        if (_known is not { } known || clock.GetElapsedTime(known.ReadAt) >= Fresh)
        {
            using var db = databases.CreateDbContext();
            _known = known = (clock.GetTimestamp(), AddressList.Read(db.SecurityChoices().StaffAddresses));
        }

        return known.List.IsEmpty || known.List.Admits(address);
    }
}
