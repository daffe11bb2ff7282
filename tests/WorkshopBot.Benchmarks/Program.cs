using WorkshopBot.Benchmarks;
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
    ["soak", .. var only] => await SoakProgram.RunAsync(only.FirstOrDefault()),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Benches: picture, store, tables, room, teams, slack, similarity, cold [PROGRAM], soak [1|2]");
    return 2;
}
