using System.Security.Cryptography;
using System.Text;
using InfoCenter.Core.Data;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Data;

/// <summary>Personal values sealed: what is found again by equality, what never shows, and what does not open.</summary>
public sealed class PersonalCipherTests
{
    private const string Phone = "19900001234";

    private readonly PersonalCipher _cipher = new(RandomNumberGenerator.GetBytes(32));

    [Theory]
    [InlineData("")]
    [InlineData(Phone)]
    [InlineData("竹山县城关镇北街 12 号𬸣")]
    public void What_was_sealed_opens_as_it_was(string text)
    {
        var column = _cipher.For("Person.Phone");

        Assert.Equal(text, column.Open(column.SealSame(text)));
        Assert.Equal(text, column.Open(column.SealOnce(text)));
        Assert.Equal(Encoding.UTF8.GetBytes(text), column.Open(column.SealOnce(Encoding.UTF8.GetBytes(text))));
        Assert.InRange(column.SealSame(text).Length, 1, PurposeCipher.StoredLength(text.Length));
    }

    [Fact]
    public void Equal_values_are_found_within_a_column_and_tell_nothing_across_columns()
    {
        var (phone, mobile) = (_cipher.For("Person.Phone"), _cipher.For("Request.Phone"));

        Assert.Equal(phone.SealSame(Phone), phone.SealSame(Phone));
        Assert.NotEqual(phone.SealSame(Phone), phone.SealSame("19900001235"));
        Assert.NotEqual(phone.SealSame(Phone)[7..29], mobile.SealSame(Phone)[7..29]);
        Assert.NotEqual(phone.SealSame(Phone), new PersonalCipher(RandomNumberGenerator.GetBytes(32)).For("Person.Phone").SealSame(Phone));
    }

    [Fact]
    public void A_long_text_is_sealed_differently_every_time()
    {
        var column = _cipher.For("RosterImportPapers.Preview");

        Assert.NotEqual(column.SealOnce(Phone), column.SealOnce(Phone));
    }

    [Fact]
    public void Another_key_another_column_or_a_changed_sign_opens_nothing()
    {
        var sealedPhone = _cipher.For("Person.Phone").SealSame(Phone);
        var others = new[] { _cipher.For("Person.IdNumber"), new PersonalCipher(RandomNumberGenerator.GetBytes(32)).For("Person.Phone") };

        foreach (var other in others) Refusal.Expect(nameof(DataRules.PersonalKeyDoesNotFit), () => other.Open(sealedPhone));
        for (var i = "enc:p1:".Length; i < sealedPhone.Length - 3; i++) // the last sign before the padding has bits that mean nothing
        {
            var changed = sealedPhone[..i] + (sealedPhone[i] == 'A' ? 'B' : 'A') + sealedPhone[(i + 1)..];
            Refusal.Expect(nameof(DataRules.PersonalKeyDoesNotFit), () => _cipher.For("Person.Phone").Open(changed));
        }

        Refusal.Expect(nameof(DataRules.PersonalKeyDoesNotFit), () => _cipher.For("Person.Phone").Open("enc:p1:short"));
    }

    [Fact]
    public void A_torn_key_is_no_key() =>
        Refusal.Expect(nameof(DataRules.PersonalKeyDoesNotFit), () => _ = new PersonalCipher(new byte[31]));
}
