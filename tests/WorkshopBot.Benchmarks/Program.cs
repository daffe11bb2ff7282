using WorkshopBot.Benchmarks;
using System.Globalization;
using WorkshopBot.Benchmarks.Soak;
using WorkshopBot.Benchmarks.Teams;

return args switch
{
    ["picture"] => await PictureBench.RunAsync(),
    ["picture-once", var cards, var folder] => await PictureOnce.RunAsync(cards, folder),
    ["store"] => await StoreBench.RunAsync(),
    ["tables"] => await TablesBench.RunAsync(),
    ["room"] => await RoomBench.RunAsync(),
    ["teams"] => await TeamsBench.RunAsync(),
    ["slack"] => await SlackBench.RunAsync(),
    ["cold", .. var program] => ColdBench.Run(program.FirstOrDefault()),
    ["similarity"] => SimilarityBench.Run(),
    ["soak"] => await SoakProgram.RunAsync(null, 1),
    ["soak", var only] => await SoakProgram.RunAsync(only, 1),
    ["soak", var only, var part] => await SoakProgram.RunAsync(only, int.Parse(part, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Benches: picture, store, tables, room, teams, slack, similarity, cold [PROGRAM], soak [1|2 [PART]]");
    return 2;
}
