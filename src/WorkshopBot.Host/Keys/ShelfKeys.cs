using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Host.Keys;

/// <summary>
/// Keeps the keys of data protection on the shelf, beside the data that they protect: they survive a restart, and all replicas on one
/// store share them.
/// </summary>
internal sealed class ShelfKeys(IShelf shelf) : IXmlRepository
{
    private const string Shelf = "keys";

    /// <summary>Data protection reads its keys synchronously, at the first use and then once a day.</summary>
    public IReadOnlyCollection<XElement> GetAllElements() =>
        shelf.AllAsync(Shelf, "", CancellationToken.None).Select(item => XElement.Parse(item.Text)).ToListAsync().AsTask().GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) =>
        shelf.PutAsync(Shelf, friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None).GetAwaiter().GetResult();
}
