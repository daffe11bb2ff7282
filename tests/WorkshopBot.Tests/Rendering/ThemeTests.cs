using System.Globalization;
using WorkshopBot.Rendering;

namespace WorkshopBot.Tests.Rendering;

/// <summary>Everyone can read the picture: contrast by WCAG, colour distance for colour-blind eyes by Machado, Oliveira and Fernandes (2009).</summary>
public sealed class ThemeTests
{
    private static readonly double[] s_normal = [1, 0, 0, 0, 1, 0, 0, 0, 1];
    private static readonly double[] s_protan = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998];
    private static readonly double[] s_deutan = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881];
    private static readonly double[] s_tritan = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900];

    public static TheoryData<string, string> WrittenPairs
    {
        get
        {
            var theme = Theme.Standard;
            var pairs = new TheoryData<string, string>
            {
                { theme.Ink, theme.Paper }, { theme.Muted, theme.Paper }, { theme.Fail, theme.Paper }, { theme.WaitInk, theme.Paper },
                { theme.OnFail, theme.Fail }, { theme.Ink, theme.Wait }, { theme.Paper, theme.Ink },
            };
            foreach (var lane in Lanes())
            {
                pairs.Add(lane.Colour, lane.Tint);
                pairs.Add(lane.Colour, theme.Paper);
                pairs.Add(theme.Ink, lane.Tint);
                pairs.Add(theme.WaitInk, lane.Tint);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(WrittenPairs))]
    public void Whatever_is_written_stands_out(string text, string ground) => Assert.True(Contrast(text, ground) >= 4.5, $"{text} on {ground}: {Contrast(text, ground):0.00}");

    [Fact]
    public void The_triangle_of_waiting_has_an_outline_that_stands_out() =>
        Assert.True(Contrast(Theme.Standard.WaitInk, Theme.Standard.Paper) >= 3 && Contrast(Theme.Standard.Wait, Theme.Standard.Paper) < 3);

    [Fact]
    public void Lanes_and_fail_points_differ_for_normal_eyes() => Assert.True(Nearest(s_normal) >= 30, $"{Nearest(s_normal):0.0}");

    [Fact]
    public void Lanes_and_fail_points_differ_for_protan_eyes() => Assert.True(Nearest(s_protan) >= 13, $"{Nearest(s_protan):0.0}");

    [Fact]
    public void Lanes_and_fail_points_differ_for_deutan_eyes() => Assert.True(Nearest(s_deutan) >= 13, $"{Nearest(s_deutan):0.0}");

    [Fact]
    public void Lanes_and_fail_points_differ_for_tritan_eyes() => Assert.True(Nearest(s_tritan) >= 13, $"{Nearest(s_tritan):0.0}");

    private static LaneInk[] Lanes() =>
        [Theme.Standard.Evidence, Theme.Standard.Customer, Theme.Standard.Front, Theme.Standard.Back, Theme.Standard.Support];

    private static double Nearest(double[] eye)
    {
        var seen = Lanes().Select(lane => lane.Colour).Append(Theme.Standard.Fail).Select(colour => Lab(colour, eye)).ToList();
        return seen.SelectMany((one, i) => seen.Skip(i + 1).Select(other => Math.Sqrt(one.Zip(other, (a, b) => (a - b) * (a - b)).Sum()))).Min();
    }

    private static double Contrast(string one, string other)
    {
        var light = new[] { Luminance(one), Luminance(other) };
        return (light.Max() + 0.05) / (light.Min() + 0.05);
    }

    private static double Luminance(string colour)
    {
        var linear = Linear(colour);
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }

    private static double[] Linear(string colour) =>
    [
        .. Enumerable.Range(0, 3)
            .Select(i => int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4)),
    ];

    private static double[] Lab(string colour, double[] eye)
    {
        var linear = Linear(colour);
        var seen = Enumerable.Range(0, 3).Select(i => Math.Clamp((eye[3 * i] * linear[0]) + (eye[(3 * i) + 1] * linear[1]) + (eye[(3 * i) + 2] * linear[2]), 0, 1)).ToArray();
        var x = Curve(((0.4124564 * seen[0]) + (0.3575761 * seen[1]) + (0.1804375 * seen[2])) / 0.95047);
        var y = Curve((0.2126729 * seen[0]) + (0.7151522 * seen[1]) + (0.0721750 * seen[2]));
        var z = Curve(((0.0193339 * seen[0]) + (0.1191920 * seen[1]) + (0.9503041 * seen[2])) / 1.08883);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];
    }

    private static double Curve(double value) => value > 0.008856 ? Math.Cbrt(value) : (7.787 * value) + (16.0 / 116);
}
