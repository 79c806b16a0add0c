using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Requests;

/// <summary>The tables of requests.</summary>
public static class RequestTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<Request> Requests => db.Set<Request>();

        public DbSet<RequestStep> RequestSteps => db.Set<RequestStep>();

        public DbSet<RequestRating> RequestRatings => db.Set<RequestRating>();

        public DbSet<RequestPicture> RequestPictures => db.Set<RequestPicture>();

        public DbSet<RequestCategory> RequestCategories => db.Set<RequestCategory>();

        public DbSet<Plate> Plates => db.Set<Plate>();

        public DbSet<DistrictCover> DistrictCovers => db.Set<DistrictCover>();

        public DbSet<DeputyAbsence> DeputyAbsences => db.Set<DeputyAbsence>();
    }
}

internal sealed class RequestConfiguration : IEntityTypeConfiguration<Request>, IEntityTypeConfiguration<RequestStep>,
    IEntityTypeConfiguration<RequestPicture>, IEntityTypeConfiguration<RequestRating>, IEntityTypeConfiguration<RequestCategory>
{
    private const int LongestName = 60;

    public void Configure(EntityTypeBuilder<Request> builder)
    {
        builder.Property(r => r.Number).HasMaxLength(20);
        builder.Property(r => r.SubmissionKey).HasMaxLength(40);
        builder.Property(r => r.TownshipCode).HasMaxLength(9);
        builder.Property(r => r.VillageCode).HasMaxLength(12);
        builder.Property(r => r.Place).HasMaxLength(RequestFacts.LongestPlace * 2);
        builder.Property(r => r.Words).HasMaxLength(RequestFacts.LongestWords * 2).IsSealedText();
        builder.Property(r => r.OpenWords).HasMaxLength(RequestFacts.LongestWords * 2);
        builder.Property(r => r.ContactName).HasMaxLength(LongestName).IsPersonal();
        builder.Property(r => r.Phone).HasMaxLength(15).IsPersonal();
        builder.Property(r => r.HolderName).HasMaxLength(LongestName);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Ignore(r => r.IsPaused).Ignore(r => r.CanBeReviewed).Ignore(r => r.CanBeAccepted).Ignore(r => r.CanBePassedOn)
            .Ignore(r => r.CanBeHandled).Ignore(r => r.CanBePaused).Ignore(r => r.CanBeRated).Ignore(r => r.CanBeReopened)
            .Ignore(r => r.HandlesItself);

        builder.HasMany(r => r.Steps).WithOne().HasForeignKey(s => s.RequestId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Pictures).WithOne().HasForeignKey(p => p.RequestId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Ratings).WithOne().HasForeignKey(r => r.RequestId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Plate>().WithMany().HasForeignKey(r => r.PlateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Township>().WithMany().HasForeignKey(r => r.TownshipCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RequestCategory>().WithMany().HasForeignKey(r => r.CategoryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Request>().WithMany().HasForeignKey(r => r.AlikeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.HolderPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.ChosenPersonId).OnDelete(DeleteBehavior.SetNull);

        builder.HasIndex(r => r.Number).IsUnique();
        builder.HasIndex(r => r.SubmissionKey).IsUnique();
        builder.HasIndex(r => r.Phone);
        // No foreign key: SQLite would rebuild the whole table for it, which no transaction covers. Requests are never deleted.
        builder.HasIndex(r => r.LeadId);
        // The lists, newest first; a township's own; a deputy's own.
        builder.HasIndex(r => new { r.Status, r.Id }).IsDescending(false, true);
        builder.HasIndex(r => new { r.TownshipCode, r.Status, r.Id }).IsDescending(false, false, true);
        builder.HasIndex(r => new { r.HolderPersonId, r.Status });
    }

    public void Configure(EntityTypeBuilder<RequestStep> builder)
    {
        builder.Property(s => s.By).HasMaxLength(50);
        builder.Property(s => s.PublicText).HasMaxLength(RequestStep.LongestText);
        builder.Property(s => s.InnerText).HasMaxLength(RequestStep.LongestText);
        builder.HasIndex(s => new { s.RequestId, s.Id });
    }

    public void Configure(EntityTypeBuilder<RequestPicture> builder)
    {
        builder.Property(p => p.FileHash).HasMaxLength(64);
        builder.HasIndex(p => new { p.RequestId, p.Order }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RequestRating> builder)
    {
        builder.Property(r => r.Reason).HasMaxLength(RequestFacts.LongestReason);
        builder.Property(r => r.By).HasMaxLength(50);
        builder.HasIndex(r => new { r.RequestId, r.Round }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RequestCategory> builder)
    {
        builder.Property(c => c.Name).HasMaxLength(RequestCategory.LongestName);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => c.Name).IsUnique();
        builder.HasData(RequestCategorySeeds.All.Select((name, index) => new { Id = index + 1, Name = name, Order = index + 1, IsRetired = false, Version = 1 }));
    }
}

internal sealed class PlateConfiguration : IEntityTypeConfiguration<Plate>, IEntityTypeConfiguration<DistrictCover>, IEntityTypeConfiguration<DeputyAbsence>
{
    public void Configure(EntityTypeBuilder<Plate> builder)
    {
        builder.Property(p => p.Code).HasMaxLength(8);
        builder.Property(p => p.TownshipCode).HasMaxLength(9);
        builder.Property(p => p.VillageCode).HasMaxLength(12);
        builder.Property(p => p.Place).HasMaxLength(Plate.LongestPlace);
        builder.Property(p => p.Installer).HasMaxLength(Plate.LongestInstaller);
        builder.Property(p => p.PhotoHash).HasMaxLength(64);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasOne<Township>().WithMany().HasForeignKey(p => p.TownshipCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Plate>().WithMany().HasForeignKey(p => p.ForwardToId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.Code).IsUnique();
        builder.HasIndex(p => p.VillageCode);
    }

    public void Configure(EntityTypeBuilder<DistrictCover> builder)
    {
        builder.Property(c => c.VillageCode).HasMaxLength(12);
        builder.Property(c => c.District).HasMaxLength(80);
        builder.HasIndex(c => new { c.VillageCode, c.Level }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DeputyAbsence> builder)
    {
        builder.Property(a => a.Reason).HasMaxLength(200);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => a.PersonId);
    }
}
