using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal;

/// <summary>Finds deputies in office by what everybody may look for, and reads their lines.</summary>
internal static class PublicDeputiesFinding
{
    extension(InfoCenterDb db)
    {
        /// <summary>Their seats, in the order of surname strokes.</summary>
        public IQueryable<PublicDeputySeat> SeatsOf(PublicDeputyQuery query)
        {
            var found = db.Mandates.AsNoTracking().Where(m => m.Ending == null).Join(db.People.AsNoTracking(), m => m.PersonId, p => p.Id, (m, p) => new
            {
                m.PersonId,
                m.Level,
                m.ElectedBy,
                p.Name,
                p.Initials,
                p.StrokeOrder,
                p.TownshipCode,
            });
            if (query.TownshipCode.OrNull() is { } township) found = found.Where(f => f.TownshipCode == township);
            if (ChineseText.Squeeze(query.Text).OrNull() is { } text)
            {
                var lower = text.ToLowerInvariant();
                found = found.Where(f => f.Name.Contains(text) || f.Initials.StartsWith(lower));
            }

            return found.OrderBy(f => f.StrokeOrder).ThenBy(f => f.PersonId).ThenBy(f => f.Level).Select(f => new PublicDeputySeat(f.PersonId, f.Level, f.ElectedBy));
        }

        /// <summary>Who is named so, as the finder finds them; nobody where the words are longer than a name.</summary>
        public async Task<List<int>> DeputiesNamedAsync(string text, CancellationToken cancel) => ChineseText.Squeeze(text) is { Length: > 0 and <= PublicDeputies.LongestText } name
            ? [.. (await db.SeatsOf(new() { Text = name }).Select(s => s.PersonId).ToListAsync(cancel)).Distinct()]
            : [];

        /// <summary>Their lines, in the order asked for.</summary>
        public async Task<IReadOnlyList<PublicDeputyRow>> DeputyRowsAsync(List<int> ids, CancellationToken cancel)
        {
            var seats = await (
                from mandate in db.Mandates.AsNoTracking()
                where ids.Contains(mandate.PersonId) && mandate.Ending == null
                join person in db.People on mandate.PersonId equals person.Id
                join term in db.Terms on mandate.TermId equals term.Id
                join township in db.Townships on person.TownshipCode equals township.Code into townships
                from township in townships.DefaultIfEmpty()
                orderby mandate.Level, mandate.Id
                select new
                {
                    person.Id,
                    person.Name,
                    person.Position,
                    Township = township == null ? null : township.Name,
                    Seat = new PublicSeat(mandate.Level, term.Title, mandate.Delegation, mandate.ElectedBy),
                }).ToListAsync(cancel);
            var of = seats.ToLookup(s => s.Id);
            return [.. ids.Select(id => of[id].ToList()).Where(own => own.Count > 0)
                .Select(own => new PublicDeputyRow(own[0].Id, own[0].Name, own[0].Township, PublicDeputiesReading.Covered(own[0].Position), [.. own.Select(s => s.Seat)]))];
        }
    }
}

/// <summary>One seat of a deputy who was found.</summary>
internal sealed record PublicDeputySeat(int PersonId, Level Level, string? ElectedBy);
