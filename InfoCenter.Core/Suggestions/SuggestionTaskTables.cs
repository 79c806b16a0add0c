using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Suggestions;

internal sealed class SuggestionTaskConfiguration : IEntityTypeConfiguration<SuggestionTask>, IEntityTypeConfiguration<SuggestionPromise>, IEntityTypeConfiguration<PromiseReport>
{
    private const int LongestBy = 50;

    public void Configure(EntityTypeBuilder<SuggestionTask> builder)
    {
        builder.Property(t => t.UnitName).HasMaxLength(HandlingUnit.LongestName);
        builder.Property(t => t.AssignedBy).HasMaxLength(LongestBy);
        builder.Property(t => t.SignedBy).HasMaxLength(LongestBy);
        builder.Property(t => t.RepliedBy).HasMaxLength(LongestBy);
        builder.Property(t => t.Limit).HasMaxLength(8);
        builder.Property(t => t.Note).HasMaxLength(SuggestionStep.LongestText);
        builder.Property(t => t.ReturnReason).HasMaxLength(SuggestionStep.LongestText);
        builder.Property(t => t.ReturnAnswer).HasMaxLength(SuggestionStep.LongestText);
        builder.Property(t => t.ExtensionReason).HasMaxLength(SuggestionStep.LongestText);
        builder.Property(t => t.ExtensionAnswer).HasMaxLength(SuggestionStep.LongestText);
        builder.Property(t => t.ContactNote).HasMaxLength(SuggestionStep.LongestText);
        builder.Property(t => t.Advice).HasMaxLength(SuggestionStep.LongestText);
        builder.Property(t => t.ClassCode).HasMaxLength(ReplyClass.LongestCode);
        builder.Property(t => t.LetterNumber).HasMaxLength(ReplyLetter.LongestNumber);
        builder.Property(t => t.Letter).HasMaxLength(ReplyLetter.LongestBody);
        builder.Property(t => t.ContactName).HasMaxLength(ReplyLetter.LongestContact);
        builder.Property(t => t.ContactPhone).HasMaxLength(ReplyLetter.LongestContact);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Ignore(t => t.IsOpen).Ignore(t => t.WaitsForReturn).Ignore(t => t.WaitsForTime);
        builder.HasOne<HandlingUnit>().WithMany().HasForeignKey(t => t.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReplyClass>().WithMany().HasForeignKey(t => t.ClassId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(t => t.Promise).WithOne().HasForeignKey<SuggestionPromise>(p => p.TaskId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(t => new { t.UnitId, t.Id }).IsDescending(false, true);
    }

    public void Configure(EntityTypeBuilder<SuggestionPromise> builder)
    {
        builder.Property(p => p.Text).HasMaxLength(SuggestionPromise.LongestText);
        builder.Property(p => p.Person).HasMaxLength(ReplyLetter.LongestContact);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Ignore(p => p.IsKept).Ignore(p => p.WaitsForVerdict);
        builder.HasMany(p => p.Reports).WithOne().HasForeignKey(r => r.PromiseId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PromiseReport> builder)
    {
        builder.Property(r => r.Text).HasMaxLength(SuggestionPromise.LongestText);
        builder.Property(r => r.By).HasMaxLength(LongestBy);
        builder.Property(r => r.JudgedBy).HasMaxLength(LongestBy);
        builder.HasIndex(r => new { r.PromiseId, r.Year }).IsUnique();
    }
}

internal sealed class SuggestionCodesConfiguration : IEntityTypeConfiguration<SuggestionSubject>, IEntityTypeConfiguration<ReplyClass>, IEntityTypeConfiguration<SuggestionLimit>
{
    public void Configure(EntityTypeBuilder<SuggestionSubject> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(SuggestionSubject.LongestName);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => s.Name).IsUnique();
        builder.HasData(SuggestionSeeds.Subjects.Select((name, index) => new { Id = index + 1, Name = name, Order = index + 1, IsRetired = false, Version = 1 }));
    }

    public void Configure(EntityTypeBuilder<ReplyClass> builder)
    {
        builder.Property(c => c.Code).HasMaxLength(ReplyClass.LongestCode);
        builder.Property(c => c.Title).HasMaxLength(ReplyClass.LongestTitle);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => c.Code).IsUnique();
        builder.HasData(SuggestionSeeds.Classes.Select((c, index) =>
            new { Id = index + 1, c.Code, c.Title, c.IsSolved, c.NeedsPromise, Order = index + 1, IsRetired = false, Version = 1 }));
    }

    public void Configure(EntityTypeBuilder<SuggestionLimit> builder)
    {
        builder.Property(l => l.Limit).HasMaxLength(8);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.Ignore(l => l.Time);
        builder.HasIndex(l => l.Stage).IsUnique();
        builder.HasData(SuggestionSeeds.Limits.Select((l, index) => new { Id = index + 1, l.Stage, Limit = l.Limit.Code, Version = 1 }));
    }
}
