using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace InfoCenter.Core.Data;

/// <summary>Columns whose values lie in the database sealed, and how an entity's configuration says so.</summary>
public static class PersonalColumns
{
    /// <summary>On the model's property: its values are personal and belong into no list, log or ledger entry.</summary>
    public const string Annotation = "InfoCenter:Personal";

    private const string FindableAnnotation = "InfoCenter:Findable";

    /// <summary>
    /// Phones, ID numbers, addresses: sealed so that equality in queries and unique indexes keep working. Whoever reads the database can tell that two
    /// rows of the column hold the same value, and nothing else. Ranges, parts of the text and order are lost.
    /// </summary>
    public static PropertyBuilder<string?> IsPersonal(this PropertyBuilder<string?> property) =>
        property.HasAnnotation(Annotation, true).HasAnnotation(FindableAnnotation, true);

    /// <summary>Long texts that may hold personal data (drafts, previews, undo images): sealed anew at every saving, found by nothing.</summary>
    public static PropertyBuilder<string> IsSealedText(this PropertyBuilder<string> property) => property.HasAnnotation(Annotation, true);

    /// <summary>Whole files kept in a row: sealed anew at every saving.</summary>
    public static PropertyBuilder<byte[]> IsSealedBytes(this PropertyBuilder<byte[]> property) => property.HasAnnotation(Annotation, true);

    extension(IReadOnlyProperty property)
    {
        /// <summary>Whether the property's values are sealed in the database and stay out of lists, logs and the ledger.</summary>
        public bool IsPersonalColumn => property.FindAnnotation(Annotation)?.Value is true;

        internal string SealedFor => $"{property.DeclaringType.ClrType.Name}.{property.Name}";

        internal bool IsFindable => property.FindAnnotation(FindableAnnotation)?.Value is true;
    }

    /// <summary>Gives every personal column its converter and the room its sealed values need.</summary>
    internal static void Seal(ModelBuilder model, PersonalCipher cipher)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(e => e.GetDeclaredProperties()).Where(p => p.IsPersonalColumn))
        {
            var column = cipher.For(property.SealedFor);
            property.SetValueConverter(
                property.ClrType == typeof(byte[]) ? new ValueConverter<byte[], byte[]>(bytes => column.SealOnce(bytes), stored => column.Open(stored))
                : property.IsFindable ? new ValueConverter<string, string>(text => column.SealSame(text), stored => column.Open(stored))
                : new ValueConverter<string, string>(text => column.SealOnce(text), stored => column.Open(stored)));
            if (property.GetMaxLength() is { } length) property.SetMaxLength(PurposeCipher.StoredLength(length));
        }
    }
}

/// <summary>Converters hold the key, so a model belongs to one engine and one key.</summary>
internal sealed class KeyedModels : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), ((InfoCenterDb)context).Cipher.Fingerprint, designTime);
}
