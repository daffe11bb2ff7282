using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using WorkshopBot.Domain;

namespace WorkshopBot.Rendering.Native;

/// <summary>Writes scenes as the pages of one PDF whose text can be selected and searched.</summary>
internal sealed class PdfWriter(PangoFonts fonts)
{
    private const double PointsPerPixel = 0.75;
    private const int WriteError = 11;

    public unsafe byte[] Write(Sequence<Scene> pages, PdfDetails details)
    {
        var file = new MemoryStream();
        var self = GCHandle.Alloc(file);
        try
        {
            using var surface = Cairo.PdfSurface(&Append, GCHandle.ToIntPtr(self), 1, 1);
            Describe(surface, details);
            using (var cairo = Cairo.Create(surface))
            {
                foreach (var page in pages)
                {
                    DrawPage(surface, cairo, page, details.Paper);
                }
            }

            Cairo.Finish(surface);
            return Cairo.SurfaceStatus(surface) == 0 ? file.ToArray() : throw new InvalidOperationException("cairo could not finish the PDF.");
        }
        finally
        {
            self.Free();
        }
    }

    private void DrawPage(SurfaceHandle surface, CairoHandle cairo, Scene page, PdfPaper paper)
    {
        var (width, height) = paper switch
        {
            PdfPaper.A3Landscape => (1190.55, 841.89),
            _ => (page.Width * PointsPerPixel, page.Height * PointsPerPixel),
        };
        var scale = Math.Min(width / page.Width, height / page.Height);
        Cairo.SetPageSize(surface, width, height);
        Cairo.Save(cairo);
        Cairo.Translate(cairo, (width - (page.Width * scale)) / 2, 0);
        Cairo.ScaleBy(cairo, scale, scale);
        var drawing = new SceneDrawing(cairo, fonts);
        drawing.Draw(page.Nodes);
        Cairo.Restore(cairo);
        Cairo.ShowPage(cairo);
        drawing.ThrowIfFailed();
    }

    /// <summary>Without dates of ours cairo writes the present moment, and the same blueprint would give other bytes each time.</summary>
    private static void Describe(SurfaceHandle surface, PdfDetails details)
    {
        var moment = details.Created.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        Cairo.SetMetadata(surface, Cairo.MetadataTitle, SafeText.Line(details.Title));
        Cairo.SetMetadata(surface, Cairo.MetadataSubject, SafeText.Line(details.Subject));
        Cairo.SetMetadata(surface, Cairo.MetadataCreator, "WorkshopBot");
        Cairo.SetMetadata(surface, Cairo.MetadataCreated, moment);
        Cairo.SetMetadata(surface, Cairo.MetadataModified, moment);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe int Append(nint closure, byte* data, uint length)
    {
        if (GCHandle.FromIntPtr(closure).Target is not MemoryStream file || file.Length + length > int.MaxValue / 2)
        {
            return WriteError;
        }

        file.Write(new ReadOnlySpan<byte>(data, (int)length));
        return 0;
    }
}
