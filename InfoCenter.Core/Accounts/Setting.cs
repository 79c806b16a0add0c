using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Accounts;

/// <summary>One of the county's choices, by name.</summary>
public sealed class Setting
{
    public Setting(string key, string value) => (Key, Value) = (key, value);

    private Setting() { }

    public string Key { get; private set; } = "";

    public string Value { get; private set; } = "";

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    public void Change(string value)
    {
        Value = value;
        Version++;
    }
}

/// <summary>The settings' table and how a choice is read and written.</summary>
public static class SettingTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<Setting> Settings => db.Set<Setting>();

        /// <summary>The stored choice; null while the county has made none.</summary>
        public string? Choice(string key) => db.Settings.AsNoTracking().FirstOrDefault(s => s.Key == key)?.Value;

        /// <summary>Puts the choice down, to be saved with the rest of the act.</summary>
        public void Choose(string key, string value)
        {
            if (db.Settings.Find(key) is { } setting) setting.Change(value);
            else db.Settings.Add(new Setting(key, value));
        }
    }
}

internal sealed class SettingConfiguration : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.HasKey(s => s.Key);
        builder.Property(s => s.Key).HasMaxLength(60);
        builder.Property(s => s.Value).HasMaxLength(500);
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}
