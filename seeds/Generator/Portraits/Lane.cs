namespace InfoCenter.Seeds.Portraits;

/// <summary>A drawn lane at night with its new lamps lit: what a department shows that it put right.</summary>
internal static class Lane
{
    private const int Width = 640;
    private const int Height = 420;
    private const int Middle = Width / 2;
    private const int Horizon = 150;

    private const byte Sky = 0, Wall = 1, Roof = 2, Window = 3, Road = 4, Light = 5, Post = 6, Lamp = 7;

    private static readonly int[] Palette = [0x16213A, 0x2C3242, 0x1F2430, 0xC9A75A, 0x3D4148, 0x6E6548, 0x11141A, 0xFFE9A8];

    public static byte[] ToPng()
    {
        var canvas = new Canvas(Width, Height);
        canvas.Rectangle(0, 0, Width, Height, Sky);
        canvas.Rectangle(0, Horizon, Width, Height - Horizon, Wall);
        Houses(canvas);
        canvas.Wedge(Middle, Horizon - 20, Height - 1, 250, Road);
        // From the far end to the near one, so that the near ones stand before the far ones.
        foreach (var (side, foot, height) in new[] { (-1, 210, 70), (1, 240, 96), (-1, 300, 150), (1, 370, 220) }) LampPost(canvas, side, foot, height);
        return canvas.ToPng(Palette);
    }

    private static void Houses(Canvas canvas)
    {
        foreach (var (x, y, columns) in new[] { (0, 60, 130), (130, 96, 90), (420, 100, 90), (510, 50, 130) })
        {
            canvas.Rectangle(x, y, columns, Height - y, Wall);
            canvas.Rectangle(x, y, columns, 12, Roof);
            for (var floor = y + 34; floor < 190; floor += 52)
            {
                for (var at = x + 16; at < x + columns - 24; at += 44) canvas.Rectangle(at, floor, 20, 24, (at + floor) % 3 == 0 ? Roof : Window);
            }
        }
    }

    private static void LampPost(Canvas canvas, int side, int foot, int height)
    {
        var x = Middle + side * (20 + (foot - Horizon + 20) * 250 / (Height - Horizon));
        var wide = height / 28 + 1;
        var head = x - side * height / 5;
        canvas.Ellipse(head, foot, height / 1.6, height / 9.0, Light);
        canvas.Rectangle(x - wide / 2, foot - height, wide, height, Post);
        canvas.Rectangle(Math.Min(x, head), foot - height, Math.Abs(x - head) + 1, wide, Post);
        canvas.Ellipse(head, foot - height + wide * 2, wide * 2.2, wide * 1.6, Lamp);
    }
}
