using InfoCenter.Core.Common;

namespace InfoCenter.Core.Files;

/// <summary>Everything a handed-in file may be refused for.</summary>
public static class FilesRules
{
    public static RuleBrokenException FileIsEmpty => new("文件是空的，请重新选择。");

    public static RuleBrokenException FileIsTooLarge(long limit) =>
        new($"文件超过 {limit / 1_000_000} MB，请压缩图片或拆分文件后再上传。");

    public static RuleBrokenException FileTypeIsNotAccepted(string accepted) =>
        new($"这里只收 {accepted.Replace(".", "").Replace(",", "、")} 格式的文件，请另存为其中一种后再上传。");

    public static RuleBrokenException PictureIsBroken => new("图片不完整或已损坏，请重新拍照或另存后再上传。");

    public static RuleBrokenException PictureIsTooLarge => new("图片尺寸超过 4000 万像素，请缩小后再上传。");

    public static RuleBrokenException PictureTypeIsUnknown => new("只收 JPEG 和 PNG 图片，请另存为其中一种后再上传。");

    public static RuleBrokenException PictureCannotBeCovered => new("这张图片的格式（逐行或分层存储）不能遮盖，请选“不公开这张照片”，或者先用别的软件另存为普通 JPEG。");

    public static RuleBrokenException AreaIsOffThePicture => new("遮盖的位置超出了图片，请重新选择。");

    public static RuleBrokenException FileCouldNotBeStored => new("文件没有保存成功，可能磁盘已满，请联系系统管理员后重新上传。");

    public static RuleBrokenException FileIsGone => new("文件不在数据文件夹里了，请联系系统管理员从备份恢复。");

    /// <summary>A file's name when nothing usable is left of the one it came with.</summary>
    internal const string Nameless = "文件";
}
