using Detection.Models.Findings;
using Detection.Models.Findings.Media;

namespace Detection.Models.Tests.Findings;

public class MediaTests
{
    private static readonly Place Adana = new("", 35.3213, 36.9914);
    private static readonly DateTimeOffset Detected = FindingSamples.At;

    [Theory]
    [InlineData("FFD8FFE000104A464946", "image/jpeg")]
    [InlineData("89504E470D0A1A0A0000", "image/png")]
    [InlineData("255044462D312E37", "application/pdf")]
    [InlineData("524946460000000057454250", "image/webp")]
    [InlineData("00000018667479706D703432", "video/mp4")]
    [InlineData("0000001466747970717420200000", "video/quicktime")]
    [InlineData("00000018667479703367703500", "video/3gpp")]
    [InlineData("0000001866747970686569630000", "image/heic")]
    public void A_format_is_told_by_its_content(string head, string mediaType) => Assert.Equal(mediaType, MediaFormats.Find(Convert.FromHexString(head))?.MediaType);

    [Theory]
    [InlineData("4D5A90000300")]
    [InlineData("7F454C46020101")]
    [InlineData("504B0304")]
    [InlineData("23212F62696E2F7368")]
    [InlineData("3C68746D6C3E")]
    [InlineData("3C73766720786D6C6E73")]
    [InlineData("FFD8")]
    [InlineData("")]
    public void A_program_an_archive_and_a_web_page_are_no_evidence(string head) => Assert.Null(MediaFormats.Find(Convert.FromHexString(head)));

    [Theory]
    [InlineData("image/jpeg", "FFD8FFE0FFD9", false)]
    [InlineData("image/jpeg", "FFD8FFE0AABB", true)]
    [InlineData("image/png", "89504E470D0A1A0A49454E44AE426082", false)]
    [InlineData("image/png", "89504E470D0A1A0A49484452", true)]
    [InlineData("application/pdf", "255044462D312E370A2525454F460A", false)]
    [InlineData("application/pdf", "255044462D312E370A", true)]
    [InlineData("image/webp", "524946460400000057454250", false)]
    [InlineData("image/webp", "52494646FF00000057454250", true)]
    [InlineData("video/mp4", "0000000866747970" + "000000086D6F6F76" + "000000086D646174", false)]
    [InlineData("video/mp4", "0000000866747970" + "000000106D646174", true)]
    [InlineData("video/mp4", "0000000866747970" + "000000086D646174", true)]
    [InlineData("video/mp4", "0000000866747970" + "00000000", true)]
    [InlineData("video/webm", "1A45DFA3", false)]
    public void A_file_that_is_cut_off_is_told_by_its_end(string mediaType, string content, bool truncated)
    {
        using var file = new MemoryStream(Convert.FromHexString(content));
        Assert.Equal(truncated, MediaEnd.IsTruncated(file, new MediaFormat(mediaType, "", EvidenceKind.Photo)));
    }

    [Fact]
    public void A_picture_of_the_place_and_the_hour_has_nothing_against_it() =>
        Assert.Empty(Compare(new MediaStatement(Detected.AddMinutes(5), 35.3220, 36.9910, "Samsung")));

    [Fact]
    public void A_picture_that_says_nothing_of_itself_is_not_flagged_and_is_not_stamped()
    {
        Assert.Empty(Compare(MediaStatement.Nothing));
        Assert.False(MediaStatement.Nothing.HasTimeAndPlace);
    }

    [Theory]
    [InlineData(-99.1332, 19.4326, 5, EvidenceDoubt.TakenElsewhere)]
    [InlineData(35.3213, 37.0914, 5, EvidenceDoubt.TakenElsewhere)]
    [InlineData(35.3213, 36.9914, -1440, EvidenceDoubt.TakenEarlier)]
    [InlineData(35.3213, 36.9914, 2000, EvidenceDoubt.TakenAfterUpload)]
    public void A_picture_of_another_continent_place_or_day_is_flagged(double longitude, double latitude, int minutesAfter, EvidenceDoubt flag) =>
        Assert.Equal([flag], Compare(new MediaStatement(Detected.AddMinutes(minutesAfter), longitude, latitude, null)));

    [Fact]
    public void What_was_said_at_the_upload_is_compared_with_what_the_file_says() =>
        Assert.Equal([EvidenceDoubt.StatementDiffers],
            Compare(new MediaStatement(Detected.AddMinutes(5), 35.3213, 36.9914, null), new MediaStatement(Detected.AddHours(9), 35.3213, 36.9914, null)));

    [Fact]
    public void A_document_is_written_elsewhere_and_earlier_and_is_not_compared() =>
        Assert.Empty(MediaCheck.Compare(
            EvidenceKind.Document, new MediaStatement(Detected.AddYears(-1), 0, 0, null), MediaStatement.Nothing, Detected, Adana, Detected.AddHours(3), MediaLimits.Usual));

    private static IReadOnlyList<EvidenceDoubt> Compare(MediaStatement embedded, MediaStatement? stated = null) => MediaCheck.Compare(
        EvidenceKind.Photo, embedded, stated ?? MediaStatement.Nothing, Detected, Adana, Detected.AddHours(20), MediaLimits.Usual);
}
