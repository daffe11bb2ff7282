using WorkshopBot.Benchmarks;

return args switch
{
    ["picture"] => await PictureBench.RunAsync(),
    ["picture-once", var cards, var folder] => await PictureOnce.RunAsync(cards, folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Benches: picture");
    return 2;
}
