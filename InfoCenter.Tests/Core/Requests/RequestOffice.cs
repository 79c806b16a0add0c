using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Files;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Requests;

/// <summary>An office with two villages, a plate in one, their districts' deputies, and people for each step.</summary>
public sealed class RequestOffice : IDisposable
{
    public const string Village = "420323100001";
    public const string OtherVillage = "420323200001";
    public const string District = "城关镇第1选区";
    public const string Phone = "19900000123";

    private readonly bool _ownsOffice;

    public RequestOffice() : this(new Office()) => _ownsOffice = true;

    public RequestOffice(Office office)
    {
        Office = office;
        Clerk = office.With(Role.Clerk);
        Township = office.With(Role.Township, Office.Chengguan);
        Public = new CurrentUser(() => null, "10.0.0.1");
        using var db = office.Databases.CreateDbContext();
        db.Villages.AddRange(new Village(Village, "西关社区", Office.Chengguan), new Village(OtherVillage, "小漩社区", Office.Pankou));
        db.DistrictCovers.Add(new(Village, Level.County, District));
        var plate = new Plate("7K3MQ2", new() { TownshipCode = Office.Chengguan, VillageCode = Village, Place = "居委会大门左侧", InstalledOn = new(2026, 1, 5) });
        db.Plates.Add(plate);
        db.SaveChanges();
        Plate = plate.Id;
    }

    public Office Office { get; }

    public CurrentUser Clerk { get; }

    public CurrentUser Township { get; }

    public CurrentUser Public { get; }

    public int Plate { get; }

    public FollowCode Codes => new(Office.Folder);

    public RequestSequel Sequel => new(Codes, Office.Clock);

    public FileStore Files => new(Office.Folder);

    public RequestTelling Telling => new(Office.Databases, Files, Codes, Public, Office.Clock);

    public RequestFollowing Following => new(Office.Databases, Codes, Public, Office.Clock);

    public PlateKeeping Plates => new(Office.Databases, Clerk, Office.Clock);

    public static string Key() => Guid.NewGuid().ToString("N");

    public RequestReview ReviewBy(CurrentUser user) => new(Office.Databases, Sequel, user, Office.Clock);

    public RequestFacts Facts(string words = "西关社区桥头的路灯坏了半个月", string phone = Phone) => new()
    {
        Words = words, Place = "桥头", Name = "王小明", Phone = phone, PlateId = Plate, TownshipCode = Office.Chengguan, VillageCode = Village,
    };

    /// <summary>A deputy of the village's district, in office.</summary>
    public int Deputy(string name, string district = District)
    {
        using var db = Office.Databases.CreateDbContext();
        var person = new Person(new PersonFacts { Name = name, TownshipCode = Office.Chengguan });
        db.People.Add(person);
        var assembly = db.Assemblies.FirstOrDefault(a => a.Level == Level.County) ?? db.Assemblies.Add(new(Level.County, "某县")).Entity;
        db.SaveChanges();
        var term = db.Terms.FirstOrDefault(t => t.AssemblyId == assembly.Id) ?? db.Terms.Add(new(assembly.Id, 19, "某县第十九届")).Entity;
        db.SaveChanges();
        db.Mandates.Add(new(person.Id, new() { Level = Level.County, TermId = term.Id, ElectedBy = district }));
        db.SaveChanges();
        return person.Id;
    }

    /// <summary>A telling that was taken in, as it stands in the database.</summary>
    public async Task<Request> ToldAsync(RequestFacts? facts = null)
    {
        var receipt = await Telling.TellAsync(facts ?? Facts(), Key(), []);
        return await RequestAsync(receipt.Number);
    }

    /// <summary>Canaries wherever a citizen, or a message, may bring a number in.</summary>
    public async Task PlantNumbersAsync()
    {
        await ToldAsync(Facts("桥头的路灯坏了，打 19900000993 找我", "19900000994"));
        var fields = new Dictionary<string, string> { ["number"] = "19900000992", ["left"] = "还剩 3 小时" };
        await using var db = Office.Databases.CreateDbContext();
        await db.PostAsync(OutgoingTexts.RequestDueSoon, Recipient.Deputy(1, "王一", "19900000995"), fields, Office.Clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
    }

    public async Task<Request> RequestAsync(string number)
    {
        await using var db = Office.Databases.CreateDbContext();
        return await db.Requests.AsNoTracking().Include(r => r.Steps).Include(r => r.Ratings).Include(r => r.Pictures).SingleAsync(r => r.Number == number);
    }

    /// <summary>An account of the deputy.</summary>
    public CurrentUser AccountOf(int personId) => new(new Standing(700 + personId, "王强", Role.Deputy.Rights(), null, personId));

    /// <summary>An account of the unit.</summary>
    public CurrentUser AccountOf(HandlingUnit unit) => new(new Standing(800 + unit.Id, unit.Name, Role.Department.Rights(), UnitId: unit.Id));

    public HandlingUnit Unit(string name)
    {
        using var db = Office.Databases.CreateDbContext();
        var unit = db.HandlingUnits.Add(new(name, UnitKind.Department, "张科长 0719-1234567")).Entity;
        db.SaveChanges();
        return unit;
    }

    /// <summary>A telling the office passed on to the deputy.</summary>
    public async Task<Request> PassedToAsync(int deputy, string words = "西关社区桥头的路灯坏了半个月", string phone = Phone)
    {
        var told = await ToldAsync(Facts(words, phone));
        if (told.CanBeReviewed) await ReviewBy(Clerk).PassAsync(told.Id, null, deputy, told.Version); // whoever was passed once goes straight to the deputy
        return await RequestAsync(told.Number);
    }

    public void Dispose()
    {
        if (_ownsOffice) Office.Dispose();
    }
}
